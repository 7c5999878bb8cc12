import { organisationsReached, reachesWide } from '~/people/reach.server'
import type { Viewer } from '~/people/viewer'
import { formatDay, type Day } from '~/shared/calendar'
import { cut, type Found, type Query } from '~/shared/search'
import { everyWord } from '~/shared/search.server'
import { sql, type Fragment } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { coursesWith, LEAST_NEAR, listNear, mayBeMisheard } from './catalogue.server'
import { TEACHING } from './permissions'

type CourseRow = { id: string; title: Text; trade: Text | null }

/** Courses that anyone may read about, by title or trade; if there is none, those that sound so, else those a letter off. */
export async function searchCourses(_viewer: Viewer | undefined, query: Query): Promise<Found> {
  const find = (matching: Fragment) => sql<CourseRow[]>`
    select courses.id, course_versions.title, trades.title as trade
    from courses join course_versions on course_versions.id = current_version_id left join trades on trades.id = trade_id
    where withdrawn_at is null and ${matching}
    order by course_versions.title ->> 'fa' collate "fa-x-icu", courses.id limit ${query.limit + 1}`
  const hitsOf = (rows: CourseRow[]) => cut(rows, query, ({ id, title, trade }) => ({ to: `/courses/${id}`, title, hint: trade }))
  const rows = await find(everyWord(query, word => sql`(course_versions.search_key like ${word} or trades.search_key like ${word})`))
  if (rows.length > 0) return hitsOf(rows)
  const heard = mayBeMisheard(query.key) ? await find(everyWord(query, word => sql`courses.id in (${coursesWith(word, 'heard')})`)) : rows
  if (heard.length > 0 || query.key.length < LEAST_NEAR) return { ...hitsOf(heard), isNear: true }
  const near = await listNear(query.key, query.typed)
  return { ...hitsOf(near.length > 0 ? await find(sql`courses.id = any (${near.map(({ id }) => id)})`) : []), isNear: true }
}

/** A word, as a pattern, that a class's code may hold. */
const IN_A_CODE = /^%[a-z0-9]+%$/
type OfferingRow = { id: string; code: string; startsOn: Day; title: Text; organisation: Text }

/** Classes that the viewer sits or sat in, teaches, or reaches through the centre: by course, code or centre. */
export async function searchOfferings(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer) return { hits: [], hasMore: false }
  const rows = await sql<OfferingRow[]>`
    with found as (
      select id from offerings
      where ${reach(viewer)} and ${everyWord(query, word => sql`(
        course_id in (select courses.id from courses join course_versions on course_versions.id = current_version_id
          left join trades on trades.id = trade_id where course_versions.search_key like ${word} or trades.search_key like ${word})
        or organisation_id in (select id from organisations where name_key like ${word})
        ${IN_A_CODE.test(word) ? sql`or replace(code, '-', '') like ${word.toUpperCase()}` : sql``})`)}
      order by starts_on desc, id limit ${query.limit + 1})
    select offerings.id, offerings.code, starts_on, course_versions.title, organisations.name as organisation
    from found join offerings using (id) join organisations on organisations.id = organisation_id
      join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    order by starts_on desc, offerings.id`
  return cut(rows, query, ({ id, code, startsOn, title, organisation }) => ({
    to: `/offerings/${id}`, title, hint: {
      fa: `از ${formatDay(startsOn, 'fa')} · ${organisation.fa} · \u2066${code}\u2069`, en: `From ${formatDay(startsOn, 'en')} · ${organisation.en} · ${code}`,
    },
  }))
}

type LessonRow = { offeringId: string; lessonId: string; title: Text; course: Text }

/** Lessons of the classes that the viewer sits or sat in or teaches, by title; each once, in the newest of them. */
export async function searchLessons(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer) return { hits: [], hasMore: false }
  const rows = await sql<LessonRow[]>`
    select * from (
      select distinct on (courses.id, lessons.id) offerings.id as offering_id, lessons.id as lesson_id, lesson_versions.title,
        course_versions.title as course
      from offerings join courses on courses.id = offerings.course_id
        join course_versions on course_versions.id = courses.current_version_id
        join course_lessons on course_version_id = courses.current_version_id
        join lessons on lessons.course_id = courses.id and lessons.id = course_lessons.lesson_id
        join lesson_versions on lesson_versions.id = lessons.current_version_id
      where ${everyWord(query, word => sql`text_key(lesson_versions.title) like ${word}`)} and offerings.id in (${ownClasses(viewer)})
      order by courses.id, lessons.id, starts_on desc) found
    order by title ->> 'fa' collate "fa-x-icu", lesson_id limit ${query.limit + 1}`
  return cut(rows, query, ({ offeringId, lessonId, title, course }) => ({ to: `/offerings/${offeringId}/lessons/${lessonId}`, title, hint: course }))
}

type TraineeRow = { enrolmentId: string; offeringId: string; nameFa: string; nameEn: string | null; title: Text; code: string }

/** Who sits or sat in the classes that the viewer teaches, by name; what is opened is their marks. */
export async function searchTrainees(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer) return { hits: [], hasMore: false }
  const rows = await sql<TraineeRow[]>`
    select enrolments.id as enrolment_id, offerings.id as offering_id, name_fa, name_en, course_versions.title, offerings.code
    from offering_trainers join enrolments using (offering_id) join people on people.id = enrolments.person_id
      join offerings on offerings.id = offering_id join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    where offering_trainers.person_id = ${viewer.id} and coalesce(ended_as, '') not in ('withdrawn', 'expelled', 'transferred')
      and ${everyWord(query, word => sql`name_key like ${word}`)}
    order by name_fa collate "fa-x-icu", starts_on desc, enrolments.id limit ${query.limit + 1}`
  return cut(rows, query, ({ enrolmentId, offeringId, nameFa, nameEn, title, code }) => ({
    to: `/offerings/${offeringId}/gradebook/${enrolmentId}`, title: { fa: nameFa, en: nameEn ?? nameFa },
    hint: { fa: `${title.fa} · \u2066${code}\u2069`, en: `${title.en} · ${code}` },
  }))
}

/** Classes that the viewer teaches, sits in or sat in. */
const ownClasses = (viewer: Viewer) => sql`
  select offering_id from offering_trainers where person_id = ${viewer.id}
  union all select offering_id from enrolments where person_id = ${viewer.id} and coalesce(ended_as, '') not in ('withdrawn', 'expelled')`

/** And those of the centre. There they are few: they are gathered first, and the words looked for in them. */
function reach(viewer: Viewer) {
  const reached = organisationsReached(viewer, TEACHING)
  return reachesWide(viewer, TEACHING) ? sql`(organisation_id in (${reached}) or id in (${ownClasses(viewer)}))`
    : sql`id in (select id from offerings where organisation_id in (${reached}) union ${ownClasses(viewer)})`
}
