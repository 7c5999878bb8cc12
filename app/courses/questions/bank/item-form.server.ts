import { z } from 'zod'
import type { FormErrors } from '~/shared/form'
import { checkbox, form, idField, integer, many, oneOf, optional, optionalFile, text } from '~/shared/form.server'
import { formMessages } from '~/shared/messages'
import { persianLetters } from '~/shared/text'
import { parseDecimal } from '../decimal'
import { blanks, matching, multiple, ordering, single, type Draft, type Said } from '../exchange/draft'
import { namedProblems, words, type Problem } from '../exchange/draft-problems'
import { readGap } from '../exchange/gap-syntax'
import { note } from '../exchange/notes'
import { ITEM_KINDS, type Documents, type Picture, type Region } from '../question'
import { MOST_PICTURE_MEGABYTES, USES } from './bank'
import { messages } from './messages'
import { readRich, typedSaid } from './typed-said'

const line = () => z.string().max(1000)
const lines = () => many(line())
const rich = () => z.string().max(200_000)
const riches = () => many(rich())

/** Every field that any kind has; which of them count, the kind says. */
export const itemForm = form({
  id: idField(),
  base: optional(integer(1, 100_000)),
  kind: oneOf(ITEM_KINDS),
  use: oneOf(USES),
  unitId: text(60),
  difficulty: integer(1, 3),
  code: optional(z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9-]{1,59}$/, { error: 'notAnItemCode' })),
  stemFa: z.string().max(5000),
  stemEn: optional(text(5000)),
  richFa: optional(rich()), richEn: optional(rich()),
  picture: optionalFile(MOST_PICTURE_MEGABYTES),
  pictureAlt: optional(text(300)),
  keptPicture: optional(z.string().max(200)),
  optionFa: lines(), optionEn: lines(), optionRichFa: riches(), optionRichEn: riches(), right: many(z.string().max(5)), partial: checkbox(),
  value: optional(line()), tolerance: optional(line()), unitFa: optional(text(40)), unitEn: optional(text(40)),
  accepted: optional(z.string().max(4000)),
  promptFa: lines(), promptEn: lines(), promptRichFa: riches(), promptRichEn: riches(),
  gaps: optional(z.string().max(8000)),
  regionFa: lines(), regionEn: lines(), regionX: lines(), regionY: lines(), regionWidth: lines(), regionHeight: lines(),
  points: optional(integer(1, 100)), guideFa: optional(text(4000)), guideEn: optional(text(4000)),
  feedbackFa: optional(text(2000)), feedbackEn: optional(text(2000)),
  similarSeen: checkbox(),
})
export type ItemValues = z.output<typeof itemForm>

/** The form's fields as a question, or all that is wrong with them at once. `figure` is the picture as it is kept by now. */
export function readItem(values: ItemValues, figure?: Picture): { draft: Draft; errors?: undefined } | { errors: FormErrors; draft?: undefined } {
  const stem = typedSaid(words(values.stemFa, values.stemEn), richOf(values.richFa, values.richEn), false)
  const missing: FormErrors = { ...(!stem.words.fa && { stemFa: formMessages.required }), ...unread(values) }
  const feedback = values.feedbackFa ? { general: words(values.feedbackFa, values.feedbackEn) } : {}
  const made = draftOf(values, { stem, feedback }, figure)
  if ('errors' in made) return { errors: { ...missing, ...made.errors } }
  const draft = inPersianLetters(figure && made.kind !== 'hotspot' ? { ...made, body: { ...made.body, figure } } : made)
  const errors = { ...besideFields(namedProblems(draft), draft.kind), ...missing }
  return Object.keys(errors).length > 0 ? { errors } : { draft }
}

/** Each problem beside the field that it is about. */
function besideFields(problems: readonly Problem[], kind: Draft['kind']): FormErrors {
  const errors: FormErrors = {}
  for (const { name, said } of problems) errors[kind === 'blanks' && GAPS.has(name) ? 'gaps' : (FIELDS[name] ?? '')] ??= said
  return errors
}
const FIELDS: { [name in Problem['name']]?: string } = {
  noStem: 'stemFa', gapMarkers: 'stemFa', fewOptions: 'optionFa', manyOptions: 'optionFa', sameOptions: 'optionFa', noWords: 'optionFa', fewSteps: 'optionFa',
  noRight: 'right', fewPairs: 'promptFa', noAccepted: 'accepted', notANumber: 'value', gaps: 'gaps', noRegions: 'regionFa',
}
const GAPS = new Set<Problem['name']>(['fewOptions', 'manyOptions', 'sameOptions', 'noWords', 'noRight', 'noAccepted', 'wildcard', 'notANumber'])

/** As imported questions come: an Arabic keyboard's ي and ك are misspelt to whoever reads them. Ids and addresses have none. */
const inPersianLetters = (draft: Draft) => JSON.parse(persianLetters(JSON.stringify(draft))) as Draft

const richOf = (fa: string | undefined, en: string | undefined): Partial<Documents> => ({ fa: readRich(fa) ?? undefined, en: readRich(en) ?? undefined })

const RICH = ['richFa', 'richEn', 'optionRichFa', 'optionRichEn', 'promptRichFa', 'promptRichEn'] as const
/** Beside their fields, the texts that can't be kept: what was written in them is not passed over. */
const unread = (values: ItemValues): FormErrors =>
  Object.fromEntries(RICH.flatMap(name => ([values[name] ?? []].flat().some(typed => readRich(typed) === null) ? [[name, messages.richUnread]] : [])))

type Shared = { stem: Said; feedback: Draft['feedback'] }

