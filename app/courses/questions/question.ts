import type { Text } from '~/shared/text'
import { isWithin, parseDecimal } from './decimal'

export const ITEM_KINDS = ['single', 'multiple', 'true_false', 'numeric'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export type Option = { id: string; text: Text }
export type Picture = { src: Text; alt: Text }
/** What is asked. `options` for single and multiple, `unit` beside the number of a numeric one. */
export type ItemBody = { stem: Text; options?: Option[]; unit?: Text; figure?: Picture }
/** What is right; it never leaves the server before the answer. */
export type ItemKey =
  | { kind: 'single'; right: string }
  | { kind: 'multiple'; right: string[] }
  | { kind: 'true_false'; right: boolean }
  | { kind: 'numeric'; value: string; tolerance: string }
/** Why; `options` speaks to who chose that one. */
export type ItemFeedback = { general: Text; options?: Record<string, Text> }

/** A question as its reader may see it: no key, no feedback. */
export type PublicItem = {
  versionId: string
  itemId: string
  code: string
  unitId: string
  kind: ItemKind
  body: ItemBody
}

/** As it is kept and sent: an option's id, several, 'true' or 'false', or the number as it was typed. */
export type Answer = string | string[]
/** Exact: `earned` of `of`, whole numbers. */
export type Mark = { earned: number; of: number }

const RIGHT: Mark = { earned: 1, of: 1 }
const WRONG: Mark = { earned: 0, of: 1 }
const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every(one => b.includes(one))

/** Can this be an answer to this question? What is not is refused before it is kept. */
export function isAnswer({ kind, body }: Pick<PublicItem, 'kind' | 'body'>, value: unknown): value is Answer {
  const isOption = (id: unknown) => typeof id === 'string' && Boolean(body.options?.some(option => option.id === id))
  if (kind === 'single') return isOption(value)
  if (kind === 'multiple') return Array.isArray(value) && value.every(isOption) && new Set(value).size === value.length
  if (kind === 'true_false') return value === 'true' || value === 'false'
  return typeof value === 'string' && value.length <= 40
}

/** An answer as a form sends it, its fields under one name; undefined when nothing was chosen or written. */
export function answerOf(kind: ItemKind, sent: readonly string[]): Answer | undefined {
  if (kind === 'multiple') return sent.length > 0 ? [...sent] : undefined
  return sent[0]?.trim() || undefined
}

/**
 * Marks one answer by its key. Several-choice questions are right when exactly the right ones are chosen; numbers may
 * be typed in any script and are compared as exact decimals.
 */
export function markAnswer(key: ItemKey, value: Answer | undefined | null): Mark {
  if (value === undefined || value === null) return WRONG
  return isRight(key, value) ? RIGHT : WRONG
}

function isRight(key: ItemKey, value: Answer) {
  if (key.kind === 'multiple') return sameSet([...new Set([value].flat())], key.right)
  if (typeof value !== 'string') return false
  if (key.kind === 'single') return value === key.right
  if (key.kind === 'true_false') return value === String(key.right)
  const number = parseDecimal(value)
  return number !== undefined && isWithin(number, key.value, key.tolerance)
}

export const isFullMark = ({ earned, of }: Mark) => earned === of

/** The right answer in the form that an answer has: shown after the try. */
export function rightAnswer(key: ItemKey): Answer {
  if (key.kind === 'numeric') return key.value
  return key.kind === 'true_false' ? String(key.right) : key.right
}
