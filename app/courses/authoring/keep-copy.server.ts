import type { Viewer } from '~/people/viewer'
import { found, isRefusal, type Refusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { readCourseDraft, readLessonDraft } from './drafts.server'
import { messages } from './messages'
import { insertLesson } from './insert-lesson.server'
import { newId } from './new-id.server'
import type { LessonProblems } from './lesson-problems'
import { documentOf, type LessonAsked } from './save-lesson.server'
import { courseOf, saveOutline } from './save-outline.server'

/**
 * Keeps what an author wrote as a lesson of its own, after the one it was written for: when another has saved in between,
 * or as a beginning for something similar.
 */
export async function keepCopy(
  author: Viewer, courseId: string, lessonId: string, asked?: LessonAsked,
): Promise<{ lessonId: string } | LessonProblems | Refusal<'stale'>> {
  await courseOf(author, courseId)
  const document = asked && documentOf(asked)
  if (document && 'problems' in document) return document
  const known = found(await readLessonDraft(courseId, lessonId, sql))
  const draft = found(await readCourseDraft(courseId))
  const copy = newId('lesson')
  const language = asked?.language
  const saved = await saveOutline(author, courseId, draft.revision, { change: 'copy-lesson', id: copy }, async (outline, tx) => {
    const named = { ...known.title, ...(language && { [language]: asked.title ?? '' }) }
    const copied = fillTexts(messages.copyOf, { title: named })
    await insertLesson(tx, {
      courseId,
      lessonId: copy,
      authorId: author.id,
      title: { fa: named.fa && copied.fa, en: named.en && copied.en },
      summary: { ...known.summary, ...(language && { [language]: asked.summary ?? '' }) },
      minutes: asked?.minutes ?? known.minutes,
      document: { ...known.document, ...(language && document && { [language]: document }) },
    })
    const isIn = outline.sections.some(({ lessons }) => lessons.some(({ id }) => id === lessonId))
    const sections = outline.sections.map((section, s) => {
      const at = isIn ? section.lessons.findIndex(({ id }) => id === lessonId) : s === 0 ? section.lessons.length - 1 : -1
      if (at === -1 && (isIn || s > 0)) return section
      return { ...section, lessons: section.lessons.toSpliced(at + 1, 0, { id: copy, requires: [] }) }
    })
    return { ...outline, sections }
  })
  return isRefusal(saved) ? { refused: 'stale' } : { lessonId: copy }
}
