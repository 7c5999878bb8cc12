import type { RichDocument } from '~/shared/rich-text'
import type { Language } from '~/shared/text'
import { isWithin, parseDecimal } from './decimal'
import { foldAnswer } from './fold-answer'

export const ITEM_KINDS = [
  'single', 'multiple', 'true_false', 'numeric', 'short_text', 'matching', 'ordering', 'hotspot', 'blanks', 'essay', 'file',
] as const
export type ItemKind = (typeof ITEM_KINDS)[number]
/** What only a person can mark. */
export const PERSON_MARKED = ['essay', 'file'] as const satisfies readonly ItemKind[]
type PersonMarked = (typeof PERSON_MARKED)[number]
export const MACHINE_MARKED = ITEM_KINDS.filter(kind => !(PERSON_MARKED as readonly ItemKind[]).includes(kind))
/** Quizzes draw nothing else; an exam only where its blueprint asks for it by name: what nobody has marked is not wrong. */
export const isMachineMarked = (kind: ItemKind): kind is Exclude<ItemKind, PersonMarked> => MACHINE_MARKED.includes(kind)

/** Persian always; English where somebody wrote it. */
export type Words = { fa: string; en?: string }
/** What is said, with tables, pictures and formulas where `words` alone don't do; `words` are then its plain reading. */
export type Documents = { fa: RichDocument; en?: RichDocument }
export type Option = { id: string; text: Words; rich?: Documents }
export type Picture = { src: Words; alt: Words }
/** In hundredths of the picture's width and height. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number }
  | { kind: 'circle'; x: number; y: number; radius: number }
export type Region = { id: string; text: Words; shape: Shape }
/** A gap of the stem, which stands there as [[1]], [[2]] …: written, or chosen where it has options. */
export type Blank = { options?: Option[] }
/**
 * What is asked. `options`: choices of single, multiple, matching and ordering, never in the order that is right.
 * `prompts` of matching each ask for one option. `unit` stands beside the number.
 */
export type ItemBody = {
  stem: Words
  rich?: Documents
  options?: Option[]
  prompts?: Option[]
  blanks?: Blank[]
  regions?: Region[]
  unit?: Words
  figure?: Picture
}
export type NumberKey = { value: string; tolerance: string }
export type BlankKey =
  | { kind: 'text'; accepted: string[] }
  | { kind: 'choice'; right: string }
  | ({ kind: 'number' } & NumberKey)
/** What is right; it never leaves the server before the answer. How each kind is marked stands at `markAnswer`. */
export type ItemKey =
  | { kind: 'single'; right: string }
  | { kind: 'multiple'; right: string[]; credit?: 'partial' }
  | { kind: 'true_false'; right: boolean }
  | ({ kind: 'numeric'; also?: NumberKey[] } & NumberKey)
  | { kind: 'short_text'; accepted: string[] }
  | { kind: 'matching'; pairs: string[] }
  | { kind: 'ordering'; order: string[]; credit?: 'neighbours' }
  | { kind: 'hotspot'; right: string }
  | { kind: 'blanks'; blanks: BlankKey[] }
  | { kind: PersonMarked; points: number; guide?: Words }
/** Why; `options` speaks to who chose that one. */
export type ItemFeedback = { general?: Words; options?: Record<string, Words> }

/** A question as its reader may see it: no key, no feedback. */
export type PublicItem = {
  versionId: string
  itemId: string
  code: string
  unitId: string
  kind: ItemKind
  body: ItemBody
}

/**
 * As it is kept and sent: an option's id, several, 'true' or 'false', the number or text as it was typed; for matching,
 * ordering and blanks '1=…', '2=…', each place with what was put there.
 */
export type Answer = string | string[]
/** Exact: `earned` of `of`, whole numbers. */
export type Mark = { earned: number; of: number }

const RIGHT: Mark = { earned: 1, of: 1 }
const WRONG: Mark = { earned: 0, of: 1 }
const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every(one => b.includes(one))

