import { z } from 'zod'
import type { FormErrors, Typed } from '~/shared/form'
import { form, idField, integer, many, optional, readForm, text } from '~/shared/form.server'
import { faStore, fillTexts, formatNumber, toLatinDigits, type Text } from '~/shared/text'
import { slug } from '../trades/save-trade.server'
import { messages } from './messages'
import { LINE_KINDS, type LineKind, type StandardText, type UnitText } from './standard-text'

const title = () => text(160, 2)
const hours = () => integer(0, 5000)
const lines = () => optional(text(6000))
const each = (max: number) => many(z.string({ error: 'required' }).max(max, { error: `tooLong:${max}` }))

const fields = {
  /** The version's own id, made with the page, so that a form sent twice is one version. */
  id: idField(),
  titleFa: title().transform(faStore),
  titleEn: title(),
  levelFa: title().transform(faStore),
  levelEn: title(),
  code: optional(text(40)),
  policyName: text(60, 2).pipe(z.string().regex(/^[a-z][a-z-]{1,59}$/, { error: 'notAPolicyName' })),
  theory: hours(),
  practice: hours(),
  internship: hours(),
  project: hours(),
  entryFa: text(2000, 2),
  entryEn: text(2000, 2),
  toolsFa: lines(),
  toolsEn: lines(),
  // A unit is one row of all these, in the order they stand on the page.
  unitId: each(60),
  unitPosition: each(10),
  unitDrop: each(10),
  unitTitleFa: each(160),
  unitTitleEn: each(160),
  unitTheory: each(20),
  unitPractice: each(20),
  unitKnowledgeFa: each(6000),
  unitKnowledgeEn: each(6000),
  unitSkillsFa: each(6000),
  unitSkillsEn: each(6000),
  unitAttitudeFa: each(6000),
  unitAttitudeEn: each(6000),
  unitSafetyFa: each(6000),
  unitSafetyEn: each(6000),
  note: optional(text(1000, 3)),
}
export const versionForm = form(fields)
export const newStandardForm = form({ tradeId: slug(), standardId: slug(), ...fields })
type Values = z.output<typeof versionForm>
export const MOST_UNITS = 60

/** A posted version, whole: what the fields say one by one, and that their parts agree. */
export function readStandardForm<S extends typeof versionForm | typeof newStandardForm>(schema: S, posted: FormData) {
  let units: UnitText[] = []
  let tools: Text[] = []
  const { values, errors, typed } = readForm(schema as typeof versionForm, posted, known => {
    const problems: FormErrors = {}
    if (isWhole(known)) units = readUnits(known, problems)
    if ('toolsFa' in known && 'toolsEn' in known) tools = pairLines(known.toolsFa ?? '', known.toolsEn ?? '', 'toolsEn', problems)
    for (const kind of ['theory', 'practice'] as const) if (isWhole(known) && known[kind] !== undefined) checkSum(kind, known[kind], units, problems)
    if (isWhole(known) && units.length === 0) problems['unit-0-unitTitleFa'] ??= messages.noUnits
    return Object.keys(problems).length > 0 ? problems : undefined
  })
  if (errors) return { errors: asOnThePage(errors), typed }
  const { titleFa, titleEn, levelFa, levelEn, code, theory, practice, internship, project, entryFa, entryEn, policyName } = values
  const standard: StandardText = {
    title: { fa: titleFa, en: titleEn }, level: { fa: levelFa, en: levelEn }, code: code ?? null,
    hours: { theory, practice, internship, project }, entry: { fa: entryFa, en: entryEn }, tools, policyName, units,
  }
  return { values: values as z.output<S>, standard, typed }
}

/** The units stand between the tools and the note. */
function asOnThePage(errors: FormErrors): FormErrors {
  const at = (name: string) => (name === 'note' ? 2 : name.startsWith('unit-') ? 1 : 0)
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => at(one) - at(other)))
}

type Columns = Pick<Values, Extract<keyof Values, `unit${string}`>>
const isWhole = (known: Partial<Values>): known is Partial<Values> & Columns =>
  Object.keys(fields).every(name => !name.startsWith('unit') || name in known)

const upper = { knowledge: 'Knowledge', skills: 'Skills', attitude: 'Attitude', safety: 'Safety' } as const
const isBlank = (values: Columns, i: number) =>
  ![values.unitTitleFa, values.unitTitleEn, ...LINE_KINDS.flatMap(kind => [values[`unit${upper[kind]}Fa`], values[`unit${upper[kind]}En`]])]
    .some(column => column[i]?.trim())

