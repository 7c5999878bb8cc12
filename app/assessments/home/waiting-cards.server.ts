import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { about } from './about'
import { messages } from './messages'

type Waited = { id: string; courseTitle: Text; startsFrom: Date; waiting: number; free: number }

/**
 * Exams to come for whose seats people wait. Free seats beside them are the officer's to give: in the last hours none is
 * handed on by itself.
 */
export async function waitingCards(viewer: Viewer): Promise<HomeCard[]> {
  const sessions = await sql<Waited[]>`
    select exam_sessions.id, title as course_title, starts_from, waiting,
      (seats - (select count(*) from bookings where exam_session_id = exam_sessions.id and bookings.cancelled_at is null))::int as free
    from exam_sessions
    join (select exam_session_id, count(*)::int as waiting from exam_waits join people on people.id = person_id
      where ended_at is null and erased_at is null group by 1) waits on exam_session_id = exam_sessions.id
    join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    where exam_sessions.cancelled_at is null and starts_from > now() and reaches(${viewer.id}, ${['assessment_officer']}, exam_sessions.id)
    order by starts_from limit 20`
  return sessions.map(({ id, courseTitle, startsFrom, waiting, free }): HomeCard => ({
    kind: free > 0 ? 'waiting-with-free-seats' : 'waiting-for-seats',
    title: about(free > 0 ? messages.waitingFree : messages.waitingFull, courseTitle, { waiting, free }),
    link: `/exam-sessions/${id}/rooms`, due: startsFrom.toISOString(), urgency: free > 0 ? 'now' : 'soon',
  }))
}
