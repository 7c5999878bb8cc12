import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { ExamSession } from '../assessment'
import { findSessionOfLender, findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession, OPENERS } from '../permissions'
import { listRequests, listRequestsTo } from './requests.server'
import { listWaiting } from '../waiting/waits.server'

export type Room = { id: string; centre: Text; name: string; firstSeat: number; seats: number; taken: number }

/** A session of one room, as a room: its own place. */
export const ownRoom = ({ id, organisationName, place, seats, seatsTaken }: ExamSession): Room =>
  ({ id, centre: organisationName, name: place, firstSeat: 1, seats, taken: seatsTaken })

export const listRooms = (examSessionId: string, tx: Sql = sql) => tx<Room[]>`
  select exam_rooms.id, organisations.name as centre, exam_rooms.name, first_seat, seats,
    (select count(*)::int from bookings where bookings.exam_session_id = exam_rooms.exam_session_id and cancelled_at is null
      and seat_number >= first_seat and seat_number < first_seat + exam_rooms.seats) as taken
  from exam_rooms join organisations on organisations.id = exam_rooms.organisation_id
  where exam_session_id = ${examSessionId} order by first_seat`

export type InSeat = { bookingId: string; seatNumber: number; nameFa: string; nameEn: string | null }
type RoomOf = Room & { candidates: InSeat[] }

/**
 * The rooms with who sits in them. The session's officer sees all and may add; the officer or manager of a centre that
 * lends a room, or is asked for one, sees that room alone, by name and seat; its officer runs it (`exam-day/duty.server.ts`).
 */
export async function readRoomsPage(viewer: Viewer, examSessionId: string) {
  const staffed = await findStaffedSession(viewer, examSessionId)
  if (staffed) {
    allow(canRunExamSession(viewer, staffed))
    const [rooms, waiting, centres, requests, toAnswer] = await Promise.all([
      listRooms(staffed.id), listWaiting(staffed.id), listLendingCentres(staffed), listRequests(staffed.id), listRequestsTo(viewer, staffed.id),
    ])
    return { session: { id: staffed.id, number: staffed.number, courseTitle: staffed.courseTitle }, rooms: await withCandidates(staffed.id, rooms.length > 0 ? rooms : [ownRoom(staffed)]), waiting: [...waiting], centres: [...centres], requests: [...requests], toAnswer: [...toAnswer], mayRun: true, isAtDoor: true }
  }
  const { id, number, courseTitle } = found(await findSessionOfLender(viewer, examSessionId))
  const [lent, all, toAnswer] = await Promise.all([
    sql<{ id: string; isAtDoor: boolean }[]>`select id, reaches(${viewer.id}, '{assessment_officer}', organisation_id) as is_at_door from exam_rooms where exam_session_id = ${id} and reaches(${viewer.id}, ${[...OPENERS]}, organisation_id)`,
    listRooms(id),
    listRequestsTo(viewer, id),
  ])
  const rooms = all.filter(room => lent.some(({ id }) => id === room.id))
  return {
    session: { id, number, courseTitle }, rooms: await withCandidates(id, rooms), waiting: [], centres: [], requests: [], toAnswer: [...toAnswer], mayRun: false,
    isAtDoor: lent.some(room => room.isAtDoor),
  }
}

async function withCandidates(examSessionId: string, rooms: Room[]): Promise<RoomOf[]> {
  const seats = await sql<InSeat[]>`
    select bookings.id as booking_id, seat_number, name_fa, name_en from bookings join people on people.id = person_id
    where exam_session_id = ${examSessionId} and cancelled_at is null order by seat_number`
  return rooms.map(room => ({
    ...room,
    candidates: seats.filter(({ seatNumber }) => seatNumber >= room.firstSeat && seatNumber < room.firstSeat + room.seats),
  }))
}

/** Centres of the province; the session's own first. */
export const listLendingCentres = ({ organisationId, provinceId }: Pick<ExamSession, 'organisationId' | 'provinceId'>) => sql<
  { id: string; name: Text }[]
>`
  select id, name from organisations
  where province_id = ${provinceId} and ended_at is null and kind in ('public_centre', 'private_school', 'in_plant_centre')
  order by id <> ${organisationId}, name ->> 'fa' collate "fa-x-icu" limit 200`

export type LentRoom = {
  examSessionId: string; courseTitle: Text; name: string; startsFrom: Date; owner: Text
  /** The viewer runs it, and it runs now or its door has opened. */
  isOpen: boolean
}

/** Rooms that the viewer's centres lend to other centres' exams, the coming ones. */
export const listLentRooms = (viewer: Viewer) => sql<LentRoom[]>`
  select exam_sessions.id as exam_session_id, title as course_title, exam_rooms.name, starts_from, organisations.name as owner,
    now() >= starts_from - interval '3 hours' and reaches(${viewer.id}, '{assessment_officer}', exam_rooms.organisation_id) as is_open
  from exam_rooms join exam_sessions on exam_sessions.id = exam_session_id
  join organisations on organisations.id = exam_sessions.organisation_id
  join courses on courses.id = exam_sessions.course_id join course_versions on course_versions.id = current_version_id
  where exam_rooms.organisation_id <> exam_sessions.organisation_id and ends_by > now() and exam_sessions.cancelled_at is null
    and reaches(${viewer.id}, ${[...OPENERS]}, exam_rooms.organisation_id)
    and not reaches(${viewer.id}, ${[...OPENERS]}, exam_sessions.id)
  order by starts_from limit 50`
