import { randomUUID } from 'node:crypto'
import type { Viewer } from '~/people/viewer'
import { found, isId } from '~/shared/guard'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'
import { findAttempt, findQuiz, listAttempts } from './quizzes.server'

/** A quiz to be tried, or one try that was made, with all tries of the viewer. */
export async function readQuizPage(viewer: Viewer, offeringId: string, activityId: string, attemptId: string | null) {
  const offering = found(await findOffering(viewer, offeringId))
  const quiz = found(await findQuiz(offering.courseId, activityId))
  const { enrolmentId } = offering
  const { lock } = await readStep(offering, { kind: 'quiz', id: activityId })
  const [attempts, shown] = enrolmentId
    ? await Promise.all([
        listAttempts(enrolmentId, activityId),
        isId(attemptId) ? findAttempt(enrolmentId, activityId, attemptId) : undefined,
      ])
    : [[], undefined]
  return {
    offering: { id: offering.id, courseTitle: offering.courseTitle },
    quiz: lock ? { ...quiz, items: [] } : quiz,
    questions: quiz.items.length,
    lock: lock ?? null,
    attempts: [...attempts],
    shown: shown ?? null,
    attemptId: randomUUID() as string,
    isLearning: canLearn(offering),
  }
}
