import { notify } from '~/people/notices/notify.server'
import { audit, type Actor } from '~/shared/audit.server'
import type { Tx } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { findEntry } from '../bookings/book-seat.server'
import { lockSession, takeSeat } from '../bookings/take-seat.server'
import { notices } from './notices'
import { tellOfFreeSeats } from './seat-offers.server'
import { endWait, listWaiting } from './waits.server'

/**
 * Gives what seats are free to who has waited longest and may still sit the exam; under the session's lock, in the
 * transaction in which they came free. Whoever sits elsewhere at that time keeps their place in the list. Not in the
 * last hours, when the new candidate could not give the seat back without losing an attempt: then it is kept for them for
 * a while, and they are told.
 */
export async function giveFreeSeats(tx: Tx, by: Actor, session: ExamSession, now?: Date) {
  const rules = await lockSession(tx, session.id, now)
  if (!rules.isCancellable) {
    await tellOfFreeSeats(tx, session, now)
    return 0
  }
  let given = 0
  for (const { personId } of await listWaiting(session.id, tx)) {
    const entry = await findEntry(tx, session, rules, personId)
    if ('refused' in entry) continue
    const booking = await takeSeat(tx, session, entry, { personId, by: personId, now })
    if ('refused' in booking) {
      if (booking.refused === 'full') break
      continue
    }
    given++
    await endWait(tx, session.id, personId, 'seated')
    await notify(tx, personId, { kind: 'exam-seat-given', title: notices.seatGiven(session.courseTitle, booking.seatNumber), link: `/exam-sessions/${session.id}` })
    await audit(tx, {
      by, act: 'waiting-seated', subject: ['booking', booking.id], organisationId: session.organisationId,
      after: { examSessionId: session.id, personId, seatNumber: booking.seatNumber },
    })
  }
  return given
}
