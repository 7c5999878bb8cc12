import type { Day } from '~/shared/calendar'

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
