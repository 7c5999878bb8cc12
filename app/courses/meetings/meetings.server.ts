import { listClosedDays } from '~/people/holidays/holidays.server'
import type { Viewer } from '~/people/viewer'
import { weekdayOf } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { findOffering, listSlots } from '../offerings.server'
import type { Offering } from '../offerings/offering'
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

/** Somebody was there: it can't be called off any more. */
export type ListedMeeting = Meeting & { wasHeld: boolean }

/** All meetings of a class in their order, the cancelled among them. */
export const listMeetings = (offeringId: string) => sql<ListedMeeting[]>`
  select ${columns}, class_meetings.id in (select class_meeting_id from attendance_facts
      where attendance_facts.offering_id = ${offeringId} and status in ('present', 'late')) as was_held
  from class_meetings join people on people.id = trainer_id
  where offering_id = ${offeringId} order by starts_at, class_meetings.id`

/** Days of the class's timetable on which nothing is held since the centre is closed, with why. */
export async function listSkippedDays({ id, organisationId, startsOn, endsOn }: Pick<Offering, 'id' | 'organisationId' | 'startsOn' | 'endsOn'>) {
  const [slots, closed, held] = await Promise.all([
    listSlots(id), listClosedDays(organisationId, startsOn, endsOn),
    sql<{ day: string }[]>`
      select distinct (starts_at at time zone 'Asia/Tehran')::date as day from class_meetings
      where offering_id = ${id} and cancelled_at is null`,
  ])
  const weekdays = new Set(slots.map(({ weekday }) => weekday))
  const days = new Set(held.map(({ day }) => day))
  return closed.filter(({ day }) => weekdays.has(weekdayOf(day)) && !days.has(day))
}
