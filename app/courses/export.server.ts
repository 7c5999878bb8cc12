import { sql } from '~/shared/sql.server'

/** Everything that courses' tables hold about one person, for the person. */
export async function exportOwn(personId: string): Promise<Record<string, unknown[]>> {
  const [applications, enrolments, lessons, checks, quizzes, teaching, attendance, practice] = await Promise.all([
    sql`
      select title as course, organisations.name as centre, offerings.code, note, applied_at, due_on, waiting_since,
        applications.withdrawn_at, decision, reason, decided_at
      from applications join offerings on offerings.id = offering_id
        join organisations on organisations.id = organisation_id
        join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
      where person_id = ${personId} order by number`,
    sql`
      select title as course, organisations.name as centre, offerings.code, starts_on, ends_on, seat_number,
        enrolled_at, enrolments.ended_at, ended_as, ended_because
      from enrolments join offerings on offerings.id = offering_id
        join organisations on organisations.id = organisation_id
        join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
      where person_id = ${personId} order by enrolled_at`,
    sql`
      select lesson_progress.course_id as course, lesson_id as lesson, finished_at
      from lesson_progress join enrolments on enrolments.id = enrolment_id where person_id = ${personId}
        order by finished_at`,
    sql`
      select lesson_id as lesson, code as question, value as answer, is_right, answered_at
      from check_answers join enrolments on enrolments.id = enrolment_id join items on items.id = item_id
      where person_id = ${personId} order by check_answers.id`,
    sql`
      select activity_id as quiz, answers, right_answers, questions, is_passed, submitted_at
      from quiz_attempts join enrolments on enrolments.id = enrolment_id where person_id = ${personId}
        order by submitted_at`,
    sql`
      select offerings.code, since from offering_trainers join offerings on offerings.id = offering_id
      where person_id = ${personId} order by since`,
    sql`
      select offerings.code, starts_at, planned_minutes, delivered_minutes, status, missed, reason
      from attendance_facts join offerings on offerings.id = offering_id
      where person_id = ${personId} and status is not null order by starts_at`,
    sql`
      select activity_id as practice, kind, practice_events.task, practice_events.minutes, practice_events.worked_on,
        practice_events.words, cardinality(practice_events.photos) as photos, practice_events.comment, at
      from practice_events join practice_states on practice_states.id = practice_log_id
      where person_id = ${personId} order by practice_log_id, practice_events.seq`,
  ])
  return { applications, enrolments, lessons, checks, quizzes, teaching, attendance, practice }
}
