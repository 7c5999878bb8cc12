import { note } from './notes'
import type { Documents, ItemBody, ItemFeedback, ItemKey, ItemKind, Option, Words } from '../question'

/** A question that is no item yet: from a form, or out of somebody's file. */
export type Draft = {
  kind: ItemKind
  body: ItemBody
  key: ItemKey
  feedback: ItemFeedback
  code?: string
  unit?: string
  difficulty?: number
}
export type Said = { words: Words; rich?: Documents }

export const optionId = (i: number) => (i < 26 ? String.fromCharCode(97 + i) : `o${i + 1}`)
const optionOf = ({ words, rich }: Said, i: number): Option => ({ id: optionId(i), text: words, ...(rich && { rich }) })
export const optionsOf = (all: readonly Said[]) => all.map(optionOf)
export const stemOf = ({ words, rich }: Said): ItemBody => ({ stem: words, ...(rich && { rich }) })

// Pictures may all have the same words: what they are drawn from tells nothing either.
const placeOf = ({ words, rich }: Said) => `${words.fa}\n${rich ? JSON.stringify(rich) : ''}`

/** Options whose own order would tell what is right: they stand by their words, and their ids follow that. */
export function inNeutralOrder(all: readonly Said[]) {
  const order = all.map((_, i) => i).sort((a, b) => (placeOf(all[a]!) < placeOf(all[b]!) ? -1 : 1))
  return { options: order.map((from, i) => optionOf(all[from]!, i)), idOf: (i: number) => optionId(order.indexOf(i)) }
}

/** Of answers, pairs or choices in one question of a file; more are not looked at one by one. */
export const MOST_PARTS = 300

type Shared = { stem: Said; feedback?: ItemFeedback }
type Draw = Pick<Draft, 'kind' | 'body' | 'key' | 'feedback'>

export const single = ({ stem, feedback = {} }: Shared, options: Said[], right: number): Draw =>
  ({ kind: 'single', body: { ...stemOf(stem), options: optionsOf(options) }, key: { kind: 'single', right: optionId(right) }, feedback })

export const multiple = ({ stem, feedback = {} }: Shared, options: Said[], right: number[], credit?: 'partial'): Draw => ({
  kind: 'multiple',
  body: { ...stemOf(stem), options: optionsOf(options) },
  key: { kind: 'multiple', right: right.map(optionId), ...(credit && { credit }) },
  feedback,
})

/** Each prompt with the choice that belongs to it; `more` are choices that belong to none. The same choice stands once. */
export function matching({ stem, feedback = {} }: Shared, pairs: [Said, Said][], more: Said[] = []): Draw {
  const all = [...pairs.map(([, choice]) => choice), ...more]
  const choices = all.filter((one, i) => all.findIndex(other => isSame(other, one)) === i)
  const { options, idOf } = inNeutralOrder(choices)
  const idOfChoice = (choice: Said) => idOf(choices.findIndex(one => isSame(one, choice)))
  return {
    kind: 'matching',
    body: { ...stemOf(stem), prompts: pairs.map(([{ words, rich }], i) => ({ id: String(i + 1), text: words, ...(rich && { rich }) })), options },
    key: { kind: 'matching', pairs: pairs.map(([, choice]) => idOfChoice(choice)) },
    feedback,
  }
}
const isSame = (a: Said, b: Said) => a.words.en === b.words.en && placeOf(a) === placeOf(b)

/** `steps` in the order that is right. */
export function ordering({ stem, feedback = {} }: Shared, steps: Said[], credit?: 'neighbours'): Draw {
  const { options, idOf } = inNeutralOrder(steps)
  return {
    kind: 'ordering',
    body: { ...stemOf(stem), options },
    key: { kind: 'ordering', order: steps.map((_, i) => idOf(i)), ...(credit && { credit }) },
    feedback,
  }
}

/** One gap: forms that are accepted, a number, or choices with the right one among them. */
export type GapWritten =
  | { kind: 'text'; accepted: string[] }
  | { kind: 'number'; value: string; tolerance: string }
  | { kind: 'choice'; options: Said[]; right: number }

export const blanks = ({ stem, feedback = {} }: Shared, gaps: GapWritten[]): Draw => ({
  kind: 'blanks',
  body: { ...stemOf(stem), blanks: gaps.map(gap => (gap.kind === 'choice' ? { options: inNeutralOrder(gap.options).options } : {})) },
  key: { kind: 'blanks', blanks: gaps.map(gap => (gap.kind === 'choice' ? { kind: 'choice', right: inNeutralOrder(gap.options).idOf(gap.right) } : gap)) },
  feedback,
})

/** What was made of one entry of a file. `changed` and `left` say why in their notes; `aside` is no question at all. */
export type Verdict = 'taken' | 'changed' | 'left' | 'aside'
/** Pictures, and the names their file gives them, by the address that stands for each in the draft. `isInCategory`: its unit is the file's category, which is told by itself. */
export type Entry = {
  title: string
  notes: Note[]
  isAside?: boolean
  isInCategory?: boolean
  draft?: Draft
  pictures?: Record<string, string>
  pictureNames?: Record<string, string>
}
export type Note = { fa: string; en: string }
/** A file as it is read: entry by entry, so that what works on it can pause and tell how far it is. */
export type Reading = { total: number; entries: Iterable<Entry> }

/** What nobody foresaw in one question costs that question, and says so; the file goes on. */
export function carefully<E extends Entry>(title: string, line: number, read: () => E): E | Entry {
  try {
    return read()
  } catch {
    return { title, notes: [note('unforeseen', { line })] }
  }
}

export const verdictOf = ({ draft, notes, isAside }: Entry): Verdict => (isAside ? 'aside' : !draft ? 'left' : notes.length > 0 ? 'changed' : 'taken')
