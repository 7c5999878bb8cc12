import type { Viewer } from '~/people/viewer'
import { allow, found, isId } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findOwnBooking } from '../bookings/candidates.server'
import { findExamSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { waitStage } from './wait-stage'

type Named = { bookingId: string; nameFa: string; nameEn: string | null; seatNumber: number }

/** Whose seat is to be given back: one's own, or the one that the officer names. */
export async function readCancellationPage(viewer: Viewer, examSessionId: string, bookingId: string | null, now = new Date()) {
  const session = found(await findExamSession(viewer, examSessionId))
  const isLate = waitStage(session, now) !== 'moving'
  if (!bookingId) {
    const own = (await findOwnBooking(viewer, session.id)) ?? null
    return { session, own, named: null, isOver: own !== null && own.cancelUntil <= now, isLate }
  }
  allow(canRunExamSession(viewer, session))
  const [named] = await sql<Named[]>`
    select bookings.id as booking_id, name_fa, name_en, seat_number from bookings join people on people.id = person_id
    where exam_session_id = ${session.id} and cancelled_at is null and bookings.id = ${isId(bookingId) ? bookingId : null}`
  return { session, own: null, named: found(named), isOver: false, isLate }
}
