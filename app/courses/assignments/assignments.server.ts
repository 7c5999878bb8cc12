import { sql, type Sql } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import type { Assignment, Draft, Try } from './assignment'

/** An assignment of a course in force, its instructions in one language. */
export async function findAssignment(courseId: string, activityId: string, language: Language = 'fa', tx: Sql = sql) {
  const [assignment] = await tx<Assignment[]>`
    select activity_id as id, activities.title, course_units.title as unit_title,
      instructions -> ${language} as instructions, accepts, rubric, tries
    from courses join activities on activities.course_version_id = courses.current_version_id
      join course_units on course_units.course_version_id = activities.course_version_id
        and course_units.unit_id = activities.unit_id
    where courses.id = ${courseId} and activity_id = ${activityId} and kind = 'assignment'`
  return assignment
}

const filesOf = (table: 'submission_files' | 'assignment_draft_files') => sql`
  coalesce((select jsonb_agg(jsonb_build_object('n', n, 'name', files.name, 'mediaType', media_type, 'bytes', bytes)
      order by n)
    from ${sql(table)} held join files on files.id = file_id
    where ${table === 'submission_files' ? sql`submission_id = submissions.id` : sql`draft_id = assignment_drafts.id`}),
      '[]') as files`

/** A try's own columns, files and marks; for queries over `submissions`. */
export const tryColumns = sql`
  submissions.id, submissions.number, submissions.body, is_late, submitted_at, ${filesOf('submission_files')},
  coalesce((select jsonb_agg(jsonb_build_object('number', mark.number, 'decision', decision, 'rubric', rubric,
      'total', total, 'outOf', out_of, 'words', words, 'markedAt', marked_at,
      'markedBy', jsonb_build_object('nameFa', name_fa, 'nameEn', name_en),
      'comments', coalesce((select jsonb_agg(jsonb_build_object('place', place, 'words', mark_comments.words)
        order by place) from mark_comments where mark_id = mark.id), '[]')) order by mark.number)
    from submission_marks mark join people on people.id = marked_by where submission_id = submissions.id), '[]') as marks`

/** What was handed in for one assignment, also in the class that a transfer led from; the first try first. */
export const listTries = (enrolmentId: string, activityId: string, tx: Sql = sql) => tx<Try[]>`
  select ${tryColumns} from submissions
  where enrolment_id in (select enrolment_line(${enrolmentId})) and activity_id = ${activityId} order by number`

export async function findDraft(enrolmentId: string, activityId: string): Promise<Draft | undefined> {
  const [draft] = await sql<Draft[]>`
    select id, body, saved_at, ${filesOf('assignment_draft_files')} from assignment_drafts
    where enrolment_id = ${enrolmentId} and activity_id = ${activityId}`
  return draft
}
