import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { lockSession } from '../bookings/take-seat.server'
import { findExamSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { giveFreeSeats } from './give-free-seats.server'
import { notices } from './notices'

/** Empty for one's own seat; the officer names the booking and says why. */
export const cancellationForm = form({ bookingId: optional(idField()), reason: optional(text(500, 3)) })

export type CancelRefusal = 'too-late' | 'has-begun' | 'needs-reason'

/**
 * Gives a seat back: one's own until the moment that the policy says (until it begins, where the exam was moved since), any
 * candidate's as the officer until the exam begins. The first who waits has it in the same transaction. A second time
 * changes nothing.
 */
export async function cancelBooking(
  viewer: Viewer,
  examSessionId: string,
  { bookingId, reason }: { bookingId?: string; reason?: string } = {},
  now?: Date,
): Promise<undefined | Refusal<CancelRefusal>> {
  const session = found(await findExamSession(viewer, examSessionId))
  if (bookingId) allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    const rules = await lockSession(tx, session.id, now)
    const [booking] = await tx<{ id: string; personId: string; isLive: boolean; isMoved: boolean; seatNumber: number }[]>`
      select bookings.id, person_id, bookings.cancelled_at is null as is_live, seat_number, booked_at < moved_at is true as is_moved
      from bookings join exam_sessions on exam_sessions.id = exam_session_id
      where exam_session_id = ${session.id} and ${bookingId ? tx`bookings.id = ${bookingId}` : tx`person_id = ${viewer.id}`}
      order by bookings.cancelled_at desc nulls first limit 1
      for no key update of bookings`
    const { id, personId, isLive, isMoved, seatNumber } = found(booking)
    if (!isLive) return
    if (rules.hasBegun) return { refused: 'has-begun' }
    if (!bookingId && !rules.isCancellable && !isMoved) return { refused: 'too-late' }
    if (bookingId && !reason) return { refused: 'needs-reason' }
    await tx`update bookings set cancelled_at = coalesce(${now ?? null}, clock_timestamp()) where id = ${id}`
    const by = bookingId ? through(viewer, 'assessment_officer', session) : viewer
    await audit(tx, {
      by, act: 'booking-cancelled', subject: ['booking', id], organisationId: session.organisationId,
      before: { examSessionId, personId, seatNumber }, why: reason,
    })
    if (personId !== viewer.id)
      await notify(tx, personId, { kind: 'exam-seat-cancelled', title: notices.seatCancelled(session.courseTitle), link: `/exam-sessions/${session.id}` })
    await giveFreeSeats(tx, by, session, now)
  })
}
