import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import type { Language } from '~/shared/text'
import { stepsOf, type ProgressMade } from '../course'
import { findOffering } from '../offerings.server'
import { readOutline, readProgress } from '../outline.server'
import { canLearn } from '../permissions'
import { readLesson } from './lessons.server'

const NOTHING: ProgressMade = { lessons: [], quizzes: [] }

/** A lesson with its neighbours in the course's order. */
export async function readLessonPage(viewer: Viewer, offeringId: string, lessonId: string, language: Language) {
  const offering = found(await findOffering(viewer, offeringId))
  const [lesson, units, made] = await Promise.all([
    readLesson(offering, lessonId, language), readOutline(offering.courseId),
    offering.enrolmentId ? readProgress(offering.enrolmentId) : NOTHING,
  ])
  const steps = stepsOf(units)
  const place = steps.findIndex(step => step.kind === 'lesson' && step.id === lessonId)
  const unit = found(units.find(({ lessons }) => lessons.some(({ id }) => id === lessonId)))
  return {
    offering: { id: offering.id, courseTitle: offering.courseTitle },
    lesson: found(lesson),
    unitTitle: unit.title,
    previous: steps[place - 1] ?? null,
    next: steps[place + 1] ?? null,
    isFinished: made.lessons.includes(lessonId),
    isLearning: canLearn(offering),
  }
}
