import { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf, optional, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { lockSession } from '../bookings/take-seat.server'
import { findSessionOfLender } from '../exam-sessions/exam-sessions.server'
import { OPENERS } from '../permissions'
import { giveFreeSeats } from '../waiting/give-free-seats.server'
import { addRoom, MOST_SEATS } from './open-room.server'
import { notices } from './notices'

export const requestAnswerForm = form({
  intent: z.literal('answer-request'), requestId: idField(), answer: oneOf(['agreed', 'declined']), reason: optional(text(500)),
})

export type RequestAnswer = { requestId: string; answer: 'agreed' | 'declined'; reason?: string }
export type AnswerRefusal = 'has-begun' | 'too-many-seats' | 'already-answered'

type Asked = { organisationId: string; name: string; seats: number; askedBy: string; answered: string | null }

/**
 * The asked centre's word. With its yes the room stands in the exam, its seats after those there are, and who waits gets
 * them at once; with its no nothing changes. The same answer again changes nothing, the other one comes too late.
 */
export async function answerRoomRequest(
  viewer: Viewer, examSessionId: string, { requestId, answer, reason = '' }: RequestAnswer, now?: Date,
): Promise<undefined | Refusal<AnswerRefusal>> {
  const session = found(await findSessionOfLender(viewer, examSessionId))
  return tx(async tx => {
    const { seats, hasBegun } = await lockSession(tx, session.id, now)
    const [request] = await tx<Asked[]>`
      select organisation_id, name, seats, asked_by, room_answers.answer as answered
      from room_requests left join room_answers on request_id = id
      where id = ${requestId} and exam_session_id = ${session.id} and reaches(${viewer.id}, ${[...OPENERS]}, organisation_id)`
    const asked = found(request)
    if (asked.answered === answer) return
    if (asked.answered) return { refused: 'already-answered' }
    if (hasBegun || session.cancelledAt) return { refused: 'has-begun' }
    if (answer === 'agreed' && seats + asked.seats > MOST_SEATS) return { refused: 'too-many-seats' }
    await tx`
      insert into room_answers (request_id, answer, reason, answered_by) values (${requestId}, ${answer}, ${reason}, ${viewer.id})`
    if (answer === 'agreed') await addRoom(tx, session.id, { ...asked, id: requestId }, { by: asked.askedBy, after: seats })
    const by = through(viewer, OPENERS, asked.organisationId)
    await audit(tx, {
      by, act: answer === 'agreed' ? 'exam-room-lent' : 'exam-room-declined', subject: ['exam_session', session.id],
      organisationId: asked.organisationId, after: { requestId, name: asked.name, seats: asked.seats }, why: reason || undefined,
    })
    await notify(tx, asked.askedBy, {
      kind: 'exam-room-answered', title: notices.answered(answer, session.courseTitle, asked.name), link: `/exam-sessions/${session.id}/rooms`,
    })
    if (answer === 'agreed') await giveFreeSeats(tx, by, session, now)
  })
}
