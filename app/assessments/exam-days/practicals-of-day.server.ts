import type { Viewer } from '~/people/viewer'
import type { Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

export type PracticalLine = {
  id: string; number: string; courseTitle: Text; place: string; cancelledAt: Date | null
  /** Nobody has a written result yet, so nobody can be expected. */
  isWrittenOut: boolean
  /** Who passed the written part and has this one before them; of them with a result, and absent. */
  expected: number; done: number; absent: number
  /** How many have to mark each candidate, and who may on that day. */
  needed: number; assessors: { nameFa: string; nameEn: string | null }[]
}

const theirs = (viewer: Viewer) => sql`reaches(${viewer.id}, '{assessment_officer}', exam_sessions.id)`

/** The practical parts of a day in the exams whose own officer the viewer is: a day has no hours there, and no seats. */
export const listPracticalsOf = (viewer: Viewer, day: Day) => sql<PracticalLine[]>`
  select exam_sessions.id, number::text, course_versions.title as course_title, place, exam_sessions.cancelled_at, assessment_policies.assessors as needed,
    exists (select from publications where exam_session_id = exam_sessions.id and part = 'written'
      and not exists (select from unpublications where publication_id = publications.id)) as is_written_out,
    expected, done, absent, who.assessors
  from exam_sessions join assessment_policies on assessment_policies.id = policy_id
  join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
  cross join lateral (
    select count(*)::int as expected, count(result.id)::int as done,
      count(*) filter (where result.id is null and absences.booking_id is not null)::int as absent
    from bookings
    join lateral published_result(coalesce(written_booking_id, bookings.id), 'written') written on written.passed
    left join lateral newest_result(bookings.id, 'practical') result on true
    left join absences on absences.booking_id = bookings.id and absences.part = 'practical'
    where bookings.exam_session_id = exam_sessions.id and bookings.cancelled_at is null and practical_booking_id is null) count
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('nameFa', name_fa, 'nameEn', name_en) order by name_fa collate "fa-x-icu"), '[]') as assessors
    from people where id in (select person_id from grants where role = 'assessor' and ended_at is null and ${day}::date between starts_on and ends_on
      and scope_id in (select scopes_above(exam_sessions.id)))) who
  where practical_on = ${day} and ${theirs(viewer)}
  order by number`

/** The nearest days before and after that have a practical part. */
export const findPracticalDays = async (viewer: Viewer, day: Day) => {
  const [near] = await sql<[{ before: Day | null; after: Day | null }]>`
    select max(practical_on) filter (where practical_on < ${day}::date) as before, min(practical_on) filter (where practical_on > ${day}::date) as after
    from exam_sessions where practical_on between ${day}::date - 90 and ${day}::date + 90 and cancelled_at is null and ${theirs(viewer)}`
  return near
}

export async function countPracticalsOf(viewer: Viewer, day: Day) {
  const [{ count }] = await sql<[{ count: number }]>`
    select count(*)::int from exam_sessions where practical_on = ${day} and cancelled_at is null and ${theirs(viewer)}`
  return count
}
