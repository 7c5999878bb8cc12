import type { GrantedExam } from '~/people/grants/grant'
import { sql } from '~/shared/sql.server'

/** What the exams of these ids are called, for pages of people that know no more than that a role is held at one of them. */
export async function readExamNames(ids: (string | null)[]): Promise<Record<string, GrantedExam>> {
  const wanted = ids.filter(id => id !== null)
  const rows = wanted.length === 0 ? [] : await sql<(GrantedExam & { id: string })[]>`
    select exam_sessions.id, title as course, number::int, (starts_from at time zone 'Asia/Tehran')::date::text as day
    from exam_sessions join courses on courses.id = exam_sessions.course_id join course_versions on course_versions.id = current_version_id
    where exam_sessions.id = any (${wanted})`
  return Object.fromEntries(rows.map(({ id, ...exam }) => [id, exam]))
}
