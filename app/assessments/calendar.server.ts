import type { CalendarEvent } from '~/people/calendar-feed/calendar-event'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { about } from './home/about'
import { messages } from './home/messages'

type Booked = { id: string; examSessionId: string; courseTitle: Text; organisationName: Text; startsAt: Date; endsAt: Date; isCancelled: boolean }

/** Written exams in which a person has a seat. A session that is open for days stands at its first hour. */
export async function calendarEvents(personId: string): Promise<CalendarEvent[]> {
  const booked = await sql<Booked[]>`
    select bookings.id, exam_session_id, title as course_title, organisations.name as organisation_name,
      starts_from as starts_at, least(ends_by, starts_from + make_interval(mins => minutes)) as ends_at,
      bookings.cancelled_at is not null or exam_sessions.cancelled_at is not null as is_cancelled
    from bookings join exam_sessions on exam_sessions.id = exam_session_id
      join organisations on organisations.id = exam_sessions.organisation_id
      join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    where person_id = ${personId} and during is not null and starts_from > now() - interval '90 days'
    order by starts_from limit 200`
  return booked.map(({ id, examSessionId, courseTitle, organisationName, startsAt, endsAt, isCancelled }) => ({
    id: `exam-${id}`, title: about(messages.inCalendar, courseTitle), startsAt, endsAt, location: organisationName.fa,
    link: `/exam-sessions/${examSessionId}`, isCancelled, changes: isCancelled ? 1 : 0,
  }))
}
