import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { addressOf, stepsOf } from '../course'
import { findOffering } from '../offerings.server'
import { readOutline } from '../outline.server'
import { canLearn } from '../permissions'

export const progressForm = form({})

/** Marks a lesson as read, once. @returns where the course goes on. */
export async function finishLesson(trainee: Viewer, offeringId: string, lessonId: string, now?: Date): Promise<string> {
  const offering = found(await findOffering(trainee, offeringId))
  const units = await readOutline(offering.courseId)
  const steps = stepsOf(units)
  const place = steps.findIndex(step => step.kind === 'lesson' && step.id === lessonId)
  found(steps[place])
  allow(canLearn(offering))
  await tx(async tx => {
    const [first] = await tx`
      insert into lesson_progress (enrolment_id, course_id, lesson_id, finished_at)
      values (${offering.enrolmentId}, ${offering.courseId}, ${lessonId}, coalesce(${now ?? null}, clock_timestamp()))
      on conflict do nothing returning lesson_id`
    if (!first) return
    await audit(tx, {
      by: trainee,
      act: 'lesson-finished',
      subject: ['enrolment', offering.enrolmentId!],
      organisationId: offering.organisationId,
      after: { lessonId },
    })
  })
  const next = steps[place + 1]
  return next ? addressOf(offeringId, next) : `/offerings/${offeringId}`
}
