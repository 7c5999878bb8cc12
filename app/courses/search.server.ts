import { organisationsReached } from '~/people/reach.server'
import type { Viewer } from '~/people/viewer'
import { cut, type Found, type Query } from '~/shared/search'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { TEACHING } from './permissions'

type CourseRow = { id: string; title: Text; trade: Text | null }

/** Courses that anyone may read about, by title or trade; if there is none, those a letter off. */
export async function searchCourses(_viewer: Viewer | undefined, query: Query): Promise<Found> {
  const all = query.patterns.map(word => sql`(course_versions.search_key like ${word} or trades.search_key like ${word})`)
    .reduce((all, one) => sql`${all} and ${one}`)
  const find = (matching: typeof all) => sql<CourseRow[]>`
    select courses.id, course_versions.title, trades.title as trade
    from courses join course_versions on course_versions.id = current_version_id left join trades on trades.id = trade_id
    where withdrawn_at is null and ${matching}
    order by course_versions.title ->> 'fa' collate "fa-x-icu", courses.id limit ${query.limit + 1}`
  const rows = await find(all)
  const near = rows.length > 0 || query.key.length < 4 ? rows
    : await find(sql`(${query.key} <% course_versions.search_key or ${query.key} <% trades.search_key)`)
  return cut(near, query, ({ id, title, trade }) => ({ to: `/courses/${id}`, title, hint: trade }))
}

type OfferingRow = { id: string; code: string; title: Text; organisation: Text }

/** Classes that the viewer sits or sat in, teaches, or reaches through the centre: by course, code or centre. */
export async function searchOfferings(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer) return { hits: [], hasMore: false }
  const words = query.patterns.map(word => sql`(offerings.course_id in (select courses.id from courses
      join course_versions on course_versions.id = current_version_id where course_versions.search_key like ${word})
    or offerings.organisation_id in (select id from organisations where name_key like ${word})
    or fa_key(offerings.code) like ${word})`)
  const rows = await sql<OfferingRow[]>`
    select offerings.id, offerings.code, course_versions.title, organisations.name as organisation
    from offerings join organisations on organisations.id = offerings.organisation_id
      join courses on courses.id = offerings.course_id join course_versions on course_versions.id = current_version_id
    where ${words.reduce((all, one) => sql`${all} and ${one}`)} and (
      offerings.organisation_id in (${organisationsReached(viewer, TEACHING)})
      or offerings.id in (select offering_id from offering_trainers where person_id = ${viewer.id})
      or offerings.id in (select offering_id from enrolments where person_id = ${viewer.id}
        and coalesce(ended_as, '') not in ('withdrawn', 'expelled')))
    order by starts_on desc, offerings.id limit ${query.limit + 1}`
  return cut(rows, query, ({ id, code, title, organisation }) => ({
    to: `/offerings/${id}`, title, hint: { fa: `${organisation.fa} · \u2066${code}\u2069`, en: `${organisation.en} · ${code}` },
  }))
}

type LessonRow = { offeringId: string; lessonId: string; title: Text; course: Text }

/** Lessons of the classes that the viewer sits or sat in or teaches, by title; each once, in the newest of them. */
export async function searchLessons(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer) return { hits: [], hasMore: false }
  const words = query.patterns.map(word => sql`text_key(lesson_versions.title) like ${word}`)
  const rows = await sql<LessonRow[]>`
    select * from (
      select distinct on (courses.id, lessons.id) offerings.id as offering_id, lessons.id as lesson_id, lesson_versions.title,
        course_versions.title as course
      from offerings join courses on courses.id = offerings.course_id
        join course_versions on course_versions.id = courses.current_version_id
        join course_lessons on course_version_id = courses.current_version_id
        join lessons on lessons.course_id = courses.id and lessons.id = course_lessons.lesson_id
        join lesson_versions on lesson_versions.id = lessons.current_version_id
      where ${words.reduce((all, one) => sql`${all} and ${one}`)} and (
        offerings.id in (select offering_id from offering_trainers where person_id = ${viewer.id})
        or offerings.id in (select offering_id from enrolments where person_id = ${viewer.id}
          and coalesce(ended_as, '') not in ('withdrawn', 'expelled')))
      order by courses.id, lessons.id, starts_on desc) found
    order by title ->> 'fa' collate "fa-x-icu", lesson_id limit ${query.limit + 1}`
  return cut(rows, query, ({ offeringId, lessonId, title, course }) => ({ to: `/offerings/${offeringId}/lessons/${lessonId}`, title, hint: course }))
}
