import type { Text } from '~/shared/text'

export type LessonLine = { id: string; title: Text; minutes: number }
export type ActivityLine = { id: string; kind: 'quiz'; title: Text; passPercent: number; questions: number }
export type Unit = { id: string; title: Text; summary: Text; lessons: LessonLine[]; activities: ActivityLine[] }

/** A course as its public page tells it. */
export type Course = {
  id: string
  versionId: string
  tradeId: string | null
  tradeTitle: Text | null
  title: Text
  summary: Text
  outcomes: Text[]
  after: Text
  hoursTheory: number
  hoursPractice: number
}

/** How far one enrolment has come: finished lessons, and of each quiz the best try. */
export type Best = { activityId: string; right: number; questions: number; isPassed: boolean; tries: number }
export type ProgressMade = { lessons: string[]; quizzes: Best[] }

export const stepsOf = (units: readonly Unit[]) =>
  units.flatMap(unit => [
    ...unit.lessons.map(lesson => ({ kind: 'lesson' as const, unitId: unit.id, id: lesson.id, title: lesson.title })),
    ...unit.activities.map(activity => ({
      kind: activity.kind,
      unitId: unit.id,
      id: activity.id,
      title: activity.title,
    })),
  ])
export type CourseStep = ReturnType<typeof stepsOf>[number]

export const isStepDone = (step: CourseStep, made: ProgressMade) =>
  step.kind === 'lesson'
    ? made.lessons.includes(step.id)
    : made.quizzes.some(quiz => quiz.activityId === step.id && quiz.isPassed)

export type Done = { done: number; of: number }
export function countDone(units: readonly Unit[], made: ProgressMade): Done {
  const steps = stepsOf(units)
  return { done: steps.filter(step => isStepDone(step, made)).length, of: steps.length }
}

/** The first lesson or quiz in the course's order that is not done: what comes next. */
export const nextStep = (units: readonly Unit[], made: ProgressMade) =>
  stepsOf(units).find(step => !isStepDone(step, made))

export const addressOf = (offeringId: string, step: Pick<CourseStep, 'kind' | 'id'>) =>
  step.kind === 'lesson' ? `/offerings/${offeringId}/lessons/${step.id}` : `/offerings/${offeringId}/quizzes/${step.id}`