/** Kinds whose answer is a list: several fields of one name in a form. */
export const hasParts = (kind: ItemKind) => kind === 'multiple' || hasPlaces(kind)
const hasPlaces = (kind: ItemKind) => kind === 'matching' || kind === 'ordering' || kind === 'blanks'

/** How many places a question has to be filled. */
export const placesOf = ({ kind, body }: Pick<PublicItem, 'kind' | 'body'>) =>
  (kind === 'matching' ? body.prompts : kind === 'ordering' ? body.options : body.blanks)?.length ?? 0

export const filled = (place: number, value: string) => `${place}=${value}`
/** What was put in each place, from the first; undefined where nothing. */
export function placed(answer: Answer, places: number): (string | undefined)[] {
  const given = new Map([answer].flat().map(part => {
    const at = part.indexOf('=')
    return [Number(part.slice(0, at)), part.slice(at + 1)] as const
  }))
  return Array.from({ length: places }, (_, i) => given.get(i + 1))
}

const SHORT = 200
/** An essay's most characters. */
export const LONGEST_ANSWER = 20_000

/** Can this be an answer to this question? What is not is refused before it is kept. */
export function isAnswer({ kind, body }: Pick<PublicItem, 'kind' | 'body'>, value: unknown): value is Answer {
  const among = (options: Pick<Option, 'id'>[] | undefined, id: unknown) =>
    typeof id === 'string' && Boolean(options?.some(option => option.id === id))
  if (kind === 'multiple')
    return Array.isArray(value) && value.every(id => among(body.options, id)) && new Set(value).size === value.length
  if (hasPlaces(kind)) {
    if (!Array.isArray(value) || !value.every(part => typeof part === 'string' && /^[1-9]\d?=/.test(part))) return false
    const parts = value.map((part: string) => [Number(part.split('=', 1)[0]), part.slice(part.indexOf('=') + 1)] as const)
    const isOne = (place: number, given: string) => {
      const options = kind === 'blanks' ? body.blanks?.[place - 1]?.options : body.options
      return options ? among(options, given) : given.length <= SHORT
    }
    return new Set(parts.map(([place]) => place)).size === parts.length &&
      parts.every(([place, given]) => place <= placesOf({ kind, body }) && isOne(place, given))
  }
  if (typeof value !== 'string') return false
  if (kind === 'single') return among(body.options, value)
  if (kind === 'hotspot') return among(body.regions, value)
  if (kind === 'true_false') return value === 'true' || value === 'false'
  return value.length <= (kind === 'numeric' ? 40 : kind === 'short_text' ? SHORT : LONGEST_ANSWER)
}

/**
 * An answer as a form sends it, its fields under one name: the places of matching, ordering and blanks one after the
 * other. Undefined when nothing was chosen or written.
 */
export function answerOf(kind: ItemKind, sent: readonly string[]): Answer | undefined {
  if (!hasPlaces(kind)) {
    if (kind === 'multiple') return sent.some(Boolean) ? sent.filter(Boolean) : undefined
    return sent[0]?.trim() || undefined
  }
  const parts = sent.flatMap((value, i) => (value.trim() ? [filled(i + 1, value.trim())] : []))
  return parts.length > 0 ? parts : undefined
}

/**
 * Marks one answer by its key; an essay or a file only a person can mark: undefined.
 * - single, true or false, hotspot: the right one.
 * - multiple: exactly the right ones; with `credit: 'partial'` each right one is a point and each wrong one takes one.
 * - numeric: typed in any script, compared as exact decimals. Short text: folded, one of the accepted forms.
 * - matching and blanks: a point each place. Ordering: the whole order; with `credit: 'neighbours'` a point for each
 *   pair that rightly follows one another.
 */
