import type { z } from 'zod'
import { notifyAll } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { findOffering } from '../offerings.server'
import { canRunOffering, placeOf } from '../permissions'
import { holdOfferings } from '../waiting-list/seats.server'
import { changeNotices } from './messages'

export const cancellationForm = form({ reason: text(500, 3) })

/** Calls an offering off: its meetings to come, its waiting list and offers end, and everyone concerned is told. */
export async function cancelOffering(manager: Viewer, offeringId: string, { reason }: z.output<typeof cancellationForm>, now?: Date) {
  const offering = found(await findOffering(manager, offeringId))
  allow(canRunOffering(manager, offering))
  await tx(async tx => {
    await holdOfferings(tx, offeringId)
    const [cancelled] = await tx`
      update offerings set cancelled_at = coalesce(${now ?? null}, clock_timestamp()), cancelled_because = ${reason}
      where id = ${offeringId} and cancelled_at is null returning id`
    if (!cancelled) return
    await tx`
      update class_meetings set cancelled_at = coalesce(${now ?? null}, clock_timestamp()), cancelled_because = ${reason}
      where offering_id = ${offeringId} and cancelled_at is null and starts_at > coalesce(${now ?? null}, clock_timestamp())`
    await tx`
      update seat_offers set answer = 'void', answered_at = coalesce(${now ?? null}, clock_timestamp())
      where offering_id = ${offeringId} and answer is null`
    const told = await tx<{ personId: string }[]>`
      select person_id from enrolments where offering_id = ${offeringId} and ended_at is null
      union select person_id from applications where offering_id = ${offeringId} and decided_at is null and withdrawn_at is null
      union select person_id from offering_trainers where offering_id = ${offeringId}`
    await notifyAll(tx, told.map(({ personId }) => personId).filter(id => id !== manager.id), {
      kind: 'offering-cancelled',
      link: `/courses/${offering.courseId}`,
      title: fillTexts(changeNotices.cancelled, { course: offering.courseTitle, reason }),
    })
    await audit(tx, {
      by: through(manager, 'centre_manager', placeOf(offering)),
      act: 'offering-cancelled',
      subject: ['offering', offeringId],
      organisationId: offering.organisationId,
      why: reason,
    })
  })
  return { id: offeringId }
}
