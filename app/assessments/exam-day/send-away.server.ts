import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { found, type Refusal } from '~/shared/guard'
import type { Tx } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { markPaper } from '../sitting/mark-paper.server'
import { endNow } from './end-sitting.server'

export type SendAwayRefusal = 'not-begun' | 'written-published'
type Paper = { id: string; bookingId: string; submittedAt: Date | null }

/** Locks who is to be sent away, as handing in does: the paper first, then the booking. */
export async function lockBooking(tx: Tx, { id }: ExamSession, bookingId: string) {
  await tx`select from sittings where booking_id = ${bookingId} for no key update`
  found((await tx`select from bookings where id = ${bookingId} and exam_session_id = ${id} for no key update`)[0])
}

/** Not before the exam, and not where the written result is out: what happens at the practical is a reason there. */
export async function refuseSendingAway(tx: Tx, bookingId: string, now?: Date): Promise<undefined | Refusal<SendAwayRefusal>> {
  const [{ isEarly, isOut }] = await tx<[{ isEarly: boolean; isOut: boolean }]>`
    select coalesce(${now ?? null}, clock_timestamp()) < starts_from as is_early,
      written_booking_id is not null or exists (select from published_result(bookings.id, 'written')) as is_out
    from bookings join exam_sessions on exam_sessions.id = exam_session_id where bookings.id = ${bookingId}`
  if (isEarly) return { refused: 'not-begun' }
  return isOut ? { refused: 'written-published' } : undefined
}

/** Ends the paper, or marks the one handed in anew: it isn't passed. Who has none has missed the part. The incident is written already. */
export async function sendAway(tx: Tx, by: Viewer, bookingId: string, { organisationId, reason }: { organisationId: string; reason: string }, now?: Date) {
  const [paper] = await tx<Paper[]>`select id, booking_id, submitted_at from sittings where booking_id = ${bookingId} for no key update`
  if (paper?.submittedAt) {
    await markPaper(tx, paper, { reason, by: by.id })
  } else if (paper) {
    await endNow(tx, by, { sittingId: paper.id, organisationId, reason }, now)
  } else {
    await tx`
      insert into absences (booking_id, part, cause, note, decided_by) values (${bookingId}, 'written', 'expelled', ${reason}, ${by.id})
      on conflict do nothing`
    await audit(tx, {
      by, act: 'absence-recorded', subject: ['booking', bookingId], organisationId, after: { part: 'written', cause: 'expelled' }, why: reason,
    })
  }
}
