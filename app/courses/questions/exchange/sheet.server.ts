import { isDeepStrictEqual } from 'node:util'
import writeXlsxFile from 'write-excel-file/node'
import { readSheet } from '~/people/imports/read-sheet.server'
import type { Refusal } from '~/shared/guard'
import { faKey, persianLetters, type Language, type Text } from '~/shared/text'
import { kindTitles } from '../bank/messages'
import { ITEM_KINDS, type ItemKind } from '../question'
import { beyondRows } from './beyond-rows.server'
import { carefully, type Draft, type Entry, type Reading } from './draft'
import { writeGap } from './gap-syntax'
import { cut } from './moodle-question.server'
import { listOf, note } from './notes'
import { readRow } from './read-row.server'
import { COLUMNS, knownColumns, OPTIONS } from './sheet-columns'
import { hasNothingToRead, type Written } from './write-gift'

/** Questions in a sheet, a row each. */
export async function readItemSheet(bytes: Buffer): Promise<Reading | Refusal<'not-a-workbook' | 'missing-columns' | 'no-items' | 'too-many-items'>> {
  const isHead = (cells: string[]) => ['kind', 'stemFa'].every(key => cells.some(cell => knownColumns.get(faKey(cell)) === key))
  const sheet = await readSheet('xlsx', bytes, isHead)
  if ('refused' in sheet) return { refused: sheet.refused === 'no-rows' ? 'no-items' : sheet.refused === 'too-many-rows' ? 'too-many-items' : 'not-a-workbook' }
  if (!isHead(sheet.headings)) return { refused: 'missing-columns' }
  const at = new Map<string, number>()
  const unknown: string[] = []
  for (const [i, heading] of sheet.headings.entries()) {
    const key = knownColumns.get(faKey(heading))
    // Of two columns of one name the first is read.
    if (key && !at.has(key)) at.set(key, i)
    else if (heading.trim()) unknown.push(heading)
  }
  const isNameless = sheet.rows.some(({ cells }) => cells.some((cell, i) => cell.trim() && !sheet.headings[i]?.trim()))
  const outside = [...(isNameless ? [note('namelessColumns')] : []), ...(await beyondRows(bytes))]
  const entries = function* (): Generator<Entry> {
    if (unknown.length > 0) yield { title: cut(unknown.join('،\u200f ')), notes: [note('unknownColumns', { name: listOf(unknown) })], isAside: true }
    for (const said of outside) yield { title: 'XLSX', notes: [said], isAside: true }
    for (const { line, cells } of sheet.rows) yield carefully(String(line), line, () => readRow(key => persianLetters(at.has(key) ? cells[at.get(key)!] ?? '' : '').trim(), line))
  }
  return { total: sheet.rows.length, entries: entries() }
}

const joined = ({ fa, en }: { fa: string; en?: string }) => (en ? `${fa} // ${en}` : fa)

/** One question as a row, by column; what a row can't hold is said. */
export function writeRow(draft: Draft): { row: Record<string, string>; notes: Text[] } | Exclude<Written, { text: string }> {
  const { kind, body, key, feedback, code, unit, difficulty } = draft
  const choices = (body.options ?? []).map(({ text }) => joined(text))
  if (kind === 'hotspot' || choices.length > OPTIONS) return { left: note('noPlaceFor') }
  if (hasNothingToRead(body)) return { left: note('onlyPictures') }
  const positions = (ids: string[]) => ids.map(id => body.options!.findIndex(option => option.id === id) + 1).join(', ')
  const optionText = (id: string) => joined(body.options!.find(option => option.id === id)!.text)
  const [cells, right]: [string[], string] =
    key.kind === 'single' || key.kind === 'multiple' ? [choices, positions([key.right].flat())]
    : key.kind === 'true_false' ? [[], String(key.right)]
    : key.kind === 'numeric' ? [[], key.value]
    : key.kind === 'short_text' ? [key.accepted, '']
    : key.kind === 'matching' ? [[...key.pairs.map((id, i) => `${joined(body.prompts![i]!.text)} -> ${optionText(id)}`),
        ...body.options!.filter(({ id }) => !key.pairs.includes(id)).map(({ text }) => `-> ${joined(text)}`)], '']
    : key.kind === 'ordering' ? [key.order.map(optionText), '']
    : key.kind === 'blanks' ? [key.blanks.map((gap, i) => writeGap(gap, body.blanks?.[i]?.options)), '']
    : [[], key.kind === 'essay' || key.kind === 'file' ? String(key.points) : '']
  if (cells.length > OPTIONS) return { left: note('noPlaceFor') }
  const notes = [
    ...(body.rich || body.figure || [...(body.options ?? []), ...(body.prompts ?? [])].some(({ rich }) => rich) ? [note('plainOnly')] : []),
    ...(feedback.options || ('guide' in key && key.guide) ? [note('feedbackLost')] : []),
    ...('also' in key && key.also ? [note('partAnswers', { name: listOf(key.also.map(({ value }) => value)) })] : []),
  ]
  const row = {
    kind, stemFa: body.stem.fa, stemEn: body.stem.en ?? '', unit: unit ?? '', difficulty: difficulty ? String(difficulty) : '', right,
    tolerance: key.kind === 'numeric' ? key.tolerance : '', measure: body.unit ? joined(body.unit) : '', credit: 'credit' in key && key.credit ? '1' : '',
    feedback: feedback.general ? joined(feedback.general) : '', code: code ?? '',
    ...Object.fromEntries(cells.map((value, i) => [`option${i + 1}`, value])),
  }
  // What would not be read back the same is not written.
  if (notes.length === 0 && !isDeepStrictEqual(readRow(key => row[key as keyof typeof row] ?? '', 0).draft, plain(draft))) return { left: note('signsClash') }
  return { row, notes }
}

/** A draft without what is undefined in it. */
const plain = ({ kind, body, key, feedback, code, unit, difficulty }: Draft) =>
  JSON.parse(JSON.stringify({ kind, body, key, feedback, ...(code && { code }), ...(unit && { unit }), ...(difficulty && { difficulty }) })) as unknown

/** What stands in a cell, as its reader calls it. */
function inWords(key: string, row: Record<string, string>, language: Language) {
  const value = row[key] ?? ''
  if (key === 'kind') return ITEM_KINDS.find(kind => kind === value) ? kindTitles[value as ItemKind][language] : value
  return key === 'right' && row.kind === 'true_false' ? TRUTH[value as keyof typeof TRUTH]?.[language] ?? value : value
}
const TRUTH = { true: { fa: 'درست', en: 'true' }, false: { fa: 'نادرست', en: 'false' } }

/** Text cells only: nothing in them is ever computed. */
export function writeItemSheet(rows: Record<string, string>[], language: Language): Promise<Buffer> {
  const asText = (value: string, fontWeight?: 'bold') => ({ value, type: String, format: '@', fontWeight })
  const head = COLUMNS.map(({ title }) => asText(title[language], 'bold'))
  const body = rows.map(row => COLUMNS.map(({ key }) => asText(inWords(key, row, language))))
  return writeXlsxFile([head, ...body], { columns: COLUMNS.map(() => ({ width: 22 })), rightToLeft: language === 'fa', sheet: 'questions' }).toBuffer()
}
