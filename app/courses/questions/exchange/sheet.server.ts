import writeXlsxFile from 'write-excel-file/node'
import { readSheet } from '~/people/imports/read-sheet.server'
import type { Refusal } from '~/shared/guard'
import { faKey, persianLetters, type Language, type Text } from '~/shared/text'
import { kindTitles } from '../bank/messages'
import { parseDecimal } from '../decimal'
import { ITEM_KINDS } from '../question'
import { feedbackOf } from './answers'
import { blanks, carefully, matching, multiple, ordering, single, stemOf, type Draft, type Entry, type Reading, type Said } from './draft'
import { words } from './draft-problems'
import { readGap, writeGap } from './gap-syntax'
import { cut } from './moodle-question.server'
import { listOf, note } from './notes'
import type { Written } from './write-gift'

const OPTIONS = 10
/** One question a row. Options hold choices, accepted forms, 'prompt -> choice', steps in order, or gaps, as the kind asks. */
const COLUMNS = [
  { key: 'kind', title: { fa: 'نوع', en: 'Kind' } },
  { key: 'stemFa', title: { fa: 'متن پرسش', en: 'Question' } },
  { key: 'stemEn', title: { fa: 'متن پرسش (انگلیسی)', en: 'Question (English)' } },
  { key: 'unit', title: { fa: 'واحد', en: 'Unit' } },
  { key: 'difficulty', title: { fa: 'دشواری', en: 'Difficulty' } },
  { key: 'right', title: { fa: 'درست', en: 'Right' } },
  { key: 'tolerance', title: { fa: 'خطای پذیرفته', en: 'Tolerance' } },
  { key: 'measure', title: { fa: 'یکا', en: 'Unit of measure' } },
  { key: 'credit', title: { fa: 'نمرهٔ بخشی', en: 'Part marks' } },
  { key: 'feedback', title: { fa: 'بازخورد', en: 'Feedback' } },
  { key: 'code', title: { fa: 'شناسه', en: 'Code' } },
  ...Array.from({ length: OPTIONS }, (_, i) => ({ key: `option${i + 1}`, title: { fa: `گزینه ${i + 1}`, en: `Option ${i + 1}` } })),
] satisfies { key: string; title: Text }[]

const known = new Map(COLUMNS.flatMap(({ key, title }) => [key, title.fa, title.en].map(name => [faKey(name), key] as const)))
const kinds = new Map(ITEM_KINDS.flatMap(kind => [kind, kindTitles[kind].fa, kindTitles[kind].en].map(name => [faKey(name), kind] as const)))

/** Questions in a sheet, a row each. */
export async function readItemSheet(bytes: Buffer): Promise<Reading | Refusal<'not-a-workbook' | 'missing-columns' | 'no-items' | 'too-many-items'>> {
  const sheet = await readSheet('xlsx', bytes)
  if ('refused' in sheet) return { refused: sheet.refused === 'no-rows' ? 'no-items' : sheet.refused === 'too-many-rows' ? 'too-many-items' : 'not-a-workbook' }
  const at = new Map(sheet.headings.flatMap((heading, i) => (known.has(faKey(heading)) ? [[known.get(faKey(heading))!, i] as const] : [])))
  if (!at.has('kind') || !at.has('stemFa')) return { refused: 'missing-columns' }
  const unknown = sheet.headings.filter(heading => heading.trim() && !known.has(faKey(heading)))
  const entries = function* (): Generator<Entry> {
    if (unknown.length > 0) yield { title: cut(unknown.join('،\u200f ')), notes: [note('unknownColumns', { name: listOf(unknown) })], isAside: true }
    for (const { line, cells } of sheet.rows) yield carefully(String(line), line, () => readRow(key => persianLetters(at.has(key) ? cells[at.get(key)!] ?? '' : '').trim(), line))
  }
  return { total: sheet.rows.length, entries: entries() }
}

/** 'فارسی // English' in one cell. */
const saidOf = (cell: string): Said => {
  const [fa = '', en] = cell.split(' // ')
  return { words: words(fa, en) }
}
const joined = ({ fa, en }: { fa: string; en?: string }) => (en ? `${fa} // ${en}` : fa)