function readUnits(values: Columns, problems: FormErrors): UnitText[] {
  const count = values.unitTitleFa.length
  // Every unit of the page posts every one of its fields; anything else was not made by it.
  const isEven = Object.entries(values).every(([name, column]) => !name.startsWith('unit') || (column as string[]).length === count)
  if (!isEven || count > MOST_UNITS) throw new Response('The units do not fit together', { status: 400 })
  const read: { unit: UnitText; position: number }[] = []
  const ids = new Set<string>()
  for (let i = 0; i < count; i++) {
    if (values.unitDrop[i] === 'drop' || isBlank(values, i)) continue
    const say = (field: string, problem: Text) => (problems[`unit-${i}-${field}`] ??= problem)
    const unitId = values.unitId[i]!.trim()
    if (!/^[a-z][a-z0-9-]{1,59}$/.test(unitId)) say('unitId', messages.badUnitId)
    else if (ids.has(unitId)) say('unitId', messages.unitTwice)
    ids.add(unitId)
    const unit = {
      unitId,
      title: { fa: faStore(values.unitTitleFa[i]!), en: values.unitTitleEn[i]!.trim() },
      theory: readHours(values.unitTheory[i]!),
      practice: readHours(values.unitPractice[i]!),
    }
    if (unit.title.fa.length < 2) say('unitTitleFa', messages.titleMissing)
    if (unit.title.en.length < 2) say('unitTitleEn', messages.titleMissing)
    for (const kind of ['theory', 'practice'] as const)
      if (Number.isNaN(unit[kind])) say(kind === 'theory' ? 'unitTheory' : 'unitPractice', messages.badHours)
    const lineOf = (kind: LineKind) =>
      pairLines(values[`unit${upper[kind]}Fa`][i]!, values[`unit${upper[kind]}En`][i]!, `unit-${i}-unit${upper[kind]}En`, problems)
    const position = Number(toLatinDigits(values.unitPosition[i]!).trim() || i + 1)
    if (!Number.isInteger(position)) say('unitPosition', messages.badPosition)
    read.push({
      position,
      unit: { ...unit, knowledge: lineOf('knowledge'), skills: lineOf('skills'), attitude: lineOf('attitude'), safety: lineOf('safety') },
    })
  }
  return read.sort((a, b) => a.position - b.position).map(({ unit }) => unit)
}

/** Whole hours or tenths of them, as the database keeps them. */
function readHours(typed: string) {
  const written = toLatinDigits(typed).trim().replace('٫', '.') || '0'
  return /^\d{1,4}(\.\d)?$/.test(written) ? Number(written) : Number.NaN
}

/** One line of Persian for every line of English. */
function pairLines(fa: string, en: string, field: string, problems: FormErrors): Text[] {
  const split = (typed: string) => typed.split(/\r?\n/).map(line => line.trim()).filter(Boolean)
  const [left, right] = [split(fa), split(en)]
  if (left.length !== right.length) {
    problems[field] ??= fillTexts(messages.linesDiffer, { fa: left.length, en: right.length })
    return []
  }
  return left.map((line, i) => ({ fa: faStore(line), en: right[i]! }))
}

function checkSum(kind: 'theory' | 'practice', whole: number, units: readonly UnitText[], problems: FormErrors) {
  // In tenths, so that 0.1 + 0.2 is 0.3.
  const tenths = units.reduce((sum, unit) => sum + Math.round(unit[kind] * 10), 0)
  if (Number.isNaN(tenths) || tenths === whole * 10) return
  const said = (language: 'fa' | 'en') => formatNumber(tenths / 10, language)
  problems[kind] ??= fillTexts(messages.sumDiffers, { sum: { fa: said('fa'), en: said('en') }, whole })
}

/** Whether another two empty units were asked for: then what was typed so far, unread. */
export function asksForMore(posted: FormData): Typed | undefined {
  if (posted.get('more') !== '1') return undefined
  const typed: Typed = {}
  for (const name of new Set(posted.keys())) {
    const values = posted.getAll(name).filter(value => typeof value === 'string')
    if (name !== 'more') typed[name] = name.startsWith('unit') ? values : values[0] ?? ''
  }
  return typed
}
