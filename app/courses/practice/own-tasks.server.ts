import { today, type Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { isStepDone, lockOf, stepsOf, type Lock } from '../course'
import type { Offering } from '../offerings/offering'
import { readOutline, readProgress } from '../outline.server'
import type { PracticeLog } from './practice'

/** A task that one may log, and what stands against its time; a log of it is taken all the same. */
export type OwnTask = { id: string; title: Text; lock: Lock | null; overdueSince: Day | null }

/** The course's practice tasks as they stand for who learns here, in the course's order. */
export async function listOwnTasks(offering: Pick<Offering, 'id' | 'courseId'>, enrolmentId: string, now?: Date): Promise<OwnTask[]> {
  const [units, made] = await Promise.all([readOutline(offering.courseId, sql, offering.id), readProgress(enrolmentId)])
  const [steps, day] = [stepsOf(units), today(now)]
  return steps.filter(({ kind }) => kind === 'practice').map(step => ({
    id: step.id, title: step.title, lock: lockOf(step, steps, made, day) ?? null,
    overdueSince: step.dueOn && step.dueOn < day && !isStepDone(step, made) ? step.dueOn : null,
  }))
}

/** Steps that come before a log's task and its trainee has not done; none once it is signed. */
export async function listUndone(log: PracticeLog) {
  if (!log.isTaskThere || log.state === 'signed') return []
  const tasks = await listOwnTasks({ id: log.offeringId, courseId: log.courseId }, log.enrolmentId)
  return tasks.find(({ id }) => id === log.activityId)?.lock?.first ?? []
}
