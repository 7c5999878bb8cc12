import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf, optional, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { EFFECTS, INCIDENTS, type IncidentCategory, type IncidentEffect } from './board'

export const incidentForm = form({
  intent: z.literal('report-incident'), id: idField(), bookingId: optional(idField()), category: oneOf(INCIDENTS), effect: oneOf(EFFECTS),
  note: text(2000, 3),
})
type Incident = { id: string; bookingId?: string; category: IncidentCategory; effect: IncidentEffect; note: string }

/** Writes down what went wrong in the room or with one candidate, and what it means for the result. Never changed. */
export async function reportIncident(viewer: Viewer, examSessionId: string, { id, bookingId, category, effect, note }: Incident, now?: Date) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  await tx(async tx => {
    if (bookingId) found((await tx`select from bookings where id = ${bookingId} and exam_session_id = ${session.id}`)[0])
    const [made] = await tx`
      insert into incidents (id, exam_session_id, booking_id, category, effect, note, happened_at, reported_by)
      values (${id}, ${session.id}, ${bookingId ?? null}, ${category}, ${effect}, ${note}, coalesce(${now ?? null}, clock_timestamp()), ${viewer.id})
      on conflict do nothing returning id`
    if (!made) return
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'incident-reported',
      subject: bookingId ? ['booking', bookingId] : ['exam_session', session.id], organisationId: session.organisationId, after: { category, effect }, why: note,
    })
  })
}
