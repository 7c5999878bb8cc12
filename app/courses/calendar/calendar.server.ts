import type { CalendarEvent } from '~/people/calendar-feed/calendar-event'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

type Meeting = {
  id: string
  offeringId: string
  title: Text
  startsAt: Date
  endsAt: Date
  room: string | null
  place: string | null
  organisationName: Text
  isPublic: boolean
  isMoved: boolean
  isCancelled: boolean
  isTaught: boolean
}

/** Meetings of the classes where a person sits or teaches, moved and cancelled ones as such; behind walls no place is told. */
export async function calendarEvents(personId: string): Promise<CalendarEvent[]> {
  const meetings = await sql<Meeting[]>`
    select class_meetings.id, class_meetings.offering_id, course_versions.title, class_meetings.starts_at,
      class_meetings.ends_at, class_meetings.room, offerings.place, organisations.name as organisation_name, is_public,
      moved_from is not null as is_moved,
      class_meetings.cancelled_at is not null or offerings.cancelled_at is not null as is_cancelled,
      class_meetings.trainer_id = ${personId} as is_taught
    from class_meetings join offerings on offerings.id = class_meetings.offering_id
      join organisations on organisations.id = offerings.organisation_id
      join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
    where class_meetings.starts_at between now() - interval '90 days' and now() + interval '400 days'
      and (class_meetings.trainer_id = ${personId} or exists (select from enrolments
        where enrolments.offering_id = class_meetings.offering_id and person_id = ${personId}
          and (ended_at is null or ended_at > class_meetings.starts_at)))
    order by class_meetings.starts_at limit 2000`
  return meetings.map(meeting => ({
    id: `meeting-${meeting.id}`, title: meeting.title, startsAt: meeting.startsAt, endsAt: meeting.endsAt,
    location: meeting.isPublic ? placeOf(meeting) : undefined,
    link: meeting.isTaught ? `/class-meetings/${meeting.id}` : `/offerings/${meeting.offeringId}`,
    isCancelled: meeting.isCancelled, changes: (meeting.isMoved ? 1 : 0) + (meeting.isCancelled ? 1 : 0),
  }))
}

const placeOf = ({ room, place, organisationName }: Meeting) => [room, place ?? organisationName.fa].filter(Boolean).join('، ')
