import type { Refusal } from '~/shared/guard'
import { decodeCsv, readCsv, TITLE_LINES } from './read-csv.server'
import { inspectWorkbook, readWorkbook, type Rows } from './read-workbook.server'

export type Format = 'csv' | 'xlsx'
export const MOST_ROWS = 10_000

/** What kind of file these bytes are, and whether they may be read at all. The name it came with says nothing. */
export async function inspectSheet(bytes: Buffer): Promise<{ format: Format } | Refusal> {
  const head = bytes.subarray(0, 4).toString('latin1')
  if (head === '\xD0\xCF\x11\xE0') return { refused: 'old-excel' }
  if (head.startsWith('PK')) {
    const entries = await inspectWorkbook(bytes)
    return 'refused' in entries ? (entries as Refusal) : { format: 'xlsx' }
  }
  const text = decodeCsv(bytes)
  if (typeof text !== 'string') return text
  return /^\s*<|^%PDF|^\{/.test(text) ? { refused: 'not-text' } : { format: 'csv' }
}

/** All rows with their line in the file (a title above the headings is passed over); lines with nothing in them are left out. */
export async function readSheet(
  format: Format,
  bytes: Buffer,
  /** How headings are told from a title above them; without it they are the first line. */
  isHead: (cells: string[]) => boolean = () => false,
): Promise<{ headings: string[]; rows: { line: number; cells: string[] }[] } | Refusal> {
  const read: Rows | Refusal = format === 'xlsx' ? await readWorkbook(bytes) : readCsv(bytes)
  if ('refused' in read) return read as Refusal
  const filled = read
    .map((cells, i) => ({ line: i + 1, cells }))
    .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const at = filled.slice(0, TITLE_LINES).findIndex(({ cells }) => isHead(cells))
  const [headings, ...rows] = filled.slice(Math.max(at, 0))
  if (!headings || rows.length === 0) return { refused: 'no-rows' }
  if (rows.length > MOST_ROWS) return { refused: 'too-many-rows' }
  return { headings: headings.cells, rows }
}
