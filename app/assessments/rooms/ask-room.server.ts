import { z } from 'zod'
import { notifyAll } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { lockSession } from '../bookings/take-seat.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession, OPENERS } from '../permissions'
import { notices } from './notices'

export const withdrawForm = form({ intent: z.literal('withdraw-room'), requestId: idField() })

type NewRoom = { id: string; organisationId: string; name: string; seats: number }

/** Asks another centre for a room; its officers and managers are told. Under the session's lock; asked again it is the same request. */
export async function askRoom(tx: Tx, viewer: Viewer, session: ExamSession, wish: NewRoom) {
  const [asked] = await tx`
    insert into room_requests (id, exam_session_id, organisation_id, name, seats, asked_by)
    values (${wish.id}, ${session.id}, ${wish.organisationId}, ${wish.name}, ${wish.seats}, ${viewer.id})
    on conflict do nothing returning id`
  if (!asked) return
  await audit(tx, {
    by: through(viewer, 'assessment_officer', session), act: 'exam-room-asked', subject: ['exam_session', session.id],
    organisationId: session.organisationId, after: wish,
  })
  const lenders = await tx<{ personId: string }[]>`
    select distinct person_id from grants where role = any (${[...OPENERS]}) and scope_id = ${wish.organisationId}
      and ended_at is null and today() between starts_on and ends_on`
  await notifyAll(tx, lenders.map(({ personId }) => personId), {
    kind: 'exam-room-asked', title: notices.asked(session.organisationName, session.courseTitle), link: `/exam-sessions/${session.id}/rooms`,
  })
}

/** The asker needs the room no more. Asked again, or already declined, nothing changes. */
export async function withdrawRoomRequest(
  viewer: Viewer, examSessionId: string, { requestId }: { requestId: string },
): Promise<undefined | Refusal<'agreed-meanwhile'>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    await lockSession(tx, session.id)
    const [request] = await tx<{ name: string; answer: string | null }[]>`
      select name, answer from room_requests left join room_answers on request_id = id
      where id = ${requestId} and exam_session_id = ${session.id}`
    const { name, answer } = found(request)
    if (answer === 'agreed') return { refused: 'agreed-meanwhile' }
    if (answer) return
    await tx`insert into room_answers (request_id, answer, answered_by) values (${requestId}, 'withdrawn', ${viewer.id})`
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'exam-room-request-withdrawn', subject: ['exam_session', session.id],
      organisationId: session.organisationId, before: { requestId, name },
    })
  })
}
