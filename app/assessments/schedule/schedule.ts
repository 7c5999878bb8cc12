import { formatTime, today } from '~/shared/calendar'
import type { ExamSession } from '../assessment'

export type ScheduleRefusal = 'begun' | 'cancelled' | 'in-the-past' | 'registration-over' | 'practical-before-written' | 'overlaps'

/** When and where a session is to be. */
export type Schedule = {
  /** Day and clock time in Tehran. */
  day: string
  time: string
  /** Left out where the session has several rooms, each with its own name. */
  place?: string
  /** The last day of booking; until the exam begins when left out. */
  registrationUntil?: string
  practicalOn?: string
}

type Timed = Pick<ExamSession, 'startsFrom' | 'startsUntil' | 'registrationClosesAt' | 'place' | 'practicalOn'>

/** The schedule that a session has, as one would write it. */
export const scheduleOf = ({ startsFrom, startsUntil, registrationClosesAt, place, practicalOn }: Timed): Schedule => ({
  day: today(startsFrom), time: formatTime(startsFrom, 'en'), place, practicalOn: practicalOn ?? undefined,
  registrationUntil: registrationClosesAt < startsUntil ? today(new Date(registrationClosesAt.getTime() - 1)) : undefined,
})
