import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import type { Language, Text } from '~/shared/text'
import { readLessonDraft } from './drafts.server'
import { writeMarkdown } from '../content/markdown-writer.server'
import { listMedia } from '../media/media.server'
import { MOST_MEGABYTES } from '../media/media'
import { kindTitles } from '../questions/bank/messages'
import type { ItemKind } from '../questions/question'
import { readable } from '../questions/stem-parts'
import { courseOf } from './save-outline.server'

/** A lesson as its author writes it, in one language, with what may be put into it. */
export async function readLessonEditor(author: Viewer, courseId: string, lessonId: string, language: Language, asMarkdown: boolean) {
  const course = await courseOf(author, courseId)
  const [lesson, media, questions] = await Promise.all([
    readLessonDraft(courseId, lessonId), listMedia(courseId), listQuestions(courseId),
  ])
  const draft = found(lesson)
  return {
    course,
    lesson: draft,
    language,
    library: { media, questions, uploadTo: `/courses/${courseId}/media`, mostMegabytes: MOST_MEGABYTES },
    markdown: asMarkdown ? writeMarkdown(draft.document[language]) : null,
  }
}
export type LessonEditorRead = Awaited<ReturnType<typeof readLessonEditor>>

export type ReadyQuestion = { code: string; unitId: string; kind: Text; stem: Text }
/** Practice questions that may stand in a lesson or a quiz, their gaps as one reads them. */
export async function listQuestions(courseId: string): Promise<ReadyQuestion[]> {
  const rows = await sql<(Omit<ReadyQuestion, 'kind'> & { kind: ItemKind })[]>`
    select code, unit_id, kind, body -> 'stem' || jsonb_build_object('en', coalesce(body #>> '{stem,en}', body #>> '{stem,fa}'))
      as stem from items join item_versions on item_versions.id = current_version_id
    where course_id = ${courseId} and use = 'practice' and retired_at is null and ready_at is not null
    order by unit_id, code`
  return rows.map(({ kind, stem, ...row }) => ({ ...row, kind: kindTitles[kind], stem: { fa: readable(stem.fa), en: readable(stem.en) } }))
}
