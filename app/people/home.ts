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
  /** It goes on at this hour and won't come again, like an exam: before all that has waited already. */
  isUnderWay?: boolean
}

const ORDER = { now: 0, soon: 1, later: 2 }

/** The most pressing first; of the same urgency, what goes on at this hour, then what is due first. */
export const inOrder = (cards: HomeCard[]) =>
  cards.toSorted((a, b) => ORDER[a.urgency] - ORDER[b.urgency] || Number(b.isUnderWay ?? false) - Number(a.isUnderWay ?? false)
    || (a.due ?? '9999').localeCompare(b.due ?? '9999'))
