import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { about } from './about'
import { messages } from './messages'

type ToMark = { id: string; courseTitle: Text; toMark: number; practicalOn: string | null }

export async function assessorCards(viewer: Viewer): Promise<HomeCard[]> {
  const sessions = await sql<ToMark[]>`
    select exam_sessions.id, title as course_title, practical_on, (
      select count(*)::int from bookings b
      join lateral published_result(coalesce(b.written_booking_id, b.id), 'written') written on written.passed
      where b.exam_session_id = exam_sessions.id and b.cancelled_at is null and b.practical_booking_id is null
        and not exists (select from newest_result(b.id, 'practical'))
        and not exists (select from practical_marks where booking_id = b.id and assessor_id = ${viewer.id})
        and not exists (select from absences where booking_id = b.id and part = 'practical')
        and not may_not_assess(${viewer.id}, b.id)) as to_mark
    from exam_sessions
    join courses on courses.id = course_id
    join course_versions on course_versions.id = current_version_id
    where reaches(${viewer.id}, ${['assessor']}, exam_sessions.id) and cancelled_at is null
      and ends_by > now() - interval '180 days'`
  return sessions.filter(({ toMark }) => toMark > 0).map(({ id, courseTitle, toMark, practicalOn }): HomeCard => ({
    kind: 'practicals-to-mark', title: about(messages.toMark, courseTitle, { count: toMark }),
    link: `/exam-sessions/${id}/practical-marks`, due: practicalOn ?? undefined, urgency: 'now',
  }))
}
