import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { Refusal } from './guard'

export type Entries = Map<string, Buffer>
export type ArchiveNo = 'not-an-archive' | 'too-large-inside' | 'encrypted' | 'has-macros'
export type ArchiveRules = {
  entries: number
  bytes: number
  /** How many times an entry may grow; a bomb's grow hundreds of times. */
  ratio: number
  /** Which are expanded; the others are only counted. */
  wanted: (name: string) => boolean
}

// A small entry may pack very well and still be no bomb.
const RATIO_MATTERS_FROM = 256 * 1024

/**
 * An archive's entries by name. Sizes, count and ratio are read from its directory before a byte is expanded, and held to
 * while expanding: a directory that lies is refused too. Programs and macros are refused whatever they are called.
 */
export async function openArchive(bytes: Buffer, rules: ArchiveRules): Promise<Entries | Refusal<ArchiveNo>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    const entries = await listEntries(zip, rules)
    if ('refused' in entries) return entries
    const expanded: Entries = new Map()
    for (const entry of entries)
      expanded.set(entry.fileName, await bytesOf(await zip.openReadStreamPromise(entry), entry.uncompressedSize))
    return expanded
  } catch {
    // Whatever a broken or forged archive makes the reader say, to the person it is none.
    return { refused: 'not-an-archive' }
  }
}

async function listEntries(zip: ZipFile, rules: ArchiveRules): Promise<Entry[] | Refusal<ArchiveNo>> {
  if (zip.entryCount > rules.entries) return { refused: 'too-large-inside' }
  const entries: Entry[] = []
  const names = new Set<string>()
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    bytes += entry.uncompressedSize
    const isBomb = entry.uncompressedSize > RATIO_MATTERS_FROM && entry.uncompressedSize > entry.compressedSize * rules.ratio
    if (bytes > rules.bytes || isBomb) return { refused: 'too-large-inside' }
    if (entry.isEncrypted()) return { refused: 'encrypted' }
    if (/vbaproject|macrosheets|vbadata/.test(name)) return { refused: 'has-macros' }
    if (names.has(name)) return { refused: 'not-an-archive' }
    names.add(name)
    if (!name.endsWith('/') && rules.wanted(entry.fileName)) entries.push(entry)
  }
  return entries
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

/** An archive of exactly these entries, nothing packed; the same entries give the same bytes. */
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
