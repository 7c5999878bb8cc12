import { sql } from '~/shared/sql.server'

/** Everything that assessment holds about a person, for their own file: bookings, answers, and what was published. */
export async function exportOwn(personId: string): Promise<Record<string, unknown[]>> {
  const [bookings, waits, sittings, answers, files, lateAnswers, absences, results] = await Promise.all([
    sql`
      select bookings.id, exam_session_id, course_id, organisations.name as centre, starts_from, seat_number,
        booked_at, bookings.cancelled_at
      from bookings join exam_sessions on exam_sessions.id = exam_session_id
      join organisations on organisations.id = exam_sessions.organisation_id
      where person_id = ${personId} order by booked_at`,
    sql`select exam_session_id, entered_at, ended_at, ended_as from exam_waits where person_id = ${personId} order by id`,
    sql`select id, booking_id, started_at, due_at, submitted_at, closed_how, receipt from sittings
      where person_id = ${personId} order by started_at`,
    sql`
      select answer_log.sitting_id, item, seq, value, client_at, saved_at from answer_log
      join sittings on sittings.id = answer_log.sitting_id and sittings.sat_on = answer_log.sat_on
      where person_id = ${personId} order by saved_at`,
    sql`
      select sitting_id, item, own_name, media_type, bytes, handed_at from sitting_files join files on files.id = file_id
      join sittings on sittings.id = sitting_id where person_id = ${personId} order by handed_at`,
    sql`
      select sitting_id, item, seq, value, client_at, received_at from late_answers join sittings
        on sittings.id = sitting_id
      where person_id = ${personId} order by received_at`,
    sql`
      select booking_id, part, cause, note, decided_at from absences join bookings on bookings.id = booking_id
      where person_id = ${personId} order by decided_at`,
    sql`
      select booking_id, exam_session_id, written_marks::text, written_passed, practical_marks::text, practical_passed,
        combined_marks::text, is_passed
      from verdicts where person_id = ${personId}
        and (written_revision_id is not null or practical_revision_id is not null)`,
  ])
  return { bookings, waits, sittings, answers, files, lateAnswers, absences, results }
}
