import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { OPENERS } from '../permissions'

export type RoomRequest = {
  id: string
  centre: Text
  owner: Text
  name: string
  seats: number
  startsFrom: Date
  answer: 'agreed' | 'declined' | null
  reason: string
  answeredAt: Date | null
}

const columns = () => sql`
  room_requests.id, lenders.name as centre, owners.name as owner, room_requests.name, room_requests.seats, starts_from, answer,
  coalesce(reason, '') as reason, answered_at`
const tables = () => sql`
  room_requests left join room_answers on request_id = room_requests.id
  join exam_sessions on exam_sessions.id = exam_session_id
  join organisations owners on owners.id = exam_sessions.organisation_id
  join organisations lenders on lenders.id = room_requests.organisation_id`

/** What an exam asked other centres for and waits for, or was refused. */
export const listRequests = (examSessionId: string) => sql<RoomRequest[]>`
  select ${columns()} from ${tables()}
  where exam_session_id = ${examSessionId} and coalesce(answer, 'declined') = 'declined' order by asked_at`

/** What of it the viewer's own centres were asked for. */
export const listRequestsTo = (viewer: Viewer, examSessionId: string) => sql<RoomRequest[]>`
  select ${columns()} from ${tables()}
  where exam_session_id = ${examSessionId} and answer is distinct from 'withdrawn'
    and reaches(${viewer.id}, ${[...OPENERS]}, room_requests.organisation_id)
  order by asked_at`

export type AskedRoom = { examSessionId: string; courseTitle: Text; name: string; startsFrom: Date; owner: Text }

/** Rooms of the viewer's centres that coming exams wait for. */
export const listAskedRooms = (viewer: Viewer) => sql<AskedRoom[]>`
  select exam_sessions.id as exam_session_id, title as course_title, room_requests.name, starts_from, owners.name as owner
  from ${tables()} join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
  where answer is null and starts_from > now() and cancelled_at is null
    and reaches(${viewer.id}, ${[...OPENERS]}, room_requests.organisation_id)
  order by starts_from limit 50`