export function markAnswer(key: Exclude<ItemKey, { kind: PersonMarked }>, value: Answer | undefined | null): Mark
export function markAnswer(key: ItemKey, value: Answer | undefined | null): Mark | undefined
export function markAnswer(key: ItemKey, value: Answer | undefined | null): Mark | undefined {
  const given = value ?? []
  const chosen = [...new Set([given].flat())]
  const one = typeof given === 'string' ? given : undefined
  switch (key.kind) {
    case 'multiple': {
      if (key.credit !== 'partial') return sameSet(chosen, key.right) ? RIGHT : WRONG
      const right = chosen.filter(id => key.right.includes(id)).length
      return { earned: Math.max(0, right - (chosen.length - right)), of: key.right.length }
    }
    case 'matching': {
      const places = placed(given, key.pairs.length)
      return count(key.pairs, (right, i) => places[i] === right)
    }
    case 'ordering': return markOrder(key, placed(given, key.order.length))
    case 'blanks': {
      const places = placed(given, key.blanks.length)
      return count(key.blanks, (blank, i) => isBlankRight(blank, places[i]))
    }
    case 'numeric': {
      const ranges = [{ value: key.value, tolerance: key.tolerance }, ...(key.also ?? [])]
      return ranges.some(range => isNumberRight(range, one)) ? RIGHT : WRONG
    }
    case 'short_text': return isAccepted(key.accepted, one) ? RIGHT : WRONG
    case 'essay': case 'file': return undefined
    case 'true_false': return one === String(key.right) ? RIGHT : WRONG
    default: return one === key.right ? RIGHT : WRONG
  }
}

const count = <T>(parts: readonly T[], isRight: (part: T, i: number) => boolean): Mark =>
  ({ earned: parts.filter(isRight).length, of: parts.length })

function markOrder({ order, credit }: ItemKey & { kind: 'ordering' }, places: (string | undefined)[]): Mark {
  if (credit !== 'neighbours') return order.every((id, i) => places[i] === id) ? RIGHT : WRONG
  const follows = (a: string, b: string) => places.some((id, i) => id === a && places[i + 1] === b)
  return { earned: order.slice(1).filter((id, i) => follows(order[i]!, id)).length, of: order.length - 1 }
}

function isNumberRight({ value, tolerance }: NumberKey, typed: string | undefined) {
  const number = typed === undefined ? undefined : parseDecimal(typed)
  return number !== undefined && isWithin(number, value, tolerance)
}

const isAccepted = (accepted: readonly string[], typed: string | undefined) =>
  typed !== undefined && foldAnswer(typed) !== '' && accepted.some(form => foldAnswer(form) === foldAnswer(typed))

function isBlankRight(key: BlankKey, typed: string | undefined) {
  if (key.kind === 'choice') return typed === key.right
  return key.kind === 'number' ? isNumberRight(key, typed) : isAccepted(key.accepted, typed)
}

export const isFullMark = (mark: Mark | undefined) => mark !== undefined && mark.earned === mark.of

/** The right answer in the form that an answer has: shown after the try. Of what people mark there is none. */
export function rightAnswer(key: ItemKey): Answer {
  switch (key.kind) {
    case 'numeric': return key.value
    case 'true_false': return String(key.right)
    case 'short_text': return key.accepted[0]!
    case 'matching': return key.pairs.map((id, i) => filled(i + 1, id))
    case 'ordering': return key.order.map((id, i) => filled(i + 1, id))
    case 'blanks': return key.blanks.map((blank, i) => filled(i + 1, rightOfBlank(blank)))
    case 'essay': case 'file': return ''
    default: return key.right
  }
}

const rightOfBlank = (blank: BlankKey) =>
  blank.kind === 'choice' ? blank.right : blank.kind === 'number' ? blank.value : blank.accepted[0]!

/** Which language a text is read in: the reader's own, or the Persian that every text has. */
export const spoken = (words: { fa: unknown; en?: unknown }, language: Language): Language =>
  language === 'en' && words.en ? 'en' : 'fa'