function readRow(cell: (key: string) => string, line: number): Entry {
  if (COLUMNS.some(({ key }) => /^=formula/.test(cell(key)))) return { title: cut(cell('stemFa').replace(/^=formula.*/, '')), notes: [note('formulaCell', { line })] }
  const title = cut(cell('stemFa'))
  const left = (...args: Parameters<typeof note>): Entry => ({ title, notes: [note(...args)] })
  const kind = kinds.get(faKey(cell('kind')))
  if (!kind || kind === 'hotspot') return left('unknownKind', { name: cell('kind') })
  const stem: Said = { words: words(cell('stemFa'), cell('stemEn')) }
  const feedback = feedbackOf(cell('feedback') ? saidOf(cell('feedback')).words : undefined)
  const all = Array.from({ length: OPTIONS }, (_, i) => cell(`option${i + 1}`))
  const options = all.filter(Boolean).map(saidOf)
  const right = cell('right').split(/[,،\s]+/).map(typed => Number(parseDecimal(typed) ?? NaN) - 1).filter(Number.isInteger)
  const isPartial = cell('credit') !== ''
  const shared = { stem, feedback }
  const draw = (): Pick<Draft, 'kind' | 'body' | 'key' | 'feedback'> | Entry => {
    switch (kind) {
      case 'single': return right.length === 1 && options[right[0]!] ? single(shared, options, right[0]!) : left('noRight')
      case 'multiple': return right.length > 0 && right.every(i => options[i]) ? multiple(shared, options, right, isPartial ? 'partial' : undefined) : left('noRight')
      case 'true_false': {
        const value = /^(true|درست|1|۱)$/i.test(cell('right')) ? true : /^(false|نادرست|0|۰)$/i.test(cell('right')) ? false : undefined
        return value === undefined ? left('noRight') : { kind, body: stemOf(stem), key: { kind, right: value }, feedback }
      }
      case 'numeric': {
        const [value, tolerance] = [parseDecimal(cell('right')), parseDecimal(cell('tolerance') || '0')]
        if (value === undefined || tolerance === undefined) return left('notANumber', { name: cell('right') })
        return { kind, body: { ...stemOf(stem), ...(cell('measure') && { unit: saidOf(cell('measure')).words }) }, key: { kind, value, tolerance }, feedback }
      }
      case 'short_text': return { kind, body: stemOf(stem), key: { kind, accepted: all.filter(Boolean) }, feedback }
      case 'matching': {
        const parts = all.filter(Boolean).map(one => one.split('->').map(part => part.trim()))
        return matching(shared, parts.filter(([prompt, choice]) => prompt && choice).map(([prompt, choice]): [Said, Said] => [saidOf(prompt!), saidOf(choice!)]),
          parts.filter(([prompt, choice]) => !prompt && choice).map(([, choice]) => saidOf(choice!)))
      }
      case 'ordering': return ordering(shared, options, isPartial ? 'neighbours' : undefined)
      case 'blanks': {
        const gaps = all.filter(Boolean).map(readGap)
        return gaps.every(gap => gap !== undefined) ? blanks(shared, gaps) : left('gaps')
      }
      default: return { kind, body: stemOf(stem), key: { kind, points: Number(parseDecimal(cell('right')) ?? 1) || 1 }, feedback }
    }
  }
  const drawn = draw()
  if ('title' in drawn) return drawn
  const difficulty = Number(parseDecimal(cell('difficulty')) ?? 0)
  return {
    title,
    notes: [],
    draft: { ...drawn, ...(cell('code') && { code: cell('code') }), ...(cell('unit') && { unit: cell('unit') }), ...([1, 2, 3].includes(difficulty) && { difficulty }) },
  }
}

/** One question as a row, by column; what a row can't hold is said. */
export function writeRow(draft: Draft): { row: Record<string, string>; notes: Text[] } | Exclude<Written, { text: string }> {
  const { kind, body, key, feedback, code, unit, difficulty } = draft
  const choices = (body.options ?? []).map(({ text }) => joined(text))
  if (kind === 'hotspot' || choices.length > OPTIONS) return { left: note('noPlaceFor') }
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
  return { row, notes }
}

/** Text cells only: nothing in them is ever computed. */
export function writeItemSheet(rows: Record<string, string>[], language: Language): Promise<Buffer> {
  const asText = (value: string, fontWeight?: 'bold') => ({ value, type: String, format: '@', fontWeight })
  const head = COLUMNS.map(({ title }) => asText(title[language], 'bold'))
  const body = rows.map(row => COLUMNS.map(({ key }) => asText(row[key] ?? '')))
  return writeXlsxFile([head, ...body], { columns: COLUMNS.map(() => ({ width: 22 })), rightToLeft: language === 'fa', sheet: 'questions' }).toBuffer()
}
