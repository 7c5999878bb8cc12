import type { Viewer } from '~/people/viewer'
import { formatDay, today } from '~/shared/calendar'
import { cut, type Found, type Query } from '~/shared/search'
import { sql } from '~/shared/sql.server'
import { toLatinDigits, toPersianDigits, type Text } from '~/shared/text'
import { reachable } from './exam-sessions/exam-sessions.server'

type Row = { id: string; number: string; startsFrom: Date; title: Text; organisation: Text }

/** Exams that the viewer's desk or own course reaches: by course, centre or number. */
export async function searchExamSessions(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer) return { hits: [], hasMore: false }
  const words = query.patterns.map(word => sql`(course_versions.search_key like ${word} or organisations.name_key like ${word})`)
  const rows = await sql<Row[]>`
    select exam_sessions.id, number::text, starts_from, course_versions.title, organisations.name as organisation
    from exam_sessions join organisations on organisations.id = exam_sessions.organisation_id
      join courses on courses.id = exam_sessions.course_id join course_versions on course_versions.id = current_version_id
    where ((${words.reduce((all, one) => sql`${all} and ${one}`)}) or number::text = ${toLatinDigits(query.typed)})
      and ${reachable(viewer)}
    order by starts_from desc, number desc limit ${query.limit + 1}`
  return cut(rows, query, ({ id, number, startsFrom, title, organisation }) => ({
    to: `/exam-sessions/${id}`, title, hint: {
      fa: `${formatDay(today(startsFrom), 'fa')} · ${organisation.fa} · شمارهٔ ${toPersianDigits(number)}`,
      en: `${formatDay(today(startsFrom), 'en')} · ${organisation.en} · No. ${number}`,
    },
  }))
}
