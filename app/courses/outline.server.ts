import { sql, type Fragment, type Sql } from '~/shared/sql.server'
import { linesWhere } from './enrolments/line.server'
import { practiceGrades } from './practice/signed-practice.server'
import { NOTHING_MADE, type Course, type ProgressMade, type Unit } from './course'

/** A course in the version in force. */
export async function findCourse(courseId: string, tx: Sql = sql) {
  const [course] = await tx<Course[]>`
    select courses.id, course_versions.id as version_id, trade_id, trades.title as trade_title, also_called, course_versions.title,
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
    coalesce((select json_agg(json_build_object('id', lessons.id, 'title', lesson_versions.title, 'minutes', minutes,
        'requires', requires, 'opensOn', opens_on, 'dueOn', due_on) order by course_lessons.position)
      from course_lessons join lessons on lessons.course_id = course_lessons.course_id and lessons.id = lesson_id
        join lesson_versions on lesson_versions.id = lessons.current_version_id
        left join dates on step_kind = 'lesson' and step_id = lessons.id
      where course_version_id = courses.current_version_id and course_lessons.unit_id = course_units.unit_id),
        '[]') as lessons,
    coalesce((select json_agg(json_build_object('id', activity_id, 'kind', kind, 'title', activities.title,
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

/** What one enrolment has done so far, and those it was transferred from. */
export async function readProgress(enrolmentId: string, tx: Sql = sql): Promise<ProgressMade> {
  const [row] = await progressOf(tx, sql`enrolments.id = ${enrolmentId}`)
  const { lessons, accepted, quizzes } = row ?? NOTHING_MADE
  return { lessons, accepted, quizzes }
}

/** The same for everyone who learns in a class now, or those `among` them. */
export const readProgressOfClass = (offeringId: string, among?: readonly string[]) =>
  progressOf(sql, sql`offering_id = ${offeringId} and seat_number is not null and ended_at is null
    ${among ? sql`and enrolments.id = any (${[...among]})` : sql``}`)

// One pass over the whole class; of each quiz the try that counts: the best, or the last where the quiz says so.
const progressOf = (tx: Sql, which: Fragment) => tx<(ProgressMade & { enrolmentId: string })[]>`
  with line as (${linesWhere(which)}),
    read as (
      select line.enrolment_id, array_agg(distinct lesson_id) as lessons
      from line join lesson_progress on lesson_progress.enrolment_id = part group by line.enrolment_id),
    done as (
      select line.enrolment_id, array_agg(distinct activity_id) as accepted
      from line join (
        select submissions.enrolment_id, activity_id from submissions
          join lateral (select decision from submission_marks where submission_id = submissions.id
            order by submission_marks.number desc limit 1) newest on true
        where submissions.enrolment_id in (select part from line) and decision = 'accepted'
        union select enrolment_id, activity_id from (${practiceGrades(sql`select part from line`)}) signed
      ) one on one.enrolment_id = part group by line.enrolment_id),
    tried as (
      select line.enrolment_id, tried.activity_id, right_answers, questions, is_passed, submitted_at, activities.counts
      from line join quiz_attempts tried on tried.enrolment_id = part
        join enrolments seat on seat.id = part join offerings on offerings.id = seat.offering_id
        join courses on courses.id = offerings.course_id
        left join activities on course_version_id = current_version_id and activities.activity_id = tried.activity_id),
    counted as (
      select distinct on (enrolment_id, activity_id) enrolment_id, activity_id, right_answers, questions,
        case when counts = 'last' then is_passed
          else bool_or(is_passed) over (partition by enrolment_id, activity_id) end as is_passed,
        count(*) over (partition by enrolment_id, activity_id) as tries
      from tried
      order by enrolment_id, activity_id, case when counts = 'last' then submitted_at end desc,
        right_answers::numeric / questions desc, submitted_at),
    quizzed as (
      select enrolment_id, json_agg(json_build_object('activityId', activity_id, 'right', right_answers,
        'questions', questions, 'isPassed', is_passed, 'tries', tries)) as quizzes
      from counted group by enrolment_id)
  select line.enrolment_id, coalesce(lessons, '{}') as lessons, coalesce(accepted, '{}') as accepted,
    coalesce(quizzes, '[]') as quizzes
  from line left join read using (enrolment_id) left join done using (enrolment_id) left join quizzed using (enrolment_id)
  where part = line.enrolment_id`
