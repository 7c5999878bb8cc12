import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { isStepDone, lockOf, type CourseStep, type ProgressMade } from '../course'

/** From when on a trainee is marked: so many of the last meetings missed, steps overdue, tries at one quiz failed. */
export type RiskPolicy = { missedMeetings: number; ofMeetings: number; overdueSteps: number; failedTries: number }
export type Reason =
  | { kind: 'missed'; count: number; of: number }
  | { kind: 'overdue'; titles: Text[] }
  | { kind: 'failed'; title: Text; count: number }

export const overdueSteps = (steps: readonly CourseStep[], made: ProgressMade, day: Day) =>
  steps.filter(step => step.dueOn !== null && step.dueOn < day && !isStepDone(step, made))

/** What can be done and is due on this very day. */
export const stepsDueOn = (steps: readonly CourseStep[], made: ProgressMade, dueOn: Day, day: Day) =>
  steps.filter(step => step.dueOn === dueOn && !isStepDone(step, made) && !lockOf(step, steps, made, day)?.opensOn)

/** Why a trainee is at risk, by the policy; empty when they are not. */
export function reasonsOf(policy: RiskPolicy, steps: readonly CourseStep[], made: ProgressMade, missed: number, day: Day): Reason[] {
  const overdue = overdueSteps(steps, made, day)
  const failed = made.quizzes.filter(quiz => !quiz.isPassed && quiz.tries >= policy.failedTries)
  return [
    ...(missed >= policy.missedMeetings ? [{ kind: 'missed' as const, count: missed, of: policy.ofMeetings }] : []),
    ...(overdue.length >= policy.overdueSteps ? [{ kind: 'overdue' as const, titles: overdue.map(({ title }) => title) }] : []),
    ...failed.flatMap(({ activityId, tries }) => {
      const step = steps.find(({ kind, id }) => kind === 'quiz' && id === activityId)
      return step ? [{ kind: 'failed' as const, title: step.title, count: tries }] : []
    }),
  ]
}
