import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findOffering } from '../offerings.server'
import { readOutline } from '../outline.server'
import { canCompleteCourse } from '../permissions'
import type { PlannedStep, PlannedUnit } from './plan'

/** The dates of a class's steps, for who teaches it or runs its centre. */
export async function readPlan(viewer: Viewer, offeringId: string) {
  const offering = found(await findOffering(viewer, offeringId))
  allow(canCompleteCourse(viewer, offering))
  const [units, dates] = await Promise.all([
    readOutline(offering.courseId),
    sql<{ stepKind: PlannedStep['kind']; stepId: string; opensOn: string | null; dueOn: string | null }[]>`
      select step_kind, step_id, opens_on, due_on from step_dates where offering_id = ${offeringId}`,
  ])
  const planned = ({ kind, id, title }: Pick<PlannedStep, 'kind' | 'id' | 'title'>): PlannedStep => {
    const known = dates.find(date => date.stepKind === kind && date.stepId === id)
    return { kind, id, title, opensOn: known?.opensOn ?? null, dueOn: known?.dueOn ?? null }
  }
  const plan: PlannedUnit[] = units.map(({ id, title, lessons, activities }) => ({
    id,
    title,
    steps: [
      ...lessons.map(lesson => planned({ ...lesson, kind: 'lesson' })),
      ...activities.map(activity => planned({ ...activity, kind: 'activity' })),
    ],
  }))
  return { offering, plan }
}
