import type { Text } from '~/shared/text'
import { parseDecimal } from '../decimal'
import type { ItemFeedback, NumberKey, Words } from '../question'
import { multiple, optionId, single, type Draft, type Said } from './draft'
import { listOf, note } from './notes'

/** An answer as GIFT and Moodle tell it: what part of the mark it earns, in hundredths, and what is said to who gave it. */
export type GivenAnswer = { said: Said; fraction: number; feedback?: Words }
type Shared = { stem: Said; general?: Words }
export type Drawn = { draw?: Pick<Draft, 'kind' | 'body' | 'key' | 'feedback'>; notes: Text[] }

export const feedbackOf = (general: Words | undefined, options: [string, Words | undefined][] = []): ItemFeedback => {
  const told = options.filter((one): one is [string, Words] => Boolean(one[1]?.fa.trim()))
  return { ...(general?.fa.trim() && { general }), ...(told.length > 0 && { options: Object.fromEntries(told) }) }
}

/** Choices of one right, or of several that share the mark between them. */
export function drawChoices({ stem, general }: Shared, answers: GivenAnswer[], isSingle: boolean, allOrNothing = false): Drawn {
  const notes: Text[] = []
  const options = answers.map(({ said }) => said)
  const feedback = feedbackOf(general, answers.map(({ feedback: own }, i) => [optionId(i), own]))
  const right = answers.flatMap(({ fraction }, i) => (fraction > 0 ? [i] : []))
  if (isSingle) {
    const full = answers.flatMap(({ fraction }, i) => (fraction > 99.9 ? [i] : []))
    if (full.length === 0) return { notes: [note('noRight')] }
    if (full.length > 1) return { notes: [note('severalRight')] }
    if (answers.some(({ fraction }, i) => i !== full[0] && fraction !== 0)) notes.push(note('weights'))
    return { draw: single({ stem, feedback }, options, full[0]!), notes }
  }
  if (right.length === 0) return { notes: [note('noRight')] }
  if (allOrNothing) return { draw: multiple({ stem, feedback }, options, right), notes }
  const share = 100 / right.length
  if (right.some(i => Math.abs(answers[i]!.fraction - share) > 0.1)) notes.push(note('equalWeights'))
  // Ours takes a point for each wrong one; where theirs took another part, or nothing, that is a change.
  const wrong = answers.filter(({ fraction }) => fraction <= 0)
  if (wrong.some(({ fraction }) => Math.abs(fraction + share) > 0.1)) notes.push(note('penalty'))
  return { draw: multiple({ stem, feedback }, options, right, 'partial'), notes }
}

const named = (answers: readonly GivenAnswer[]) => listOf(answers.map(({ said }) => said.words.fa))

/** Written answers: only what earns everything is kept as accepted. */
export function drawShortText({ stem, general }: Shared, answers: GivenAnswer[], casesMatter = false): Drawn {
  const notes = writtenNotes(answers)
  const full = answers.filter(({ fraction }) => fraction > 99.9).map(({ said }) => said.words.fa)
  if (full.length === 0) return { notes: [note('noAccepted')] }
  const wild = full.find(takesAnything)
  if (wild !== undefined) return { notes: [note('wildcard', { name: wild }), ...notes] }
  const accepted = full.map(withoutEscapes)
  if (casesMatter) notes.push(note('cases'))
  return { draw: { kind: 'short_text', body: bodyOf(stem), key: { kind: 'short_text', accepted }, feedback: feedbackOf(general) }, notes }
}

/** Theirs take any words where a star stands; one that is typed has a backslash before it. */
export const takesAnything = (written: string) => /(?<!\\)\*/.test(written)
export const withoutEscapes = (written: string) => written.replaceAll('\\*', '*')
export const withEscapedStars = (form: string) => form.replaceAll('*', '\\*')

