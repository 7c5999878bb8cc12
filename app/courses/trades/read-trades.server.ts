import { inspectSheet, readSheet } from '~/people/imports/read-sheet.server'
import type { Refusal } from '~/shared/guard'
import { faKey, faStore, toLatinDigits, type Text } from '~/shared/text'
import { messages } from './messages'
import { slugOf } from '../authoring/new-id.server'
import { areNames, keysOf, namesOf, type TradeText } from './trade'

export type ReadTrade = { line: number; id: string; text: TradeText | null; problems: Text[] }
const MOST_TRADES = 3000
const MOST_JSON = 2_000_000

/** What a row says; a part that its file doesn't have is undefined, and stays as it is known. */
type Typed = { [key in (typeof KEYS)[number]]?: string }
const KEYS = ['id', 'titleFa', 'titleEn', 'alsoFa', 'alsoEn', 'isco08', 'summaryFa', 'summaryEn'] as const
const NEEDED = ['titleFa', 'titleEn'] as const
const HEADINGS: Record<keyof Typed, string[]> = {
  id: ['id', 'شناسه'],
  titleFa: ['titlefa', 'عنوانفارسی', 'عنوان'],
  titleEn: ['titleen', 'عنوانانگلیسی'],
  alsoFa: ['alsocalledfa', 'نامهایدیگر', 'نامهایدیگرفارسی', 'نامهایدیگربهفارسی'],
  alsoEn: ['alsocalleden', 'نامهایدیگرانگلیسی', 'نامهایدیگربهانگلیسی'],
  isco08: ['isco08', 'isco'],
  summaryFa: ['summaryfa', 'شرحفارسی', 'شرح'],
  summaryEn: ['summaryen', 'شرحانگلیسی'],
}

export type Known = { id: string } & TradeText

/**
 * A file of trades: JSON in the form of content/trades.json or with `title_fa`, `title_en` …, or a sheet with a column for
 * each part. Only titles are needed of a trade that is known: it is recognised by them, and keeps what the file doesn't say.
 */
