import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findEntry, type BookingRefusal } from '../bookings/book-seat.server'
import { findBooking, lockSession } from '../bookings/take-seat.server'
import { findExamSession } from '../exam-sessions/exam-sessions.server'
import { endWait, findWait } from './waits.server'

export const waitForm = form({ intent: oneOf(['wait', 'leave']) })

export type WaitRefusal = Exclude<BookingRefusal, 'full' | 'overlaps'> | 'has-seats' | 'too-late'

/**
 * Enters oneself into the list of a full session. Whoever waits already keeps the place; who has a seat needs none. When
 * a seat has come free meanwhile one is told to book it.
 */
export async function waitForSeat(viewer: Viewer, examSessionId: string, now?: Date): Promise<{ place: number } | Refusal<WaitRefusal>> {
  const session = found(await findExamSession(viewer, examSessionId))
  return tx(async tx => {
    const rules = await lockSession(tx, session.id, now)
    const waiting = await findWait(viewer, session.id, tx)
    if (waiting) return waiting
    if (await findBooking(tx, session.id, viewer.id)) return { place: 0 }
    if (!rules.isOpen) return { refused: 'registration-closed' }
    // From then on no seat is handed on any more.
    if (!rules.isCancellable) return { refused: 'too-late' }
    const [taken] = await tx<[{ count: number }]>`
      select count(*)::int from bookings where exam_session_id = ${session.id} and cancelled_at is null`
    if (taken.count < rules.seats) return { refused: 'has-seats' }
    const entry = await findEntry(tx, session, rules, viewer.id)
    if ('refused' in entry) return entry as Refusal<WaitRefusal>
    await tx`insert into exam_waits (exam_session_id, person_id) values (${session.id}, ${viewer.id})`
    await audit(tx, { by: viewer, act: 'exam-wait-entered', subject: ['exam_session', session.id], organisationId: session.organisationId })
    return found(await findWait(viewer, session.id, tx))
  })
}

/** Leaves the list; a second time changes nothing. */
export async function leaveWaitingList(viewer: Viewer, examSessionId: string) {
  const session = found(await findExamSession(viewer, examSessionId))
  await tx(async tx => {
    await lockSession(tx, session.id)
    if (!(await endWait(tx, session.id, viewer.id, 'left'))) return
    await audit(tx, { by: viewer, act: 'exam-wait-left', subject: ['exam_session', session.id], organisationId: session.organisationId })
  })
}
