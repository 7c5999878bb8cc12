import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { listLessonLines, readCourseDraft } from './drafts.server'
import { courseOf } from './save-outline.server'

/** The outline with what is said of each lesson in it. */
export async function readEditorPage(author: Viewer, courseId: string) {
  const course = await courseOf(author, courseId)
  const [draft, lines] = await Promise.all([readCourseDraft(courseId), listLessonLines(courseId)])
  const { outline, revision, isChanged, savedAt, savedBy } = found(draft)
  return {
    course,
    outline,
    revision,
    isChanged: isChanged || lines.some(line => line.isChanged),
    saved: savedAt && { at: savedAt, by: savedBy },
    lines: Object.fromEntries(lines.map(line => [line.id, line])),
  }
}
export type EditorRead = Awaited<ReturnType<typeof readEditorPage>>
