import { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { lockSession } from '../bookings/take-seat.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { notices } from './notices'

export const renameForm = form({ intent: z.literal('rename-room'), roomId: idField(), name: text(120) })

/** Puts a room's name right before the exam begins; whoever has a seat in it is told. The same name again changes nothing. */
export async function renameRoom(
  viewer: Viewer, examSessionId: string, { roomId, name }: { roomId: string; name: string }, now?: Date,
): Promise<undefined | Refusal<'has-begun'>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    const { hasBegun } = await lockSession(tx, session.id, now)
    if (hasBegun || session.cancelledAt) return { refused: 'has-begun' }
    const [room] = await tx<{ name: string }[]>`select name from exam_rooms where id = ${roomId} and exam_session_id = ${session.id}`
    if (found(room).name === name) return
    await tx`update exam_rooms set name = ${name} where id = ${roomId}`
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'exam-room-renamed', subject: ['exam_session', session.id],
      organisationId: session.organisationId, before: { roomId, ...room }, after: { roomId, name },
    })
    const seated = await tx<{ personId: string }[]>`
      select person_id from bookings join exam_rooms using (exam_session_id)
      where exam_rooms.id = ${roomId} and cancelled_at is null and seat_number >= first_seat and seat_number < first_seat + exam_rooms.seats`
    for (const { personId } of seated)
      await notify(tx, personId, { kind: 'exam-room-renamed', title: notices.renamed(session.courseTitle, name), link: `/exam-sessions/${session.id}` })
  })
}
