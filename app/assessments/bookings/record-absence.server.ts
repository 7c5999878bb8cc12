import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { ABSENCE_CAUSES, PARTS, type AbsenceCause, type Part } from '../assessment'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'

export const absenceForm = form({
  intent: z.literal('record-absence'),
  bookingId: idField(),
  part: oneOf(PARTS),
  cause: oneOf(ABSENCE_CAUSES),
  note: optional(text(500)),
})

type Absence = { bookingId: string; part: Part; cause: AbsenceCause; note?: string }
export type AbsenceRefusal = 'not-begun' | 'has-sitting' | 'has-result' | 'part-kept' | 'written-not-passed'

/** Says why a candidate has no result in a part; without it the part's results can't be published. */
export async function recordAbsence(
  viewer: Viewer,
  examSessionId: string,
  { bookingId, part, cause, note = '' }: Absence,
  now?: Date,
): Promise<undefined | Refusal<AbsenceRefusal>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    await tx`select from bookings where id = ${bookingId} for no key update`
    const [booking] = await tx<
      { hasBegun: boolean; hasSitting: boolean; hasResult: boolean; isKept: boolean; isReached: boolean }[]
    >`
      select coalesce(${now ?? null}, clock_timestamp()) >= starts_from as has_begun,
        exists (select from sittings where booking_id = bookings.id) as has_sitting,
        exists (select from newest_result(bookings.id, ${part})) as has_result,
        case ${part} when 'written' then written_booking_id else practical_booking_id end is not null as is_kept,
        coalesce((select passed from published_result(coalesce(written_booking_id, bookings.id), 'written')),
          false) as is_reached
      from bookings join exam_sessions on exam_sessions.id = exam_session_id
      where bookings.id = ${bookingId} and exam_session_id = ${session.id} and bookings.cancelled_at is null`
    const { hasBegun, hasSitting, hasResult, isKept, isReached } = found(booking)
    if (!hasBegun) return { refused: 'not-begun' }
    if (isKept) return { refused: 'part-kept' }
    if (hasResult) return { refused: 'has-result' }
    if (part === 'written' && hasSitting) return { refused: 'has-sitting' }
    if (part === 'practical' && !isReached) return { refused: 'written-not-passed' }
    const [recorded] = await tx`
      insert into absences (booking_id, part, cause, note, decided_by) values (${bookingId}, ${part}, ${cause},
        ${note}, ${viewer.id})
      on conflict do nothing returning booking_id`
    if (!recorded) return
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session),
      act: 'absence-recorded',
      subject: ['booking', bookingId],
      organisationId: session.organisationId,
      after: { part, cause },
      why: note || undefined,
    })
  })
}
