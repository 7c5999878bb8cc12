import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { lockSession } from '../bookings/take-seat.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { giveFreeSeats } from '../waiting/give-free-seats.server'
import { askRoom } from './ask-room.server'
import { listLendingCentres } from './rooms.server'

export const roomForm = form({ intent: z.literal('open-room'), id: idField(), organisationId: idField(), name: text(120), seats: integer(1, 1000) })

export type RoomRefusal = 'has-begun' | 'not-a-centre-here' | 'too-many-seats'
export type NewRoom = { id: string; organisationId: string; name: string; seats: number }
export const MOST_SEATS = 2000
/** What the session's own room is called where nobody gave it a name. */
const FIRST_ROOM = 'سالن ۱'

/**
 * Adds a room of the session's own centre to an exam: its seats come after those there are, and who waits gets them at
 * once. Another centre is asked first. The same form sent twice adds one, or asks once.
 */
export async function openRoom(viewer: Viewer, examSessionId: string, wish: NewRoom, now?: Date): Promise<undefined | Refusal<RoomRefusal>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  const centres = await listLendingCentres(session)
  if (!centres.some(({ id }) => id === wish.organisationId)) return { refused: 'not-a-centre-here' }
  return tx(async tx => {
    const { seats, hasBegun } = await lockSession(tx, session.id, now)
    const [known] = await tx`select from exam_rooms where id = ${wish.id}`
    if (known) return
    if (hasBegun || session.cancelledAt) return { refused: 'has-begun' }
    if (seats + wish.seats > MOST_SEATS) return { refused: 'too-many-seats' }
    if (wish.organisationId !== session.organisationId) {
      await askRoom(tx, viewer, session, wish)
      return
    }
    await addRoom(tx, session.id, wish, { by: viewer.id, after: seats })
    const by = through(viewer, 'assessment_officer', session)
    await audit(tx, { by, act: 'exam-room-added', subject: ['exam_session', session.id], organisationId: session.organisationId, after: wish })
    await giveFreeSeats(tx, by, session, now)
  })
}

/** Under the session's lock, which has so many seats. With the first one added, the session's own place becomes a room too. */
export async function addRoom(tx: Tx, examSessionId: string, room: NewRoom, { by, after }: { by: string; after: number }) {
  await tx`
    insert into exam_rooms (id, exam_session_id, organisation_id, name, first_seat, seats, opened_by)
    select gen_random_uuid(), id, organisation_id, coalesce(nullif(btrim(place), ''), ${FIRST_ROOM}), 1, seats, ${by}
    from exam_sessions where id = ${examSessionId} and not exists (select from exam_rooms where exam_session_id = ${examSessionId})`
  await tx`
    insert into exam_rooms (id, exam_session_id, organisation_id, name, first_seat, seats, opened_by)
    values (${room.id}, ${examSessionId}, ${room.organisationId}, ${room.name}, ${after + 1}, ${room.seats}, ${by})`
  await tx`update exam_sessions set seats = seats + ${room.seats} where id = ${examSessionId}`
}
