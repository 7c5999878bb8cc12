import type { ExamSession } from '../assessment'

/** Seats that come free move on by themselves; only by the officer's hand; not at all. */
export type WaitStage = 'moving' | 'late' | 'over'

export const waitStage = ({ seatsMoveUntil, startsUntil, cancelledAt }: Pick<ExamSession, 'seatsMoveUntil' | 'startsUntil' | 'cancelledAt'>, now: Date): WaitStage =>
  cancelledAt || now >= startsUntil ? 'over' : now < seatsMoveUntil ? 'moving' : 'late'
