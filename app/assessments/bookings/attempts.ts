import { addDays, type Day } from '~/shared/calendar'

/**
 * How a part of one booking ended: `kept` was passed under an earlier booking, `excused` was not the candidate's fault,
 * `open` has no result yet, `unreached` never came because the written part was not passed.
 */
export type PartOutcome = 'passed' | 'failed' | 'absent' | 'excused' | 'kept' | 'open' | 'unreached'
export type Attempt = {
  bookingId: string
  day: Day
  written: PartOutcome
  practical: PartOutcome
  isPassed: boolean | null
}
export type AttemptRules = { attempts: number; windowDays: number; absenceIsAttempt: boolean }

/** What the next booking would examine; a kept part names the booking it was passed under. */
export type Entry = {
  keptWritten?: string
  keptPractical?: string
  /** The last day of the window, when a first attempt has opened one. */
  lastDay?: Day
  /** Attempts left at the part that comes first, once one is used. */
  attemptsLeft?: number
}
export type NoEntry = 'already-passed' | 'result-pending' | 'no-attempts-left' | 'window-over'

const PARTS = ['written', 'practical'] as const

/**
 * May there be another attempt on `day`, and at which part? Two attempts (by policy) at each part, inside a window
 * whose day 1 is the first sitting's; a passed part is kept. When both parts are passed but the combined mark is not
 * enough,
 * the practical is taken again while it has attempts left, since it weighs more, else the written.
 * @param attempts earlier bookings of one series, oldest first.
 * @param mayStartAnew a lapsed window opens a new series (who took no course applies again).
 */
export function nextEntry(
  rules: AttemptRules,
  attempts: Attempt[],
  day: Day,
  mayStartAnew: boolean,
): Entry | { refused: NoEntry } {
  if (attempts.some(attempt => attempt.isPassed)) return { refused: 'already-passed' }
  if (attempts.some(attempt => PARTS.some(part => attempt[part] === 'open'))) return { refused: 'result-pending' }

  const isUsed = (outcome: PartOutcome) =>
    outcome === 'passed' || outcome === 'failed' || (outcome === 'absent' && rules.absenceIsAttempt)
  const first = attempts.find(attempt => PARTS.some(part => isUsed(attempt[part])))
  if (!first) return {}
  const lastDay = addDays(first.day, rules.windowDays - 1)
  if (day > lastDay) {
    if (!mayStartAnew) return { refused: 'window-over' }
    return nextEntry(
      rules,
      attempts.filter(attempt => attempt.day > lastDay),
      day,
      true,
    )
  }

  const left = (part: 'written' | 'practical') =>
    rules.attempts - attempts.filter(attempt => isUsed(attempt[part])).length
  const passedUnder = (part: 'written' | 'practical') =>
    attempts.findLast(attempt => attempt[part] === 'passed')?.bookingId
  const keptWritten = passedUnder('written')
  const keptPractical = passedUnder('practical')
  if (keptWritten && left('practical') > 0) return { keptWritten, lastDay, attemptsLeft: left('practical') }
  if (keptWritten && !keptPractical) return { refused: 'no-attempts-left' }
  if (left('written') > 0) return { keptPractical, lastDay, attemptsLeft: left('written') }
  return { refused: 'no-attempts-left' }
}
