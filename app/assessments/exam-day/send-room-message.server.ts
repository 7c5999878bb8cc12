import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, optional, text } from '~/shared/form.server'
import { tx } from '~/shared/sql.server'
import { findDuty, roomOfDuty } from './duty.server'

export const roomMessageForm = form({ intent: z.literal('send-message'), id: idField(), roomId: optional(idField()), words: text(500, 2) })

/** Says something to everybody who sits in this session or in one of its rooms; their pages show it within half a minute. Sent once. */
export async function sendRoomMessage(viewer: Viewer, examSessionId: string, { id, roomId: asked, words }: { id: string; roomId?: string; words: string }) {
  const duty = await findDuty(viewer, examSessionId)
  const { session, by } = duty
  const roomId = await roomOfDuty(duty, asked)
  await tx(async tx => {
    const [sent] = await tx`
      insert into room_messages (id, exam_session_id, room_id, words, sent_by) values (${id}, ${session.id}, ${roomId}, ${words}, ${viewer.id})
      on conflict do nothing returning id`
    if (!sent) return
    await audit(tx, {
      by, act: 'room-message-sent', subject: ['exam_session', session.id],
      organisationId: session.organisationId, after: { roomId, words },
    })
  })
}
