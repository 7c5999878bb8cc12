import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import type { Offering } from '../offerings/offering'
import { findOffering } from '../offerings.server'
import { canLearn, canRunOffering, placeOf } from '../permissions'
import { offerFreeSeats } from '../waiting-list/offer-free-seats.server'
import { holdOfferings } from '../waiting-list/seats.server'
import type { EnrolmentReason } from './enrolment'
import { findEnrolment } from './enrolments.server'
import { notices } from './messages'

export const endingForm = form({ ending: oneOf(['withdrawn', 'expelled']), reason: optional(text(500, 3)) })
export const withdrawalForm = form({ reason: optional(text(500, 3)) })
type Ended = { ending: 'withdrawn' | 'expelled'; reason?: string; by: Viewer }

/** A trainee leaves their own class; the seat goes to the next in order. */
export async function leaveClass(trainee: Viewer, offeringId: string, { reason }: z.output<typeof withdrawalForm>, now?: Date) {
  const offering = found(await findOffering(trainee, offeringId))
  const enrolmentId = offering.enrolmentId
  allow(canLearn(offering))
  return tx(tx => end(tx, offering, enrolmentId!, { ending: 'withdrawn', reason, by: trainee }, now))
}

/** The centre writes down that somebody has left, or sends them away with a reason. */
export async function endEnrolment(
  manager: Viewer, offeringId: string, enrolmentId: string, { ending, reason }: z.output<typeof endingForm>, now?: Date,
): Promise<{ ended: boolean } | Refusal<EnrolmentReason>> {
  const { offering, enrolment } = found(await findEnrolment(manager, offeringId, enrolmentId))
  allow(canRunOffering(manager, offering) && enrolment.personId !== manager.id)
  if (!reason) return { refused: 'reason-missing' }
  const by = through(manager, 'centre_manager', placeOf(offering))
  return tx(async tx => {
    const ended = await end(tx, offering, enrolmentId, { ending, reason, by }, now)
    if ('ended' in ended)
      await notify(tx, enrolment.personId, {
        kind: `enrolment-${ending}`,
        link: `/offerings/${offeringId}/applications/new`,
        title: fillTexts(notices[ending], { course: offering.courseTitle }),
      })
    return ended
  })
}

async function end(tx: Tx, offering: Offering, enrolmentId: string, { ending, reason, by }: Ended, now?: Date) {
  await holdOfferings(tx, offering.id)
  const [ended] = await tx`
    update enrolments set ended_at = coalesce(${now ?? null}, clock_timestamp()), ended_as = ${ending},
      ended_because = ${reason ?? null}, seat_number = null
    where id = ${enrolmentId} and ended_at is null returning id`
  if (!ended) return { refused: 'already-ended' as const }
  await tx`
    insert into enrolment_events (enrolment_id, kind, because, done_by) values (${enrolmentId}, ${ending}, ${reason ?? null}, ${by.id})`
  await audit(tx, {
    by,
    act: ending === 'expelled' ? 'trainee-expelled' : 'trainee-withdrawn',
    subject: ['enrolment', enrolmentId],
    organisationId: offering.organisationId,
    after: { offeringId: offering.id },
    why: reason,
  })
  await offerFreeSeats(tx, offering.id, now)
  return { ended: true }
}
