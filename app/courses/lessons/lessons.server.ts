import type { RichDocument } from '~/shared/rich-text'
import { sql } from '~/shared/sql.server'
import type { Language, Text } from '~/shared/text'
import type { Offering } from '../offerings/offering'
import type { ItemVersion } from '../questions/items.server'
import { publicItem } from '../questions/items.server'
import { isAnswer, rightAnswer, type Answer } from '../questions/question'
import { readyDocument } from '../media/media.server'
import { checksIn, type Check, type Lesson } from './lesson'

type Row = { id: string; versionId: string; title: Text; minutes: number; document: RichDocument }

/** A lesson of the offering's course as its outline now has it, with its questions and the viewer's own answers. */
export async function readLesson(
  { courseId, enrolmentId }: Pick<Offering, 'courseId' | 'enrolmentId'>, lessonId: string, language: Language, readerId: string,
): Promise<Lesson | undefined> {
  const [row] = await sql<Row[]>`
    select lessons.id, lesson_versions.id as version_id, title, minutes, document -> ${language} as document
    from courses join course_lessons on course_version_id = courses.current_version_id
      join lessons on lessons.course_id = courses.id and lessons.id = course_lessons.lesson_id
      join lesson_versions on lesson_versions.id = lessons.current_version_id
    where courses.id = ${courseId} and lessons.id = ${lessonId}`
  return row && withChecks(courseId, row, enrolmentId, readerId)
}

type CheckRow = ItemVersion & { value: Answer | null; isRight: boolean | null }

/** A lesson with its files and formulas at hand, and its questions with one's own answers. */
export async function withChecks(courseId: string, row: Row, enrolmentId: string | null, readerId?: string): Promise<Lesson> {
  const codes = checksIn(row.document)
  const [document, checks] = await Promise.all([
    readyDocument(courseId, row.document, readerId), codes.length > 0 ? readChecks(courseId, row.id, codes, enrolmentId) : {},
  ])
  return { ...row, document, checks }
}

async function readChecks(courseId: string, lessonId: string, codes: string[], enrolmentId: string | null) {
  const rows = await sql<CheckRow[]>`
    select item_versions.id as version_id, items.id as item_id, code, items.course_id, unit_id, kind, difficulty,
      body, key, feedback,
      answer.value, answer.is_right
    from items
      left join lateral (select item_version_id, value, is_right from check_answers
        where enrolment_id in (select enrolment_line(${enrolmentId})) and lesson_id = ${lessonId} and check_answers.item_id = items.id
        order by id desc limit 1) answer on true
      join item_versions on item_versions.id = coalesce(answer.item_version_id, items.current_version_id)
    where course_id = ${courseId} and code = any (${codes}) and use = 'practice' and retired_at is null`
  return Object.fromEntries(rows.map(row => [row.code, checkOf(row)]))
}

function checkOf(row: CheckRow): Check {
  const item = publicItem(row)
  if (row.value === null || row.isRight === null || !isAnswer(item, row.value)) return { item }
  return {
    item,
    outcome: { value: row.value, isRight: row.isRight, right: rightAnswer(row.key), feedback: row.feedback },
  }
}
