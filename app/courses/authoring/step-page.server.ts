import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { listLessonLines, readCourseDraft } from './drafts.server'
import { courseOf } from './save-outline.server'

/** A lesson or an activity of the outline, with all others that it may ask for. */
export async function readStepPage(author: Viewer, courseId: string, stepId: string) {
  const course = await courseOf(author, courseId)
  const [draft, lines] = await Promise.all([readCourseDraft(courseId), listLessonLines(courseId)])
  const { outline, revision } = found(draft)
  const titles = new Map(lines.map(line => [line.id, line.title]))
  const steps = outline.sections.flatMap(section => [
    ...section.lessons.map(({ id, requires }) => ({ kind: 'lesson' as const, id, requires, title: titles.get(id) })),
    ...section.activities.map(({ id, requires, title }) => ({ kind: 'activity' as const, id, requires, title })),
  ])
  const { requires, title, ...step } = found(steps.find(({ id }) => id === stepId))
  return {
    course,
    step,
    title,
    requires,
    revision,
    others: steps.filter(({ id }) => id !== stepId).map(({ id, title }) => ({ id, title })),
    finishedBy: lines.find(line => line.id === stepId)?.finishedBy ?? 0,
  }
}