function draftOf(values: ItemValues, shared: Shared, figure: Picture | undefined): Draft | { errors: FormErrors } {
  const choice = (i: number) => typedSaid(words(values.optionFa[i] ?? '', values.optionEn[i]), richOf(values.optionRichFa[i], values.optionRichEn[i]))
  const prompt = (i: number) => typedSaid(words(values.promptFa[i] ?? '', values.promptEn[i]), richOf(values.promptRichFa[i], values.promptRichEn[i]))
  const count = Math.max(values.optionFa.length, values.promptFa.length)
  const all = Array.from({ length: count }, (_, i) => ({ said: choice(i), asked: prompt(i), i }))
  const rows = all.filter(({ said }) => said.words.fa)
  const lone = loneProblems(all)
  if (lone) return { errors: lone }
  const options = rows.map(({ said }) => said)
  const right = rows.flatMap(({ i }, at) => (values.right.includes(String(i)) ? [at] : []))
  const body = { stem: shared.stem.words, ...(shared.stem.rich && { rich: shared.stem.rich }) }
  const { feedback } = shared
  switch (values.kind) {
    case 'single': return right.length === 1 ? single(shared, options, right[0]!) : { errors: { ...few(options), right: messages.markOne } }
    case 'multiple': return right.length > 0 ? multiple(shared, options, right, values.partial ? 'partial' : undefined) : { errors: { ...few(options), right: messages.markSeveral } }
    case 'true_false':
      return ['true', 'false'].includes(values.right[0] ?? '')
        ? { kind: 'true_false', body, key: { kind: 'true_false', right: values.right[0] === 'true' }, feedback }
        : { errors: { right: formMessages.notAnOption } }
    case 'numeric': {
      const [value, tolerance] = [parseDecimal(values.value ?? ''), parseDecimal(values.tolerance ?? '0')]
      const isWidth = tolerance !== undefined && !tolerance.startsWith('-')
      if (value === undefined || !isWidth)
        return { errors: { ...(value === undefined && { value: formMessages.notANumber }), ...(!isWidth && { tolerance: formMessages.notANumber }) } }
      const unit = values.unitFa && words(values.unitFa, values.unitEn)
      return { kind: 'numeric', body: { ...body, ...(unit && { unit }) }, key: { kind: 'numeric', value, tolerance }, feedback }
    }
    case 'short_text': {
      const accepted = (values.accepted ?? '').split('\n').map(form => form.trim()).filter(Boolean)
      return accepted.length > 0 ? { kind: 'short_text', body, key: { kind: 'short_text', accepted }, feedback } : { errors: { accepted: formMessages.required } }
    }
    case 'matching': {
      const pairs = rows.flatMap(({ said, asked }): [Said, Said][] => (asked.words.fa ? [[asked, said]] : []))
      return matching(shared, pairs, rows.filter(({ asked }) => !asked.words.fa).map(({ said }) => said))
    }
    case 'ordering': return ordering(shared, options, values.partial ? 'neighbours' : undefined)
    case 'blanks': {
      const gaps = (values.gaps ?? '').split('\n').filter(gap => gap.trim()).map(readGap)
      return gaps.every(gap => gap !== undefined) ? blanks(shared, gaps) : { errors: { gaps: messages.gapsUnreadable } }
    }
    case 'hotspot': {
      const regions = regionsOf(values)
      const at = (regions ?? []).findIndex(({ id }) => values.right.includes(String(id.charCodeAt(0) - FIRST)))
      return !figure || !regions || at < 0
        ? { errors: { ...(!figure && { picture: formMessages.noFile }), ...(!regions && { regionFa: messages.regionsUnreadable }), ...(at < 0 && { right: messages.markOne }) } }
        : { kind: 'hotspot', body: { ...body, figure, regions }, key: { kind: 'hotspot', right: regions[at]!.id }, feedback }
    }
    case 'essay': case 'file': {
      const guide = values.guideFa && words(values.guideFa, values.guideEn)
      return { kind: values.kind, body, key: { kind: values.kind, points: values.points ?? 1, ...(guide && { guide }) }, feedback }
    }
  }
}

/** What nobody could be shown, and is not passed over: English alone, and a prompt with nothing to put to it. */
function loneProblems(rows: readonly { said: Said; asked: Said }[]): FormErrors | undefined {
  const isForeign = ({ words }: Said) => !words.fa && words.en !== undefined
  if (rows.some(({ said }) => isForeign(said))) return { optionFa: messages.persianNeeded }
  if (rows.some(({ asked }) => isForeign(asked))) return { promptFa: messages.persianNeeded }
  return rows.some(({ said, asked }) => asked.words.fa && !said.words.fa) ? { optionFa: messages.pairNeeded } : undefined
}

/** Said together with what is right, which can't be among options that aren't there. */
const few = (options: readonly Said[]): FormErrors => (options.length < 2 ? { optionFa: note('fewOptions') } : {})

/** The letter of the first row, as a region's id. */
const FIRST = 97

function regionsOf(values: ItemValues): Region[] | undefined {
  const regions = values.regionFa.flatMap((fa, i) => {
    if (!fa.trim()) return []
    const [x, y, width, height] = [values.regionX, values.regionY, values.regionWidth, values.regionHeight].map(column => Number(parseDecimal(column[i] ?? '') ?? NaN))
    return [{ id: String.fromCharCode(FIRST + i), text: words(fa, values.regionEn[i]), shape: { kind: 'rect' as const, x: x!, y: y!, width: width!, height: height! } }]
  })
  const isInside = ({ shape: { x, y, width, height } }: (typeof regions)[number]) => x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 100 && y + height <= 100
  return regions.length > 0 && regions.every(isInside) ? regions : undefined
}
