import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { form, idField, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { isWelcome } from '../offerings/offering'
import { findOffering } from '../offerings.server'
import { canRunOffering, placeOf } from '../permissions'
import { offerFreeSeats } from '../waiting-list/offer-free-seats.server'
import { findFreeSeat, giveSeat, holdOfferings } from '../waiting-list/seats.server'
import type { EnrolmentReason } from './enrolment'
import { findEnrolment } from './enrolments.server'
import { notices } from './messages'

export const transferForm = form({ toOfferingId: idField(), reason: text(500, 3) })

/**
 * Over to another class of the same course: a free seat there, and what was learnt here goes along. The old seat stays
 * written down with its attendance, and goes to the next in order.
 */
export async function transferTrainee(
  manager: Viewer, offeringId: string, enrolmentId: string, { toOfferingId, reason }: z.output<typeof transferForm>, now?: Date,
): Promise<{ offeringId: string; enrolmentId: string } | Refusal<EnrolmentReason>> {
  const { offering, enrolment } = found(await findEnrolment(manager, offeringId, enrolmentId))
  allow(canRunOffering(manager, offering) && enrolment.personId !== manager.id)
  const target = found(await findOffering(manager, toOfferingId))
  allow(canRunOffering(manager, target))
  if (target.id === offering.id) return { refused: 'same-offering' }
  if (target.courseId !== offering.courseId) return { refused: 'other-course' }
  return tx(async tx => {
    await holdOfferings(tx, offeringId, toOfferingId)
    const [person] = await tx<[{ gender: 'woman' | 'man' | null; hasEnded: boolean; wasThere: boolean; isOver: boolean }]>`
      select gender, (select ended_at is not null from enrolments where id = ${enrolmentId}) as has_ended,
        exists (select from enrolments where offering_id = ${toOfferingId} and person_id = people.id) as was_there,
        (select cancelled_at is not null or ends_on < ${today(now)} from offerings where id = ${toOfferingId}) as is_over
      from people where id = ${enrolment.personId}`
    if (person.hasEnded) return { refused: 'already-ended' as const }
    if (person.isOver) return { refused: 'offering-over' as const }
    if (person.wasThere) return { refused: 'was-there-before' as const }
    if (!isWelcome(target.audience, person.gender)) return { refused: 'wrong-audience' as const }
    const seat = await findFreeSeat(tx, toOfferingId)
    if (!seat) return { refused: 'no-seat-left' as const }
    await tx`
      update enrolments set ended_at = coalesce(${now ?? null}, clock_timestamp()), ended_as = 'transferred',
        ended_because = ${reason}, seat_number = null where id = ${enrolmentId}`
    const [{ id }] = await giveSeat(tx, { offeringId: toOfferingId, personId: enrolment.personId, applicationId: null, by: manager.id }, seat, now)
    await tx`
      insert into enrolment_events (enrolment_id, kind, to_enrolment_id, because, done_by)
      values (${enrolmentId}, 'transferred', ${id}, ${reason}, ${manager.id})`
    // What was handed in is read along the line of enrolments; what is still being written goes to the new seat.
    await tx`update assignment_drafts set enrolment_id = ${id} where enrolment_id = ${enrolmentId}`
    await notify(tx, enrolment.personId, {
      kind: 'enrolment-transferred',
      link: `/offerings/${toOfferingId}`,
      title: fillTexts(notices.transferred, { course: target.courseTitle, code: target.code }),
    })
    await audit(tx, {
      by: through(manager, 'centre_manager', placeOf(offering)),
      act: 'trainee-transferred',
      subject: ['enrolment', enrolmentId],
      organisationId: offering.organisationId,
      before: { offeringId },
      after: { offeringId: toOfferingId, enrolmentId: id, seatNumber: seat.seatNumber },
      why: reason,
    })
    await offerFreeSeats(tx, offeringId, now)
    return { offeringId: toOfferingId, enrolmentId: id }
  })
}
