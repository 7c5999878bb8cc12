import { inspectWorkbook } from '~/people/imports/read-workbook.server'
import type { Refusal } from '~/shared/guard'
import { isRefusal } from '~/shared/guard'
import { hasAnswerLine, readAiken } from '../exchange/aiken.server'
import { decode } from '../exchange/decode.server'
import type { Entry, Reading } from '../exchange/draft'
import { readGift } from '../exchange/gift.server'
import { readMoodle } from '../exchange/moodle.server'
import { note } from '../exchange/notes'
import { readItemSheet } from '../exchange/sheet.server'
import type { Format } from './item-import'
import type { FileRefusal } from './messages'

export const MOST_ITEMS = 10_000
/** How no question begins that people type: a page, a drawing, XML, a PDF, a zip. */
const OTHER = /^\s*(?:<(?:!doctype|html|svg|\?xml|quiz)\b|<\?xml|%PDF-|PK\x03\x04|\{\\rtf)/i

/** What can be refused without reading a file's questions. The format is said by the person; its name says nothing. */
export async function inspectFile(format: Format, bytes: Buffer): Promise<'ok' | Refusal<FileRefusal>> {
  if (format === 'xlsx') return isRefusal(await inspectWorkbook(bytes)) ? { refused: 'not-a-workbook' } : 'ok'
  const decoded = decode(bytes)
  if (isRefusal(decoded)) return decoded
  if (format !== 'moodle') {
    if (OTHER.test(decoded.text)) return { refused: 'other-format' }
    const [isAiken, isGift] = [hasAnswerLine(decoded.text), /\{\s*(?:[=~#}]|T\b|F\b)/.test(decoded.text)]
    if (format === 'gift' && isAiken && !isGift) return { refused: 'looks-aiken' }
    return format === 'aiken' && isGift && !isAiken ? { refused: 'looks-gift' } : 'ok'
  }
  return /<!(DOCTYPE|ENTITY)/i.test(decoded.text) ? { refused: 'has-doctype' } : /<quiz[\s>/]/.test(decoded.text) ? 'ok' : { refused: 'no-quiz' }
}

/** A file as its questions, one by one. */
export async function openFile(format: Format, bytes: Buffer): Promise<Reading | Refusal<FileRefusal>> {
  const reading = format === 'xlsx' ? await readItemSheet(bytes) : readText(format, bytes)
  if ('refused' in reading) return reading as Refusal<FileRefusal>
  if (reading.total === 0) return { refused: 'no-items' }
  return reading.total > MOST_ITEMS ? { refused: 'too-many-items' } : reading
}

function readText(format: Exclude<Format, 'xlsx'>, bytes: Buffer): Reading | Refusal<FileRefusal> {
  const decoded = decode(bytes)
  if (isRefusal(decoded)) return decoded
  const reading = format === 'moodle' ? readMoodle(decoded.text) : format === 'gift' ? readGift(decoded.text) : readAiken(decoded.text)
  if (isRefusal(reading) || !decoded.isOldPersian) return reading
  return { ...reading, entries: withNote(reading.entries) }
}

/** What was read in an old encoding is to be looked at: every question says so. */
function* withNote(entries: Reading['entries']): Generator<Entry> {
  for (const entry of entries) yield { ...entry, notes: [...entry.notes, note('encoding')] }
}
