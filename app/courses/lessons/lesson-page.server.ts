import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import type { Language } from '~/shared/text'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'
import type { Lesson } from './lesson'
import { readLesson } from './lessons.server'

/** A lesson with its neighbours in the course's order; without its text while it is shut. */
export async function readLessonPage(viewer: Viewer, offeringId: string, lessonId: string, language: Language) {
  const offering = found(await findOffering(viewer, offeringId))
  const [whole, { units, steps, place, made, lock }] = await Promise.all([
    readLesson(offering, lessonId, language, viewer.id), readStep(offering, { kind: 'lesson', id: lessonId }),
  ])
  const unit = found(units.find(({ lessons }) => lessons.some(({ id }) => id === lessonId)))
  const lesson = found(whole)
  const isLearning = canLearn(offering)
  // A practice log is opened by who sits here now.
  const isOpen = ({ kind }: (typeof steps)[number]) => isLearning || kind !== 'practice'
  return {
    offering: { id: offering.id, courseTitle: offering.courseTitle },
    lesson: lock ? { ...lesson, document: null, checks: {} as Lesson['checks'] } : lesson,
    lock: lock ?? null,
    unitTitle: unit.title,
    previous: steps.slice(0, place).findLast(isOpen) ?? null,
    next: steps.slice(place + 1).find(isOpen) ?? null,
    isFinished: made.lessons.includes(lessonId),
    isLearning,
  }
}
