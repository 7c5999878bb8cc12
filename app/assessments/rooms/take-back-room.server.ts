import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { lockSession } from '../bookings/take-seat.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { listRooms } from './rooms.server'

export const takeBackForm = form({ intent: z.literal('take-back-room'), roomId: idField() })

export type TakeBackRefusal = 'has-begun' | 'not-the-last' | 'not-empty'

/**
 * Takes back the room that was added last, while nobody has a seat in it: the others' seats keep their numbers. Asked
 * again it is gone already.
 */
export async function takeBackRoom(
  viewer: Viewer, examSessionId: string, { roomId }: { roomId: string }, now?: Date,
): Promise<undefined | Refusal<TakeBackRefusal>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    const { hasBegun } = await lockSession(tx, session.id, now)
    const rooms = await listRooms(session.id, tx)
    const room = rooms.find(({ id }) => id === roomId)
    if (!room) return
    if (hasBegun || session.cancelledAt) return { refused: 'has-begun' }
    if (room !== rooms.at(-1) || rooms.length === 1) return { refused: 'not-the-last' }
    const [told] = await tx`
      select from (select room_id from room_messages union all select room_id from incidents) told where room_id = ${room.id} limit 1`
    if (room.taken > 0 || told) return { refused: 'not-empty' }
    await tx`delete from exam_rooms where id = ${room.id}`
    await tx`update exam_sessions set seats = seats - ${room.seats} where id = ${session.id}`
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'exam-room-taken-back', subject: ['exam_session', session.id],
      organisationId: session.organisationId, before: { name: room.name, firstSeat: room.firstSeat, seats: room.seats },
    })
  })
}
