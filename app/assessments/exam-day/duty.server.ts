import { through, type Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { findSessionOfLender, findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'

export type Duty = {
  session: ExamSession
  /** The officer, acting through the grant that lets them. */
  by: Viewer
  /** The ids of the rooms that are theirs; null: all, and what concerns the whole session. */
  rooms: string[] | null
}
/** Whom an act is about. */
type About = { bookingIds?: string[]; sittingId?: string }

/**
 * Who runs an exam where it is sat: the session's officer in every room, the officer of a centre that lends one in that
 * one (domain.md: “each centre's officer sees own rooms, the owner all”).
 * @throws 403 for the session's other staff; 404 for everybody else, and about a candidate of another's room.
 */
export async function findDuty(viewer: Viewer, examSessionId: string, about: About = {}): Promise<Duty> {
  const staffed = await findStaffedSession(viewer, examSessionId)
  if (staffed && canRunExamSession(viewer, staffed)) return { session: staffed, by: through(viewer, 'assessment_officer', staffed), rooms: null }
  const lent = await sql<{ id: string; organisationId: string }[]>`
    select id, organisation_id from exam_rooms
    where exam_session_id = ${examSessionId} and reaches(${viewer.id}, '{assessment_officer}', organisation_id)`
  if (staffed && lent.length === 0) allow(false)
  const [{ organisationId }] = [found(lent[0])]
  const session = found(staffed ?? (await findSessionOfLender(viewer, examSessionId)))
  const rooms = lent.map(({ id }) => id)
  const { bookingIds = [], sittingId = null } = about
  const [elsewhere] = await sql`
    select from bookings where exam_session_id = ${session.id}
      and (id = any (${bookingIds}::uuid[]) or id = (select booking_id from sittings where id = ${sittingId}))
      and not exists (select from unnest(${rooms}::uuid[]) room where is_in_room(room, seat_number)) limit 1`
  found(elsewhere ? undefined : rooms)
  return { session, by: through(viewer, 'assessment_officer', { id: organisationId, organisationId, provinceId: session.provinceId }), rooms }
}

/** Which of the session's rooms an act is for; null: all of them. @throws 404 where it isn't theirs to say. */
export async function roomOfDuty({ session, rooms }: Duty, roomId: string | undefined): Promise<string | null> {
  if (!roomId) return found(rooms === null ? { all: null } : undefined).all
  const [room] = await sql<{ id: string }[]>`select id from exam_rooms where id = ${roomId} and exam_session_id = ${session.id}`
  return found(room && (rooms === null || rooms.includes(room.id)) ? room : undefined).id
}
