import { parse } from 'csv-parse/sync'
import type { Refusal } from '~/shared/guard'
import type { Rows } from './read-workbook.server'

// No table has them in any encoding: a picture, a program, a document.
const CONTROLS = /[\0-\x08\x0E-\x1F]/
/** So many lines of a file are looked through for its headings: above them there is often a title. */
export const TITLE_LINES = 10

type No = 'windows-1256' | 'not-text' | 'broken-csv'

/**
 * The text of a CSV file. UTF-8 with or without its mark, and UTF-16 with its mark, are read. Windows-1256 is recognised
 * and refused: it has no Persian ی and ک, so what Excel writes in it is already damaged. A line here and there in
 * another encoding keeps U+FFFD, for its row to be told.
 */
export function decodeCsv(bytes: Buffer): string | Refusal<No> {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') {
    return new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(bytes)
  }
  if (CONTROLS.test(bytes.subarray(0, 65_536).toString('latin1')) || bytes.includes(0)) return { refused: 'not-text' }
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  if (broken === 0) return text
  const persian = text.match(/[\u0600-\u06FF]/g)?.length ?? 0
  return broken > persian ? { refused: 'windows-1256' } : text
}

export function readCsv(bytes: Buffer): Rows | Refusal<No> {
  const text = decodeCsv(bytes)
  if (typeof text !== 'string') return text
  // A title may stand above the headings.
  const head = text.split(/[\r\n]+/, TITLE_LINES).join('\n')
  const delimiter = ['\t', ';', ',']
    .map(sign => ({ sign, count: head.split(sign).length }))
    .sort((a, b) => b.count - a.count)[0]!.sign
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 20_000,
      to: 10_050,
    })
  } catch {
    return { refused: 'broken-csv' }
  }
}
