import { today } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { sql, type Sql } from '~/shared/sql.server'
import { lockOf, NOTHING_MADE, stepsOf, type CourseStep, type Lock, type ProgressMade, type Unit } from './course'
import type { Offering } from './offerings/offering'
import { readOutline, readProgress } from './outline.server'
import { canLearn } from './permissions'

export type StepPlace = { units: Unit[]; steps: CourseStep[]; place: number; step: CourseStep; made: ProgressMade; lock: Lock | undefined }

/**
 * Where a step stands in the course, what the viewer has made so far, and what keeps it shut for them. Nothing is shut
 * to those who do not learn here: trainers, the centre, who has finished.
 */
export async function readStep(
  offering: Offering, wanted: Pick<CourseStep, 'kind' | 'id'>, now?: Date, tx: Sql = sql,
): Promise<StepPlace> {
  const [units, made] = await Promise.all([
    readOutline(offering.courseId, tx, offering.id),
    offering.enrolmentId ? readProgress(offering.enrolmentId, tx) : NOTHING_MADE,
  ])
  const steps = stepsOf(units)
  const place = steps.findIndex(step => step.kind === wanted.kind && step.id === wanted.id)
  const step = found(steps[place])
  return { units, steps, place, step, made, lock: canLearn(offering) ? lockOf(step, steps, made, today(now)) : undefined }
}
