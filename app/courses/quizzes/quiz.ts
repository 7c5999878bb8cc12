import type { Text } from '~/shared/text'
import type { Outcome } from '../questions/answer-feedback'
import type { PublicItem } from '../questions/question'

export type Quiz = {
  id: string
  title: Text
  passPercent: number
  /** How often it may be tried, and which try counts. */
  tries: number | null
  counts: 'best' | 'last'
  unitTitle: Text
  items: PublicItem[]
}
export type Attempt = { id: string; right: number; questions: number; isPassed: boolean; submittedAt: Date }
/** One try as it is shown afterwards: every question with what was answered. */
export type AttemptShown = Attempt & { answers: { item: PublicItem; outcome: Outcome }[] }

/** The field of one question in the quiz's plain form. */
export const fieldOf = (versionId: string) => `item-${versionId}`

export const triesLeft = ({ tries }: Pick<Quiz, 'tries'>, made: number) => (tries === null ? null : Math.max(0, tries - made))

/** The try that counts: the last where the quiz says so, else the best; of equal ones the first. */
export const countedOf = ({ counts }: Pick<Quiz, 'counts'>, attempts: readonly Attempt[]) =>
  counts === 'last' ? attempts.at(-1) : bestOf(attempts)

const bestOf = (attempts: readonly Attempt[]) =>
  attempts.reduce<Attempt | undefined>((best, one) =>
    !best || one.right * best.questions > best.right * one.questions ? one : best, undefined)
