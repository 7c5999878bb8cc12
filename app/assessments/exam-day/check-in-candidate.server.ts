import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findDuty } from './duty.server'

export const checkInForm = form({ bookingId: idField(), identitySeen: oneOf(['document', 'known']) })
export type CheckInRefusal = 'too-early' | 'cancelled' | 'marked-absent' | 'session-over'

/** Writes that a candidate has come and how the officer knew them. Doing it again changes nothing. */
export async function checkInCandidate(
  viewer: Viewer, examSessionId: string, { bookingId, identitySeen }: { bookingId: string; identitySeen: 'document' | 'known' }, now?: Date,
): Promise<undefined | Refusal<CheckInRefusal>> {
  const { session, by } = await findDuty(viewer, examSessionId, { bookingIds: [bookingId] })
  return tx(async tx => {
    const [booking] = await tx<{ isEarly: boolean; isOver: boolean; isAbsent: boolean }[]>`
      select moment < starts_from - interval '3 hours' as is_early, moment > ends_by as is_over,
        exists (select from absences where booking_id = bookings.id and part = 'written') as is_absent
      from bookings join exam_sessions on exam_sessions.id = exam_session_id
        cross join (select coalesce(${now ?? null}, clock_timestamp()) as moment) clock
      where bookings.id = ${bookingId} and exam_session_id = ${session.id} and bookings.cancelled_at is null
      for no key update of bookings`
    const { isEarly, isOver, isAbsent } = found(booking)
    if (session.cancelledAt) return { refused: 'cancelled' }
    if (isEarly) return { refused: 'too-early' }
    if (isOver) return { refused: 'session-over' }
    if (isAbsent) return { refused: 'marked-absent' }
    const [made] = await tx`
      insert into check_ins (booking_id, identity_seen, checked_in_by, checked_in_at)
      values (${bookingId}, ${identitySeen}, ${viewer.id}, coalesce(${now ?? null}, clock_timestamp()))
      on conflict do nothing returning booking_id`
    if (!made) return
    await audit(tx, {
      by, act: 'candidate-checked-in', subject: ['booking', bookingId],
      organisationId: session.organisationId, after: { identitySeen },
    })
  })
}