export function writtenNotes(answers: readonly GivenAnswer[]) {
  const notes: Text[] = []
  const part = answers.filter(({ fraction }) => fraction > 0 && fraction <= 99.9)
  const wrong = answers.filter(({ fraction }) => fraction <= 0)
  if (part.length > 0) notes.push(note('partAnswers', { name: named(part) }))
  if (wrong.length > 0) notes.push(note('wrongAnswers', { name: named(wrong) }))
  for (const { said, feedback } of answers) if (feedback?.fa.trim()) notes.push(note('answerFeedback', { name: said.words.fa }))
  return notes
}

export type GivenNumber = { value: string; tolerance: string; fraction: number; feedback?: Words }

export function drawNumber({ stem, general }: Shared, answers: GivenNumber[], unit?: Words): Drawn {
  const notes = writtenNotes(answers.map(({ value, tolerance, fraction, feedback }) =>
    ({ said: { words: { fa: Number(tolerance) ? `${value} ± ${tolerance}` : value } }, fraction, feedback })))
  const keys: NumberKey[] = []
  for (const { value, tolerance, fraction } of answers) {
    if (fraction <= 99.9) continue
    const [number, width] = [value, tolerance].map(typed => {
      const short = nineDigits(typed)
      if (short !== typed) notes.push(note('numberRounded', { from: typed, to: short }))
      return plainDecimal(short)
    })
    if (number === undefined || width === undefined) return { notes: [note('notANumber', { name: number === undefined ? value : tolerance })] }
    keys.push({ value: number, tolerance: width.replace('-', '') })
  }
  const [first, ...also] = keys
  if (!first) return { notes: [note('noRight')] }
  return {
    draw: {
      kind: 'numeric', body: { ...bodyOf(stem), ...(unit && { unit }) },
      key: { kind: 'numeric', ...first, ...(also.length > 0 && { also }) }, feedback: feedbackOf(general),
    },
    notes,
  }
}

/** A number is kept to nine digits after the point; programs print up to seventeen. */
function nineDigits(typed: string) {
  const [, whole, fraction = ''] = /^\s*([+-]?\d{1,12})\.(\d{10,40})\s*$/.exec(typed) ?? []
  if (whole === undefined) return typed
  const isNegative = whole.startsWith('-')
  const units = BigInt(whole.replace(/^[+-]/, '') + fraction.slice(0, 9)) + (fraction[9]! >= '5' ? 1n : 0n)
  const digits = units.toString().padStart(10, '0')
  return `${isNegative ? '-' : ''}${digits.slice(0, -9)}.${digits.slice(-9)}`
}

/** '1e-3' as programs write it is 0.001; other numbers as people type them. */
export function plainDecimal(typed: string): string | undefined {
  const match = /^\s*([+-]?)(\d+)(?:\.(\d*))?[eE]([+-]?\d{1,2})\s*$/.exec(typed)
  if (!match) return parseDecimal(typed.trim() === '' ? '0' : typed.trim().replace(/\.$/, '').replace(/^([+-]?)\./, '$10.'))
  const [, sign, whole, fraction = '', power] = match
  const digits = whole! + fraction
  const point = whole!.length + Number(power)
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  return parseDecimal(`${sign}${padded.slice(0, at)}${padded.slice(at) ? `.${padded.slice(at)}` : ''}`)
}

/** The middle of a range and half its width, exactly. */
export function middle(low: string, high: string): NumberKey | undefined {
  const [a, b] = [plainDecimal(low), plainDecimal(high)]
  if (a === undefined || b === undefined) return undefined
  const places = Math.max(...[a, b].map(one => one.split('.')[1]?.length ?? 0))
  const units = (decimal: string) => {
    const [whole, fraction = ''] = decimal.split('.')
    return BigInt(whole + fraction.padEnd(places, '0'))
  }
  const half = (doubled: bigint) => {
    const five = doubled * 5n
    const digits = (five < 0n ? -five : five).toString().padStart(places + 2, '0')
    const at = digits.length - places - 1
    return parseDecimal(`${five < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`)!
  }
  const [left, right] = [units(a), units(b)]
  return { value: half(left + right), tolerance: half(left > right ? left - right : right - left) }
}

const bodyOf = ({ words, rich }: Said) => ({ stem: words, ...(rich && { rich }) })
