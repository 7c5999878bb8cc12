import type { Day } from '~/shared/calendar'
import { isWelcome, type Audience } from '../offerings/offering'

/** Every number of the clock is fixed on the application when it is made. */
export type Clock = {
  appliedAt: Date
  dueOn: Day
  waitingSince: Date | null
  withdrawnAt: Date | null
  decision: 'admitted' | 'refused' | null
}
export type ApplicationState = 'applied' | 'waiting' | 'admitted' | 'refused' | 'withdrawn'

export const stateOf = ({ withdrawnAt, decision, waitingSince }: Clock): ApplicationState =>
  withdrawnAt ? 'withdrawn' : decision ?? (waitingSince ? 'waiting' : 'applied')

/**
 * Days until the answer is due; negative when it is late. Who waits for a seat waits for others, not for the centre.
 */
export const daysLeft = (clock: Clock, day: Day) =>
  stateOf(clock) === 'applied' ? Math.round((Date.parse(clock.dueOn) - Date.parse(day)) / 86_400_000) : undefined

export type ApplyReason = 'closed' | 'wrong-audience' | 'gender-unknown' | 'guardian-missing' | 'already-applied' | 'full'
export type DecideReason =
  'already-decided' | 'no-seat-left' | 'guardian-not-verified' | 'offering-over' | 'own-application'
export type WithdrawReason = 'already-decided'

/** A class as it is asked for: until when, for whom, and whether its seats and its waiting list are taken. */
export type Asked = { applicationsUntil: Day; audience: Audience; isFull: boolean; hasApplied: boolean }
export type Asker = { gender: 'woman' | 'man' | null; isMinor: boolean; hasGuardian: boolean }

/** Why this class can't be asked for on this day; of somebody nobody knows, only what holds for all. */
export function whyNot(asked: Asked, asker: Asker | undefined, day: Day): ApplyReason | undefined {
  if (asked.hasApplied) return 'already-applied'
  if (asked.applicationsUntil < day) return 'closed'
  if (asker && !isWelcome(asked.audience, asker.gender)) return asker.gender ? 'wrong-audience' : 'gender-unknown'
  if (asker?.isMinor && !asker.hasGuardian) return 'guardian-missing'
  return asked.isFull ? 'full' : undefined
}
