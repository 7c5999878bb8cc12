import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'

export const roomMessageForm = form({ intent: z.literal('send-message'), id: idField(), words: text(500, 2) })

/** Says something to everybody who sits in this session; their pages show it within half a minute. Sent once. */
export async function sendRoomMessage(viewer: Viewer, examSessionId: string, { id, words }: { id: string; words: string }) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  await tx(async tx => {
    const [sent] = await tx`
      insert into room_messages (id, exam_session_id, words, sent_by) values (${id}, ${session.id}, ${words}, ${viewer.id})
      on conflict do nothing returning id`
    if (!sent) return
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'room-message-sent', subject: ['exam_session', session.id],
      organisationId: session.organisationId, after: { words },
    })
  })
}
