import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import type { AlsoCalled } from './trades/trade'

export const ACTIVITY_KINDS = ['quiz', 'assignment', 'practice'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** What must be done before, and in one offering from when and until when; without an offering the days are null. */
type Timed = { requires: string[]; opensOn: Day | null; dueOn: Day | null }
export type LessonLine = Timed & { id: string; title: Text; minutes: number }
export type ActivityLine = Timed & {
  id: string
  kind: ActivityKind
  title: Text
  /** Of a quiz only. */
  passPercent: number | null
  questions: number
  /** How long a practice task is expected to take. */
  minutes: number | null
  /** How often it may be tried; null is as often as one likes. */
  tries: number | null
  counts: 'best' | 'last'
}
export type Unit = { id: string; title: Text; summary: Text; lessons: LessonLine[]; activities: ActivityLine[] }

/** A course as its public page tells it. */
export type Course = {
  id: string
  versionId: string
  tradeId: string | null
  tradeTitle: Text | null
  alsoCalled: AlsoCalled | null
  title: Text
  summary: Text
  outcomes: Text[]
  after: Text
  hoursTheory: number
  hoursPractice: number
}

/** Of one quiz the try that counts: the best or the last, as the quiz says. */
export type Best = { activityId: string; right: number; questions: number; isPassed: boolean; tries: number }
/** How far one enrolment has come: finished lessons, tried quizzes, accepted assignments, signed practice tasks. */
export type ProgressMade = { lessons: string[]; quizzes: Best[]; accepted: string[] }
export const NOTHING_MADE: ProgressMade = { lessons: [], quizzes: [], accepted: [] }

const stepOf = (unit: Unit, kind: ActivityKind | 'lesson', { id, title, requires, opensOn, dueOn }: LessonLine | ActivityLine) =>
  ({ kind, unitId: unit.id, id, title, requires, opensOn, dueOn })
export type CourseStep = ReturnType<typeof stepOf>

export const stepsOf = (units: readonly Unit[]): CourseStep[] =>
  units.flatMap(unit => [
    ...unit.lessons.map(lesson => stepOf(unit, 'lesson', lesson)),
    ...unit.activities.map(activity => stepOf(unit, activity.kind, activity)),
  ])

export const isStepDone = ({ kind, id }: Pick<CourseStep, 'kind' | 'id'>, made: ProgressMade) => {
  if (kind === 'lesson') return made.lessons.includes(id)
  if (kind === 'quiz') return made.quizzes.some(quiz => quiz.activityId === id && quiz.isPassed)
  return made.accepted.includes(id)
}

export type Done = { done: number; of: number }
export function countDone(units: readonly Unit[], made: ProgressMade): Done {
  const steps = stepsOf(units)
  return { done: steps.filter(step => isStepDone(step, made)).length, of: steps.length }
}

/** What keeps a step shut: a day still to come, or steps to be done first. */
export type Lock = { opensOn: Day | null; first: Pick<CourseStep, 'kind' | 'id' | 'title'>[] }

/** Why this step may not be done yet; undefined when it may. What the course no longer has can't be asked for. */
export function lockOf(
  step: Pick<CourseStep, 'requires' | 'opensOn'>,
  steps: readonly CourseStep[],
  made: ProgressMade,
  day: Day,
): Lock | undefined {
  const first = steps.filter(other => step.requires.includes(other.id) && !isStepDone(other, made))
  const opensOn = step.opensOn && step.opensOn > day ? step.opensOn : null
  return opensOn || first.length > 0 ? { opensOn, first } : undefined
}

/** The first step in the course's order that is neither done nor shut: what comes next. */
export function nextStep(units: readonly Unit[], made: ProgressMade, day?: Day) {
  const steps = stepsOf(units)
  return steps.find(step => !isStepDone(step, made) && !(day && lockOf(step, steps, made, day)))
}

export function addressOf(offeringId: string, { kind, id }: Pick<CourseStep, 'kind' | 'id'>) {
  const at = `/offerings/${offeringId}`
  return `${at}/${{ lesson: 'lessons', quiz: 'quizzes', assignment: 'assignments', practice: 'practice-tasks' }[kind]}/${id}`
}
