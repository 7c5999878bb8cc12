import { Worker } from 'node:worker_threads'
import type { Refusal } from '~/shared/guard'
import { openArchive, packArchive, type Entries } from './archive.server'

export type Rows = string[][]
type No = 'not-a-workbook' | 'too-large-inside' | 'encrypted' | 'has-macros' | 'hostile-xml'

// The sheet reader works in a thread of its own, with a ceiling and a deadline, away from other people's requests.
const READER = `
  const { parentPort, workerData } = require('node:worker_threads')
  const written = cell => cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
  import('read-excel-file/node')
    .then(({ readSheet }) => readSheet(Buffer.from(workerData)))
    .then(rows => parentPort.postMessage(rows.map(row => row.map(written))), () => parentPort.postMessage(null))`
const SECONDS = 20

/** An XLSX file looked over, as far as can be said before its rows are read. */
export async function inspectWorkbook(bytes: Buffer): Promise<Entries | Refusal<No>> {
  const entries = await openArchive(bytes)
  if ('refused' in entries) return entries as Refusal<No>
  for (const xml of entries.values()) if (isHostile(xml)) return { refused: 'hostile-xml' }
  return entries
}

/** Document types, entities, other encodings than UTF-8 (which would hide them), addresses beyond any sheet. */
function isHostile(xml: Buffer) {
  if (xml.includes(0)) return true
  const text = xml.toString('latin1')
  const encoding = /^[^>]{0,200}encoding\s*=\s*["']([^"']+)["']/i.exec(text)?.[1]
  return /<!(doctype|entity)/i.test(text) || (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) ||
    /\sr\s*=\s*["'](?:[a-z]{4,}\d+|[a-z]*\d{8,})["']/i.test(text)
}

/** The rows of the first sheet; a cell that holds a formula comes as the formula, beginning with '='. */
export async function readWorkbook(bytes: Buffer): Promise<Rows | Refusal<No>> {
  const entries = await inspectWorkbook(bytes)
  if ('refused' in entries) return entries as Refusal<No>
  for (const [name, xml] of entries) {
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) entries.set(name, Buffer.from(markFormulas(xml.toString('utf8'))))
  }
  const rows = await readInThread(packArchive(entries))
  return rows ?? { refused: 'not-a-workbook' }
}

/** A computed cell's kept result could be anything; what is shown to the check is that it was computed. */
export function markFormulas(xml: string) {
  const parts: string[] = []
  const close = /<\/(?:\w+:)?c>/g
  let from = 0
  let looked = 0
  for (const { index } of xml.matchAll(/<(?:\w+:)?f[\s>/]/g)) {
    if (index < from) continue
    // Nothing is looked at twice: of a million formulas without a cell each would else be sought from the beginning.
    const open = looked + lastCell(xml.slice(looked, index))
    const cell = open < looked ? null : /^<(\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]+\d+)["']/.exec(xml.slice(open, index))
    looked = index
    if (!cell) continue
    const [, space = '', address] = cell
    close.lastIndex = index
    const end = close.exec(xml)
    if (!end) break
    parts.push(xml.slice(from, open), `<${space}c r="${address}" t="inlineStr"><${space}is><${space}t>=formula</${space}t></${space}is></${space}c>`)
    from = looked = end.index + end[0].length
  }
  return parts.join('') + xml.slice(from)
}

/** Where the last cell begins, in whatever namespace; -1 when there is none. */
function lastCell(xml: string) {
  const named = xml.lastIndexOf(':c ')
  return Math.max(xml.lastIndexOf('<c '), named < 0 ? -1 : xml.lastIndexOf('<', named))
}

function readInThread(bytes: Buffer) {
  return new Promise<Rows | undefined>(resolve => {
    const worker = new Worker(READER, {
      eval: true,
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      execArgv: [],
    })
    const late = setTimeout(() => finish(undefined), SECONDS * 1000)
    const finish = (rows: Rows | undefined) => {
      clearTimeout(late)
      void worker.terminate()
      resolve(rows)
    }
    worker.once('message', (rows: Rows | null) => finish(rows ?? undefined))
    worker.once('error', () => finish(undefined))
    worker.once('exit', () => finish(undefined))
  })
}
