import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { form, idField, many } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { notices } from '../messages'
import { findOffering } from '../offerings.server'
import { canCompleteCourse, placeOf } from '../permissions'

export const completionForm = form({ enrolment: many(idField()) })

/**
 * Says who has finished the course: they keep their seat and what they read, and are no longer learning. May be
 * repeated; who has finished or left already is passed over.
 */
export async function completeCourse(
  trainer: Viewer, offeringId: string, { enrolment }: z.output<typeof completionForm>, now?: Date,
): Promise<{ completed: number } | Refusal<'nobody-chosen' | 'not-begun'>> {
  const offering = found(await findOffering(trainer, offeringId))
  allow(canCompleteCourse(trainer, offering))
  if (enrolment.length === 0) return { refused: 'nobody-chosen' }
  if (offering.startsOn > today(now)) return { refused: 'not-begun' }
  return tx(async tx => {
    const completed = await tx<{ id: string; personId: string }[]>`
      update enrolments set ended_at = coalesce(${now ?? null}, clock_timestamp()), ended_as = 'completed'
      where offering_id = ${offeringId} and id = any (${enrolment}) and ended_at is null returning id, person_id`
    for (const { id, personId } of completed) {
      await notify(tx, personId, {
        kind: 'course-completed',
        link: `/offerings/${offeringId}`,
        title: fillTexts(notices.completed, { course: offering.courseTitle }),
      })
      await audit(tx, {
        by: through(trainer, ['trainer', 'centre_manager'], placeOf(offering)),
        act: 'course-completed',
        subject: ['enrolment', id],
        organisationId: offering.organisationId,
        after: { offeringId },
      })
    }
    return { completed: completed.length }
  })
}
