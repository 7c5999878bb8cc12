import type { Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { EMPTY, emptyDocument, type Documents } from './outline-draft'

type NewLesson = {
  courseId: string
  lessonId: string
  authorId: string
  title: Text
  summary?: Text
  minutes?: number
  document?: Documents
}

/** A lesson that only its authors see until it is published. */
export async function insertLesson(tx: Tx, { courseId, lessonId, authorId, title, ...rest }: NewLesson) {
  const { summary = EMPTY, minutes = 20, document = { fa: emptyDocument(), en: emptyDocument() } } = rest
  await tx`insert into lessons (course_id, id) values (${courseId}, ${lessonId})`
  await tx`
    insert into lesson_drafts (course_id, lesson_id, revision, title, summary, minutes, document, is_changed, saved_by)
    values (${courseId}, ${lessonId}, 1, ${tx.json(title)}, ${tx.json(summary)}, ${minutes},
      ${tx.json(document as never)}, true, ${authorId})`
}
