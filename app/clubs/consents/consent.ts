import type { Text } from '~/shared/text'

/** Four separate consents; one says nothing about another. */
export const CONSENTS = ['take_part', 'photo', 'publish', 'sell'] as const
export type Consent = (typeof CONSENTS)[number]

/** One child in one cohort, as one of the guardians sees it. */
export type ChildInCohort = {
  childId: string
  cohortId: string
  groupId: string
  child: Text
  club: Text
  cohort: Text
  group: Text
  /** A guardian whose tie to the child nobody has seen yet can't consent. */
  isVerified: boolean
  /** The guardian's own newest word: undefined when nothing was said. */
  own: Partial<Record<Consent, boolean>>
  /** What holds, after every guardian's word. */
  stands: Record<Consent, boolean>
}
