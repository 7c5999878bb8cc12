import { inspectSheet, readSheet } from '~/people/imports/read-sheet.server'
import type { Refusal } from '~/shared/guard'
import { faKey, faStore, toLatinDigits, type Text } from '~/shared/text'
import { messages } from './messages'
import type { TradeText } from './trade'

export type ReadTrade = { line: number; id: string; text: TradeText | null; problems: Text[] }
const MOST_TRADES = 3000
const MOST_JSON = 2_000_000

type Typed = { id: string; titleFa: string; titleEn: string; isco08: string; summaryFa: string; summaryEn: string }
const KEYS = ['id', 'titleFa', 'titleEn', 'isco08', 'summaryFa', 'summaryEn'] as const
const HEADINGS: Record<keyof Typed, string[]> = {
  id: ['id', 'شناسه'],
  titleFa: ['titlefa', 'عنوانفارسی', 'عنوان'],
  titleEn: ['titleen', 'عنوانانگلیسی'],
  isco08: ['isco08', 'isco'],
  summaryFa: ['summaryfa', 'شرحفارسی', 'شرح'],
  summaryEn: ['summaryen', 'شرحانگلیسی'],
}

/** A file of trades: JSON in the form of content/trades.json, or a sheet with a column for each part. */
export async function readTrades(bytes: Buffer): Promise<ReadTrade[] | Refusal> {
  const rows = /^\uFEFF?\s*\[/.test(bytes.subarray(0, 64).toString('utf8')) ? readJson(bytes) : await readTable(bytes)
  if ('refused' in rows) return rows
  if (rows.length === 0) return { refused: 'no-rows' }
  if (rows.length > MOST_TRADES) return { refused: 'too-many-rows' }
  const seen = new Map<string, number>()
  return rows.map(({ line, typed, problem }) => {
    const read = problem ? { line, id: '', text: null, problems: [problem] } : { line, ...check(typed) }
    const first = seen.get(read.id)
    if (first !== undefined) return { ...read, text: null, problems: [...read.problems, messages.twiceInFile] }
    if (read.id) seen.set(read.id, line)
    return read
  })
}

type Row = { line: number; typed: Typed; problem?: Text }
const nothing: Typed = { id: '', titleFa: '', titleEn: '', isco08: '', summaryFa: '', summaryEn: '' }

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
const said = (value: unknown) => (typeof value === 'string' ? value : '')

function fromJson(item: unknown, line: number): Row {
  if (!isRecord(item)) return { line, typed: nothing, problem: messages.noTrade }
  const unknown = Object.keys(item).filter(key => !['id', 'title', 'isco08', 'summary'].includes(key))
  const [title, summary] = [item.title, item.summary].map(text => (isRecord(text) ? text : {}))
  const typed = {
    id: said(item.id), titleFa: said(title!.fa), titleEn: said(title!.en), isco08: said(item.isco08),
    summaryFa: said(summary!.fa), summaryEn: said(summary!.en),
  }
  return unknown.length > 0 ? { line, typed, problem: messages.unknownParts } : { line, typed }
}

async function readTable(bytes: Buffer): Promise<Row[] | Refusal> {
  const inspected = await inspectSheet(bytes)
  if ('refused' in inspected) return inspected
  const sheet = await readSheet(inspected.format, bytes)
  if ('refused' in sheet) return sheet
  const keys = sheet.headings.map(heading => KEYS.find(key => HEADINGS[key].includes(faKey(heading))))
  if (KEYS.some(key => key !== 'isco08' && keys.filter(found => found === key).length !== 1)) return { refused: 'columns-missing' }
  return sheet.rows.map(({ line, cells }) => ({
    line,
    typed: { ...nothing, ...Object.fromEntries(keys.flatMap((key, i) => (key ? [[key, cells[i] ?? '']] : []))) },
  }))
}

function check(typed: Typed): Omit<ReadTrade, 'line'> {
  const id = typed.id.trim()
  const text: TradeText = {
    title: { fa: faStore(typed.titleFa), en: typed.titleEn.trim() },
    isco08: toLatinDigits(typed.isco08).trim() || null,
    summary: { fa: typed.summaryFa.trim(), en: typed.summaryEn.trim() },
  }
  const problems: Text[] = []
  if (!/^[a-z][a-z0-9-]{1,59}$/.test(id)) problems.push(messages.badId)
  if ([text.title.fa, text.title.en].some(title => title.length < 2 || title.length > 120)) problems.push(messages.badTitle)
  if (text.isco08 !== null && !/^\d{4}$/.test(text.isco08)) problems.push(messages.badIsco)
  if ([text.summary.fa, text.summary.en].some(({ length }) => length < 3 || length > 500)) problems.push(messages.badSummary)
  if (Object.values(typed).some(value => value.startsWith('='))) problems.push(messages.formula)
  return { id: id.slice(0, 60), text: problems.length > 0 ? null : text, problems }
}
