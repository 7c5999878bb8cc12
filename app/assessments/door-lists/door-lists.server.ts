import type { Viewer } from '~/people/viewer'
import { id } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { inRooms, type BoardSeat } from '../exam-day/board'
import { findDuty, roomOfDuty } from '../exam-day/duty.server'
import { listRooms, ownRoom, type Room } from '../rooms/rooms.server'
import type { DoorCopy } from './door-copy'

export type ListedSeat = Pick<BoardSeat, 'seatNumber' | 'nameFa' | 'nameEn' | 'extraPercent' | 'needs'>
export type DoorList = { room?: Pick<Room, 'centre' | 'name'>; seats: ListedSeat[] }

/**
 * Who is expected in each room, by seat: all rooms for the session's officer, their own for that of a centre that lends one.
 * Whoever takes the practical part alone, or has a reason recorded, isn't. A wall is told names and seats; what somebody is
 * granted is read from the invigilators' copy alone.
 */
export async function readDoorLists(viewer: Viewer, examSessionId: string, copy: DoorCopy, asked: string | null) {
  const duty = await findDuty(viewer, examSessionId)
  const { session, rooms: own } = duty
  const roomId = asked ? await roomOfDuty(duty, id(asked)) : null
  const [everybody, allRooms] = await Promise.all([listExpected(session.id), listRooms(session.id)])
  const rooms = allRooms.filter(room => !own || own.includes(room.id))
  const parts = inRooms(rooms, copy === 'door' ? everybody.map(seat => ({ ...seat, extraPercent: 0, needs: [] })) : everybody)
  const lists = parts
    .filter(({ room }) => (roomId ? room?.id === roomId : room !== undefined || own === null))
    .map(({ room, seats }): DoorList => ({ room: room ?? (rooms.length === 0 ? ownRoom(session) : undefined), seats }))
  return { session, lists, rooms, roomId, copy, now: new Date() }
}

const listExpected = (examSessionId: string) => sql<ListedSeat[]>`
  select seat_number, name_fa, name_en, coalesce(needed.extra_percent, 0) as extra_percent,
    array_remove(array[case when needed.reader then 'reader' end, case when needed.large_print then 'large-print' end,
      case when needed.separate_room then 'separate-room' end], null) as needs
  from bookings
  join people on people.id = person_id
  join exam_sessions on exam_sessions.id = exam_session_id
  left join lateral accommodation_of(person_id, exam_sessions.organisation_id) needed on true
  where exam_session_id = ${examSessionId} and bookings.cancelled_at is null and written_booking_id is null
    and not exists (select from absences where booking_id = bookings.id and part = 'written')
  order by seat_number`
