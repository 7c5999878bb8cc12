import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { checkbox, form, idField, integer, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { decidedNotice } from './accommodation'

export const accommodationForm = form({
  id: idField(), extraPercent: integer(0, 200), reader: checkbox(), largePrint: checkbox(), separateRoom: checkbox(), reason: text(500, 3),
})
export type AccommodationDecision = {
  id: string; extraPercent: number; reader: boolean; largePrint: boolean; separateRoom: boolean; reason: string
}

/**
 * Decides once, for a candidate at this centre, how much longer they have and what the room provides. It holds for every
 * exam of theirs here; in one that runs, the closing time moves with it.
 */
export async function decideAccommodation(
  viewer: Viewer, examSessionId: string, bookingId: string, decision: AccommodationDecision,
): Promise<undefined | Refusal<'own-accommodation'>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  const { id, extraPercent, reader, largePrint, separateRoom, reason } = decision
  return tx(async tx => {
    const [booking] = await tx<{ personId: string }[]>`
      select person_id from bookings where id = ${bookingId} and exam_session_id = ${session.id} and cancelled_at is null for no key update`
    const { personId } = found(booking)
    if (personId === viewer.id) return { refused: 'own-accommodation' }
    const [made] = await tx`
      insert into accommodations (id, person_id, organisation_id, extra_percent, reader, large_print, separate_room, reason, decided_by)
      values (${id}, ${personId}, ${session.organisationId}, ${extraPercent}, ${reader}, ${largePrint}, ${separateRoom}, ${reason}, ${viewer.id})
      on conflict do nothing returning id`
    if (!made) return
    await tx`
      update sittings set extra_percent = ${extraPercent},
        due_at = due_at + make_interval(secs => minutes * 60 * (${extraPercent} - extra_percent) / 100.0)
      from exam_sessions
      where exam_sessions.id = exam_session_id and organisation_id = ${session.organisationId} and person_id = ${personId}
        and submitted_at is null`
    await notify(tx, personId, { kind: 'accommodation-decided', title: decidedNotice(session.courseTitle), link: `/exam-sessions/${session.id}` })
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'accommodation-decided', subject: ['booking', bookingId],
      organisationId: session.organisationId, after: { extraPercent, reader, largePrint, separateRoom }, why: reason,
    })
  })
}
