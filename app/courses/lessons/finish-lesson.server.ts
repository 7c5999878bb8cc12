import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findOffering } from '../offerings.server'
import { readOutline } from '../outline.server'
import { canLearn } from '../permissions'

export const progressForm = form({})

/** Marks a lesson as read, once. */
export async function finishLesson(trainee: Viewer, offeringId: string, lessonId: string): Promise<void> {
  const offering = found(await findOffering(trainee, offeringId))
  const units = await readOutline(offering.courseId)
  found(units.flatMap(unit => unit.lessons).find(lesson => lesson.id === lessonId))
  allow(canLearn(offering))
  await tx(async tx => {
    const [first] = await tx`
      insert into lesson_progress (enrolment_id, course_id, lesson_id)
      values (${offering.enrolmentId}, ${offering.courseId}, ${lessonId}) on conflict do nothing returning lesson_id`
    if (!first) return
    await audit(tx, {
      by: trainee, act: 'lesson-finished', subject: ['enrolment', offering.enrolmentId!], organisationId: offering.organisationId,
      after: { lessonId },
    })
  })
}
