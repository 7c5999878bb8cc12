import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import type { Language } from '~/shared/text'
import { withChecks } from '../lessons/lessons.server'
import { listLessonLines, readCourseDraft, readLessonDraft } from './drafts.server'
import { filledDocuments, filledText } from './publication'
import { courseOf } from './save-outline.server'

/** A draft's lesson with all that its trainee's page shows, between its neighbours in the draft's order. */
export async function readPreview(author: Viewer, courseId: string, lessonId: string, language: Language) {
  const course = await courseOf(author, courseId)
  const [draft, course_, lines] = await Promise.all([
    readLessonDraft(courseId, lessonId), readCourseDraft(courseId), listLessonLines(courseId),
  ])
  const { id, title, minutes, document } = found(draft)
  const { outline } = found(course_)
  const order = outline.sections.flatMap(section => section.lessons.map(one => one.id))
  const place = order.indexOf(lessonId)
  const step = (at: number) => {
    const line = lines.find(one => one.id === order[at])
    return place === -1 || !line ? null : { kind: 'lesson' as const, id: line.id, title: filledText(line.title) }
  }
  const row = { id, versionId: id, title: filledText(title), minutes, document: filledDocuments(document)[language] }
  const section = outline.sections.find(one => one.lessons.some(lesson => lesson.id === lessonId))
  return {
    course,
    lesson: await withChecks(courseId, row, null),
    unitTitle: section ? filledText(section.title) : filledText(course.title),
    courseTitle: filledText(outline.title),
    previous: step(place - 1),
    next: step(place + 1),
  }
}
