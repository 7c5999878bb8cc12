import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { about } from './about'
import { messages } from './messages'

type Waiting = { id: string; courseTitle: Text; scripts: number; marked: number }

/** What waits for a marker; and the way back to what they have marked, for a correction. */
export async function markerCards(viewer: Viewer): Promise<HomeCard[]> {
  const sessions = await sql<Waiting[]>`
    select exam_sessions.id, title as course_title, (
      select count(*)::int from waiting_scripts join sittings on sittings.id = sitting_id
      where waiting_scripts.exam_session_id = exam_sessions.id and not may_not_mark(${viewer.id}, booking_id)
        and not exists (select from script_markers where script_id = waiting_scripts.id and marker_id = ${viewer.id})) as scripts,
      (select count(*)::int from script_markers join scripts on scripts.id = script_id
        where marker_id = ${viewer.id} and scripts.exam_session_id = exam_sessions.id) as marked
    from exam_sessions join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    where reaches(${viewer.id}, ${['marker']}, exam_sessions.id) and cancelled_at is null and starts_from < now()
      and ends_by > now() - interval '180 days'
      and not exists (select from publications where exam_session_id = exam_sessions.id and part = 'written'
        and ends_by < now() - interval '30 days'
        and not exists (select from unpublications where publication_id = publications.id))`
  return sessions.filter(({ scripts, marked }) => scripts + marked > 0).map(({ id, courseTitle, scripts }): HomeCard => ({
    ...(scripts > 0
      ? { kind: 'scripts-to-mark', title: about(messages.scripts, courseTitle, { count: scripts }), urgency: 'now' as const }
      : { kind: 'scripts-marked', title: about(messages.markedScripts, courseTitle), urgency: 'later' as const }),
    link: `/exam-sessions/${id}/marking`,
  }))
}
