import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { TEACHING } from '../permissions'
import type { CourseOwner } from './permissions'

export type CourseToWrite = CourseOwner & {
  id: string
  tradeId: string | null
  standardId: string | null
  currentVersionId: string | null
  /** In force, or of the draft while nothing is in force. */
  title: Text
}

/**
 * A course that the viewer may know as an author: the programme's own to everybody who teaches or runs something, a
 * centre's to those who teach there or run it.
 */
export async function findCourseToWrite(viewer: Viewer, courseId: string, tx: Sql = sql) {
  const [course] = await tx<CourseToWrite[]>`
    select courses.id, owner_organisation_id as owner_id, province_id, trade_id, standard_id, current_version_id,
      coalesce(course_versions.title, outline -> 'title') as title
    from courses left join organisations on organisations.id = owner_organisation_id
      left join course_versions on course_versions.id = current_version_id
      left join course_drafts on course_drafts.course_id = courses.id
    where courses.id = ${courseId} and withdrawn_at is null and case when owner_organisation_id is null
      then exists (select from grants where person_id = ${viewer.id} and role = any (${TEACHING}) and ended_at is null
        and today() between starts_on and ends_on)
      else reaches(${viewer.id}, ${TEACHING}, owner_organisation_id) end`
  return course
}

export type CourseLine = {
  id: string
  title: Text
  isPublished: boolean
  isChanged: boolean
  lessons: number
  savedAt: Date | null
  savedBy: string | null
  savedByEn: string | null
}

/** A centre's own courses, those that were written last first. */
export const listOwnCourses = (centreId: string) => sql<CourseLine[]>`
  select courses.id, coalesce(case when is_changed then outline -> 'title' end, course_versions.title, outline -> 'title')
      as title,
    current_version_id is not null as is_published,
    coalesce(is_changed, false) or exists (select from lesson_drafts where lesson_drafts.course_id = courses.id
      and is_changed) as is_changed,
    (select count(*)::int from lessons where lessons.course_id = courses.id) as lessons,
    coalesce(saved_at, course_versions.made_at) as saved_at, name_fa as saved_by, name_en as saved_by_en
  from courses left join course_versions on course_versions.id = current_version_id
    left join course_drafts on course_drafts.course_id = courses.id
    left join people on people.id = coalesce(saved_by, author_id)
  where owner_organisation_id = ${centreId} and withdrawn_at is null
  order by saved_at desc nulls last, courses.id`

export type ShippedCourse = { id: string; title: Text; lessons: number }

/** What the programme itself ships: to be offered as it is, or duplicated and changed. */
export const listShippedCourses = () => sql<ShippedCourse[]>`
  select courses.id, title, (select count(*)::int from course_lessons where course_version_id = current_version_id)
    as lessons
  from courses join course_versions on course_versions.id = current_version_id
  where owner_organisation_id is null and withdrawn_at is null
  order by title ->> 'fa' collate "fa-x-icu", courses.id`

/** Trades and standards that a new course may be for. */
export async function listSubjects() {
  const [trades, standards] = await Promise.all([
    sql<{ id: string; title: Text }[]>`select id, title from trades order by title ->> 'fa' collate "fa-x-icu"`,
    sql<{ id: string; title: Text; level: Text }[]>`
      select standards.id, title, level from standards join standard_versions on standard_versions.id = current_version_id
      order by title ->> 'fa' collate "fa-x-icu"`,
  ])
  return { trades, standards }
}
