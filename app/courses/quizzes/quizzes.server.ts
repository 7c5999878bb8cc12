import { sql, type Sql } from '~/shared/sql.server'
import { publicItem, readItemVersions, type ItemVersion } from '../questions/items.server'
import { MACHINE_MARKED, rightAnswer, type Answer } from '../questions/question'
import type { Attempt, AttemptShown, Quiz } from './quiz'

/** A quiz of a course in force, with its questions in their present versions. */
export async function findQuiz(courseId: string, activityId: string, tx: Sql = sql): Promise<Quiz | undefined> {
  const [quiz] = await tx<(Omit<Quiz, 'items'> & { versions: string[] })[]>`
    select activity_id as id, activities.title, pass_percent, tries, counts, course_units.title as unit_title,
      array(select items.current_version_id from activity_items join items on items.id = item_id
          join item_versions on item_versions.id = current_version_id
        where activity_items.course_version_id = activities.course_version_id
          and activity_items.activity_id = activities.activity_id
          and retired_at is null
          and kind = any (${MACHINE_MARKED})
        order by position) as versions
    from courses join activities on activities.course_version_id = courses.current_version_id
      join course_units on course_units.course_version_id = activities.course_version_id
        and course_units.unit_id = activities.unit_id
    where courses.id = ${courseId} and activity_id = ${activityId} and kind = 'quiz'`
  if (!quiz) return undefined
  const { versions, ...rest } = quiz
  return { ...rest, items: (await readItemVersions(versions, tx)).map(publicItem) }
}

/** Versions of this quiz's questions that were once in force, among those asked. */
export const readQuizVersions = (courseId: string, activityId: string, versionIds: string[]) => sql<ItemVersion[]>`
  select item_versions.id as version_id, items.id as item_id, code, items.course_id, items.unit_id, kind, difficulty,
    body, key, feedback
  from courses join activity_items on course_version_id = courses.current_version_id
    join items on items.id = activity_items.item_id join item_versions on item_versions.item_id = items.id
  where courses.id = ${courseId} and activity_id = ${activityId} and item_versions.id = any (${versionIds})
    and ready_at is not null
  order by position`

const attemptColumns = sql`id, right_answers as right, questions, is_passed, submitted_at`

export const listAttempts = (enrolmentId: string, activityId: string) => sql<Attempt[]>`
  select ${attemptColumns} from quiz_attempts
  where enrolment_id in (select enrolment_line(${enrolmentId})) and activity_id = ${activityId} order by submitted_at`

type Kept = { versionId: string; value: Answer | null; isRight: boolean }

/** One own try with what was right in it. */
export async function findAttempt(
  enrolmentId: string,
  activityId: string,
  attemptId: string,
): Promise<AttemptShown | undefined> {
  const [row] = await sql<(Attempt & { answers: Kept[] })[]>`
    select ${attemptColumns}, answers from quiz_attempts
    where id = ${attemptId} and enrolment_id in (select enrolment_line(${enrolmentId})) and activity_id = ${activityId}`
  if (!row) return undefined
  const versions = await readItemVersions(row.answers.map(answer => answer.versionId))
  const answers = versions.map(version => {
    const { value, isRight } = row.answers.find(answer => answer.versionId === version.versionId)!
    const outcome = { value: value ?? '', isRight, right: rightAnswer(version.key), feedback: version.feedback }
    return { item: publicItem(version), outcome }
  })
  return { ...row, answers }
}
