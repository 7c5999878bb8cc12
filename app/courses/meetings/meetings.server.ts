import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { findOffering } from '../offerings.server'
import type { Part } from './meeting'

export type Meeting = {
  id: string
  offeringId: string
  startsAt: Date
  endsAt: Date
  minutes: number
  room: string | null
  part: Part
  trainerId: string
  trainerFa: string
  trainerEn: string | null
  movedFrom: Date | null
  movedBecause: string | null
  cancelledAt: Date | null
  cancelledBecause: string | null
}

const columns = sql`
  class_meetings.id, offering_id, starts_at, ends_at, minutes, room, part, trainer_id, name_fa as trainer_fa,
  name_en as trainer_en, moved_from, moved_because, cancelled_at, cancelled_because`

/** A meeting of an offering that the viewer reaches. */
export async function findMeeting(viewer: Viewer, meetingId: string) {
  const [meeting] = await sql<Meeting[]>`
    select ${columns} from class_meetings join people on people.id = trainer_id where class_meetings.id = ${meetingId}`
  const offering = meeting && (await findOffering(viewer, meeting.offeringId))
  return offering && { meeting, offering }
}

/** All meetings of a class in their order, the cancelled among them. */
export const listMeetings = (offeringId: string) => sql<Meeting[]>`
  select ${columns} from class_meetings join people on people.id = trainer_id
  where offering_id = ${offeringId} order by starts_at, class_meetings.id`
