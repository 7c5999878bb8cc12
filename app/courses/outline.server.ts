import { sql, type Sql } from '~/shared/sql.server'
import type { Best, Course, ProgressMade, Unit } from './course'

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

/** Units in their order, each with its lessons and activities. */
export const readOutline = (courseId: string, tx: Sql = sql) => tx<Unit[]>`
  select course_units.unit_id as id, course_units.title, course_units.summary,
    coalesce((select jsonb_agg(jsonb_build_object('id', lessons.id, 'title', lesson_versions.title, 'minutes', minutes)
        order by course_lessons.position)
      from course_lessons join lessons on lessons.course_id = course_lessons.course_id and lessons.id = lesson_id
        join lesson_versions on lesson_versions.id = lessons.current_version_id
      where course_version_id = courses.current_version_id and course_lessons.unit_id = course_units.unit_id),
        '[]') as lessons,
    coalesce((select jsonb_agg(jsonb_build_object('id', activity_id, 'kind', kind, 'title', activities.title,
        'passPercent', pass_percent, 'questions', (select count(*) from activity_items join items on items.id = item_id
          where activity_items.course_version_id = activities.course_version_id
            and activity_items.activity_id = activities.activity_id and retired_at is null))
        order by activities.position)
      from activities
      where course_version_id = courses.current_version_id and activities.unit_id = course_units.unit_id),
        '[]') as activities
  from courses join course_units on course_version_id = courses.current_version_id
  where courses.id = ${courseId}
  order by course_units.position`

/** What one enrolment has done so far, and those it was transferred from; of each quiz the best try counts. */
export async function readProgress(enrolmentId: string, tx: Sql = sql): Promise<ProgressMade> {
  const [row] = await tx<[{ lessons: string[]; quizzes: Best[] }]>`
    select array(select distinct lesson_id from lesson_progress
        where enrolment_id in (select enrolment_line(${enrolmentId}))) as lessons,
      coalesce((select jsonb_agg(best) from (
        select distinct on (activity_id) activity_id as "activityId", right_answers as right, questions,
          bool_or(is_passed) over (partition by activity_id) as "isPassed",
            count(*) over (partition by activity_id) as tries
        from quiz_attempts where enrolment_id in (select enrolment_line(${enrolmentId}))
        order by activity_id, right_answers::numeric / questions desc, submitted_at) best), '[]') as quizzes`
  return row
}
