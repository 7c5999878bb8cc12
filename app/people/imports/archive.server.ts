import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { Refusal } from '~/shared/guard'

export type Entries = Map<string, Buffer>
type No = 'not-a-workbook' | 'too-large-inside' | 'encrypted' | 'has-macros'

const MOST_ENTRIES = 200
const MOST_BYTES = 32 * 1024 * 1024
// The XML of a sheet packs 20 to 40 times; a bomb hundreds.
const MOST_RATIO = 150
const RATIO_MATTERS_FROM = 256 * 1024

/**
 * The XML entries of an archive, by name. Sizes, count and ratio are read from its directory before a byte is
 * expanded, and held to while expanding: a directory that lies is refused too.
 */
export async function openArchive(bytes: Buffer): Promise<Entries | Refusal<No>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    const entries = await listEntries(zip)
    if ('refused' in entries) return entries
    const expanded: Entries = new Map()
    for (const entry of entries)
      expanded.set(entry.fileName, await bytesOf(await zip.openReadStreamPromise(entry), entry.uncompressedSize))
    return expanded
  } catch {
    // Whatever a broken or forged archive makes the reader say, to the person it is no workbook.
    return { refused: 'not-a-workbook' }
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[] | Refusal<No>> {
  if (zip.entryCount > MOST_ENTRIES) return { refused: 'too-large-inside' }
  const entries: Entry[] = []
  const names = new Set<string>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    bytes += entry.uncompressedSize
    const isBomb =
      entry.uncompressedSize > RATIO_MATTERS_FROM && entry.uncompressedSize > entry.compressedSize * MOST_RATIO
    if (bytes > MOST_BYTES || isBomb) return { refused: 'too-large-inside' }
    if (entry.isEncrypted()) return { refused: 'encrypted' }
    if (/vbaproject|\.bin$|macrosheets/.test(name) && !name.includes('printersettings'))
      return { refused: 'has-macros' }
    if (names.has(name)) return { refused: 'not-a-workbook' }
    names.add(name)
    if (/\.(xml|rels)$/.test(name)) entries.push(entry)
  }
  return names.has('xl/workbook.xml') ? entries : { refused: 'not-a-workbook' }
}

async function bytesOf(stream: Readable, size: number) {
  const chunks: Buffer[] = []
  let read = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    read += chunk.length
    if (read > size) throw new Error('longer than its directory says')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * An archive anew, of exactly these entries and nothing packed: what the sheet reader gets has no other side than the
 * one that was looked at.
 */
export function packArchive(entries: Entries) {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of entries) {
    const path = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(path.length, 22)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), fields, path, bytes)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, path)
    offset += 30 + path.length + bytes.length
  }
  const size = directory.reduce((total, part) => total + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.size, 8)
  end.writeUInt16LE(entries.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}
