import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { addressOf } from '../course'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'

export const progressForm = form({})

/** Marks a lesson as read, once. @returns where the course goes on. */
export async function finishLesson(trainee: Viewer, offeringId: string, lessonId: string, now?: Date): Promise<string> {
  const offering = found(await findOffering(trainee, offeringId))
  const { steps, place, lock } = await readStep(offering, { kind: 'lesson', id: lessonId }, now)
  allow(canLearn(offering))
  // Its page says what must be done first.
  if (lock) return addressOf(offeringId, { kind: 'lesson', id: lessonId })
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