export async function readTrades(bytes: Buffer, known: readonly Known[]): Promise<ReadTrade[] | Refusal> {
  const rows = /^\uFEFF?\s*\[/.test(bytes.subarray(0, 64).toString('utf8')) ? readJson(bytes) : await readTable(bytes)
  if ('refused' in rows) return rows
  if (rows.length === 0) return { refused: 'no-rows' }
  if (rows.length > MOST_TRADES) return { refused: 'too-many-rows' }
  const complete = completing(known)
  const seen = new Map<string, number>()
  return rows.map(({ line, typed, problem }) => {
    const read = problem ? { line, id: '', text: null, problems: [problem] } : { line, ...check(complete(typed)) }
    const first = seen.get(read.id)
    if (first !== undefined) return { ...read, text: null, problems: [...read.problems, messages.twiceInFile] }
    if (read.id) seen.set(read.id, line)
    return read
  })
}

type Row = { line: number; typed: Typed; problem?: Text }

function completing(known: readonly Known[]) {
  const byTitle = new Map(known.flatMap(trade => keysOf(trade.title).map(key => [key, trade] as const)))
  return (typed: Typed): Typed => {
    const [fa, en] = keysOf({ fa: typed.titleFa ?? '', en: typed.titleEn ?? '' }).map(key => byTitle.get(key))
    const id = typed.id?.trim()
    const before = id ? known.find(one => one.id === id) : (fa ?? en)
    return {
      ...typed,
      // An empty cell says as little as a column that isn't there.
      id: id || before?.id || slugOf(typed.titleEn ?? '', 60),
      alsoFa: typed.alsoFa || before?.alsoCalled.fa.join('\n'),
      alsoEn: typed.alsoEn || before?.alsoCalled.en.join('\n'),
      isco08: typed.isco08 ?? before?.isco08 ?? undefined,
      summaryFa: typed.summaryFa || before?.summary.fa,
      summaryEn: typed.summaryEn || before?.summary.en,
    }
  }
}

function readJson(bytes: Buffer): Row[] | Refusal {
  if (bytes.length > MOST_JSON) return { refused: 'too-many-rows' }
  let list: unknown
  try {
    list = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch {
    return { refused: 'broken-json' }
  }
  return (list as unknown[]).map((item, i) => fromJson(item, i + 1))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const said = (value: unknown) => (typeof value === 'string' ? value : value === undefined ? undefined : '')
/** Names as a list, or as in a cell. */
const names = (value: unknown) => said(Array.isArray(value) ? value.join('\n') : value)
const PARTS = [
  'id', 'title', 'alsoCalled', 'isco08', 'summary', 'title_fa', 'title_en', 'also_called_fa', 'also_called_en', 'summary_fa', 'summary_en',
]

function fromJson(item: unknown, line: number): Row {
  if (!isRecord(item)) return { line, typed: {}, problem: messages.noTrade }
  const unknown = Object.keys(item).filter(key => !PARTS.includes(key))
  const [title, also, summary] = [item.title, item.alsoCalled, item.summary].map(text => (isRecord(text) ? text : {}))
  const typed = {
    id: said(item.id), titleFa: said(title!.fa ?? item.title_fa), titleEn: said(title!.en ?? item.title_en),
    alsoFa: names(also!.fa ?? item.also_called_fa), alsoEn: names(also!.en ?? item.also_called_en), isco08: said(item.isco08),
    summaryFa: said(summary!.fa ?? item.summary_fa), summaryEn: said(summary!.en ?? item.summary_en),
  }
  return unknown.length > 0 ? { line, typed, problem: messages.unknownParts } : { line, typed }
}

async function readTable(bytes: Buffer): Promise<Row[] | Refusal> {
  const inspected = await inspectSheet(bytes)
  if ('refused' in inspected) return inspected
  const sheet = await readSheet(inspected.format, bytes)
  if ('refused' in sheet) return sheet
  const keys = sheet.headings.map(heading => KEYS.find(key => HEADINGS[key].includes(faKey(heading))))
  const times = (key: (typeof KEYS)[number]) => keys.filter(found => found === key).length
  if (KEYS.some(key => times(key) > 1) || NEEDED.some(key => times(key) === 0)) return { refused: 'columns-missing' }
  return sheet.rows.map(({ line, cells }) => ({
    line,
    typed: Object.fromEntries(keys.flatMap((key, i) => (key ? [[key, cells[i] ?? '']] : []))),
  }))
}

function check(typed: Typed): Omit<ReadTrade, 'line'> {
  const { id: name = '', titleFa = '', titleEn = '', alsoFa = '', alsoEn = '', isco08 = '', summaryFa = '', summaryEn = '' } = typed
  const id = name.trim()
  const text: TradeText = {
    title: { fa: faStore(titleFa), en: titleEn.trim() },
    alsoCalled: { fa: namesOf(alsoFa), en: namesOf(alsoEn) },
    isco08: toLatinDigits(isco08).trim() || null,
    summary: { fa: summaryFa.trim(), en: summaryEn.trim() },
  }
  const problems: Text[] = []
  // Left empty, it is made of the English title; where that is missing too, one word about it is enough.
  const isToBeMade = id === '' && text.title.en === ''
  if (!isToBeMade && !/^[a-z][a-z0-9-]{1,59}$/.test(id)) problems.push(messages.badId)
  if ([text.title.fa, text.title.en].some(title => title.length < 2 || title.length > 120)) problems.push(messages.badTitle)
  if (!Object.values(text.alsoCalled).every(areNames)) problems.push(messages.badNames)
  if (text.isco08 !== null && !/^\d{4}$/.test(text.isco08)) problems.push(messages.badIsco)
  if ([text.summary.fa, text.summary.en].some(({ length }) => length < 3 || length > 500)) problems.push(messages.badSummary)
  if (Object.values(typed).some(value => value?.startsWith('='))) problems.push(messages.formula)
  return { id: id.slice(0, 60), text: problems.length > 0 ? null : text, problems }
}
