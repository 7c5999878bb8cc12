import type { Text } from '~/shared/text'

/** One answer to "what do I do next?": a pillar's homeCards(viewer) gives any number. */
export type HomeCard = {
  /** What it is about, for tests and for the eye that looks for it: 'class-today', 'consent-missing'. */
  kind: string
  title: Text
  detail?: Text
  link: string
  /** An instant or a day by which it must be done. */
  due?: string
  urgency: 'now' | 'soon' | 'later'
}

const ORDER = { now: 0, soon: 1, later: 2 }

/** The most pressing first; of the same urgency, what is due first. */
export const inOrder = (cards: HomeCard[]) =>
  cards.toSorted((a, b) => ORDER[a.urgency] - ORDER[b.urgency] || (a.due ?? '9999').localeCompare(b.due ?? '9999'))
