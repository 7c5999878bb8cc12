import { sql } from '~/shared/sql.server'

/** What a person handed in, what was written to it, their grades and their words in class, for the person. */
export async function exportCoursework(personId: string): Promise<Record<string, unknown[]>> {
  const own = sql`select id from enrolments where person_id = ${personId}`
  const [drafts, submissions, marks, grades, posts] = await Promise.all([
    sql`select activity_id as assignment, body, saved_at from assignment_drafts where enrolment_id in (${own})`,
    sql`
      select id, activity_id as assignment, number as try, body, is_late, submitted_at,
        array(select name from submission_files join files on files.id = file_id where submission_id = submissions.id order by n) as files
      from submissions where enrolment_id in (${own}) order by submitted_at`,
    sql`
      select submission_id as submission, mark.number, decision, rubric, total, out_of, words, marked_at,
        coalesce((select jsonb_object_agg(place, mark_comments.words) from mark_comments where mark_id = mark.id), '{}') as comments
      from submission_marks mark join submissions on submissions.id = submission_id
      where enrolment_id in (${own}) order by marked_at`,
    sql`
      select activity_id as activity, number, percent, reason, entered_at from grade_entries
      where enrolment_id in (${own}) order by entered_at`,
    sql`
      select title as thread, body, written_at from discussion_posts join discussion_threads on discussion_threads.id = thread_id
      where written_by = ${personId} order by written_at`,
  ])
  return { drafts, submissions, marks, grades, posts }
}
