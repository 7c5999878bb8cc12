import { sql, type Fragment, type Sql } from '~/shared/sql.server'
import { signedPractice } from './practice/signed-practice.server'
import type { Course, ProgressMade, Unit } from './course'

/** A course in the version in force. */
export async function findCourse(courseId: string, tx: Sql = sql) {
  const [course] = await tx<Course[]>`
    select courses.id, course_versions.id as version_id, trade_id, trades.title as trade_title, course_versions.title,
      course_versions.summary, outcomes, after, hours_theory, hours_practice
    from courses join course_versions on course_versions.id = current_version_id
      left join trades on trades.id = trade_id
    where courses.id = ${courseId} and withdrawn_at is null`
  return course
}

/** Units in their order, each with its lessons and activities; with an offering also from when and until when. */
export const readOutline = (courseId: string, tx: Sql = sql, offeringId?: string) => tx<Unit[]>`
  with dates as (select * from step_dates where offering_id = ${offeringId ?? null}::uuid)
  select course_units.unit_id as id, course_units.title, course_units.summary,
    coalesce((select jsonb_agg(jsonb_build_object('id', lessons.id, 'title', lesson_versions.title, 'minutes', minutes,
        'requires', requires, 'opensOn', opens_on, 'dueOn', due_on) order by course_lessons.position)
      from course_lessons join lessons on lessons.course_id = course_lessons.course_id and lessons.id = lesson_id
        join lesson_versions on lesson_versions.id = lessons.current_version_id
        left join dates on step_kind = 'lesson' and step_id = lessons.id
      where course_version_id = courses.current_version_id and course_lessons.unit_id = course_units.unit_id),
        '[]') as lessons,
    coalesce((select jsonb_agg(jsonb_build_object('id', activity_id, 'kind', kind, 'title', activities.title,
        'passPercent', pass_percent, 'minutes', minutes, 'tries', tries, 'counts', counts, 'requires', requires,
        'opensOn', opens_on, 'dueOn', due_on,
        'questions', (select count(*) from activity_items join items on items.id = item_id
          where activity_items.course_version_id = activities.course_version_id
            and activity_items.activity_id = activities.activity_id and retired_at is null))
        order by activities.position)
      from activities left join dates on step_kind = 'activity' and step_id = activity_id
      where course_version_id = courses.current_version_id and activities.unit_id = course_units.unit_id),
        '[]') as activities
  from courses join course_units on course_version_id = courses.current_version_id
  where courses.id = ${courseId}
  order by course_units.position`

/** What one enrolment has done so far, and those it was transferred from; of each quiz the try that counts: the best, or the last where the quiz says so. */
export async function readProgress(enrolmentId: string, tx: Sql = sql): Promise<ProgressMade> {
  const [row] = await tx<[ProgressMade]>`select ${madeBy(sql`${enrolmentId}::uuid`)}`
  return row
}

/** The same for everyone who learns in a class now. */
export const readProgressOfClass = (offeringId: string, tx: Sql = sql) => tx<(ProgressMade & { enrolmentId: string; personId: string })[]>`
  select enrolments.id as enrolment_id, person_id, ${madeBy(sql`enrolments.id`)}
  from enrolments where offering_id = ${offeringId} and seat_number is not null and ended_at is null`

const madeBy = (enrolment: Fragment) => sql`
  array(select distinct lesson_id from lesson_progress where enrolment_id in (select enrolment_line(${enrolment}))) as lessons,
  array(select submissions.activity_id from submissions
      join lateral (select decision from submission_marks where submission_id = submissions.id
        order by submission_marks.number desc limit 1) newest on true
    where enrolment_id in (select enrolment_line(${enrolment})) and decision = 'accepted'
    union ${signedPractice(enrolment)}) as accepted,
  coalesce((select jsonb_agg(counted) from (
    select distinct on (tried.activity_id) tried.activity_id as "activityId", right_answers as right, questions,
      case when activities.counts = 'last' then is_passed
        else bool_or(is_passed) over (partition by tried.activity_id) end as "isPassed",
      count(*) over (partition by tried.activity_id) as tries
    from quiz_attempts tried join enrolments seat on seat.id = tried.enrolment_id
      join offerings on offerings.id = seat.offering_id join courses on courses.id = offerings.course_id
      left join activities on course_version_id = current_version_id and activities.activity_id = tried.activity_id
    where tried.enrolment_id in (select enrolment_line(${enrolment}))
    order by tried.activity_id, case when activities.counts = 'last' then submitted_at end desc,
      right_answers::numeric / questions desc, submitted_at) counted), '[]') as quizzes`
