import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { about } from './about'
import { messages } from './messages'

type Staffed = {
  id: string
  number: number
  courseTitle: Text
  startsFrom: Date
  isComing: boolean
  isRunning: boolean
  candidates: number
  /** Newest revisions that are not the published ones; none while somebody sits, for then none can be published. */
  toPublish: number
}

export async function officerCards(viewer: Viewer): Promise<HomeCard[]> {
  const sessions = await sql<Staffed[]>`
    select exam_sessions.id, number::int, title as course_title, starts_from, now() < starts_from as is_coming,
      now() between starts_from and ends_by as is_running,
      (select count(*)::int from bookings b
        where b.exam_session_id = exam_sessions.id and b.cancelled_at is null) as candidates,
      (select count(*)::int from bookings b cross join (values ('written'), ('practical')) parts (part)
        join lateral newest_result(b.id, parts.part) newest on true
        where b.exam_session_id = exam_sessions.id and b.cancelled_at is null
          and newest.id is distinct from (select id from published_result(b.id, parts.part))
          and not exists (select from sittings where exam_session_id = exam_sessions.id and submitted_at is null)) as to_publish
    from exam_sessions
    join courses on courses.id = course_id
    join course_versions on course_versions.id = current_version_id
    where reaches(${viewer.id}, ${['assessment_officer']}, exam_sessions.id) and cancelled_at is null
      and ends_by > now() - interval '90 days' and starts_from < now() + interval '7 days'
    order by starts_from limit 20`
  return sessions.flatMap(cardsOf)
}

function cardsOf({ id, number, courseTitle, startsFrom, isComing, isRunning, candidates, toPublish }: Staffed): HomeCard[] {
  const link = `/exam-sessions/${id}`
  const detail = about(messages.candidates, courseTitle, { number, count: candidates })
  const cards: HomeCard[] = []
  if (toPublish > 0) {
    const title = about(messages.publish, courseTitle, { count: toPublish })
    cards.push({ kind: 'results-to-publish', title, detail, link: `${link}/results`, urgency: 'now' })
  }
  if (isRunning && candidates > 0) {
    cards.push({ kind: 'exam-running', title: about(messages.running, courseTitle), detail, link: `${link}/board`, urgency: 'now' })
  }
  if (isComing) {
    const title = about(messages.prepare, courseTitle)
    cards.push({ kind: 'exam-to-prepare', title, detail, link, due: startsFrom.toISOString(), urgency: 'soon' })
  }
  return cards
}
