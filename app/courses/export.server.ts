import { sql } from '~/shared/sql.server'
import { exportCoursework } from './export-coursework.server'

/** Everything that courses' tables hold about one person, for the person. */
export async function exportOwn(personId: string): Promise<Record<string, unknown[]>> {
  const [applications, enrolments, lessons, films, checks, quizzes, papers, offers, targetGroups, comings, teaching, attendance, practice, coursework] = await Promise.all([
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
      select media_places.course_id as course, title as film, seconds, seen_at
      from media_places join course_media using (course_id, name) where person_id = ${personId} order by seen_at`,
    sql`
      select lesson_id as lesson, code as question, value as answer, is_right, answered_at
      from check_answers join enrolments on enrolments.id = enrolment_id join items on items.id = item_id
      where person_id = ${personId} order by check_answers.id`,
    sql`
      select activity_id as quiz, answers, right_answers, questions, is_passed, submitted_at
      from quiz_attempts join enrolments on enrolments.id = enrolment_id where person_id = ${personId}
        order by submitted_at`,
    sql`
      select offering_documents.title as document, files.name as file, sent_at, replaced_at
      from application_documents join applications on applications.id = application_id
        join offering_documents on offering_documents.id = offering_document_id join files on files.id = file_id
      where person_id = ${personId} order by sent_at`,
    sql`
      select offered_at, due_at, answer, answered_at
      from seat_offers join applications on applications.id = application_id where person_id = ${personId} order by offered_at`,
    sql`
      select title as target_group, consented_at from target_group_declarations join target_groups on id = target_group_id
      where person_id = ${personId} order by position`,
    sql`
      select kind, because, done_at from enrolment_events join enrolments on enrolments.id = enrolment_id
      where person_id = ${personId} order by enrolment_events.id`,
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
    exportCoursework(personId),
  ])
  return { applications, enrolments, lessons, films, checks, quizzes, papers, offers, targetGroups, comings, teaching, attendance, practice, ...coursework }
}
