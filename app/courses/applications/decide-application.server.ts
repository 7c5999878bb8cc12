import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { form, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import type { DecideReason } from './application'
import { findApplication, type Application } from './applications.server'
import { notices } from '../messages'
import { decideRefusals } from './messages'
import { canDecideApplications, placeOf } from '../permissions'
import { offerFreeSeats } from '../waiting-list/offer-free-seats.server'
import { findFreeSeat, giveSeat, holdOfferings, lacksGuardian, type Seat } from '../waiting-list/seats.server'

export const decisionForm = form({ decision: oneOf(['admitted', 'refused']), reason: optional(text(500, 3)) })
type Decision = z.output<typeof decisionForm>

/** Who refuses says why, beside the field. */
export const decisionSlips = ({ decision, reason }: Partial<Decision>) =>
  decision === 'refused' && !reason ? { reason: decideRefusals['reason-missing'] } : undefined
type Reason = DecideReason | 'reason-missing'

/**
 * Admits or refuses an applicant, once. Who is admitted gets the lowest free seat; where none is left they wait in
 * order. A minor is admitted when a guardian has been verified.
 */
export async function decideApplication(
  manager: Viewer, applicationId: string, { decision, reason }: Decision, now?: Date,
): Promise<{ seatNumber: number | null } | Refusal<Reason>> {
  const application = found(await findApplication(manager, applicationId))
  const { offeringId, personId, organisationId, provinceId } = application
  allow(canDecideApplications(manager, placeOf({ organisationId, provinceId })))
  if (personId === manager.id) return { refused: 'own-application' }
  if (decision === 'refused' && !reason) return { refused: 'reason-missing' }

  return tx(async tx => {
    await holdOfferings(tx, offeringId)
    const [offering] = await tx<[{ isOver: boolean }]>`
      select cancelled_at is not null or ends_on < ${today(now)} as is_over from offerings where id = ${offeringId}`
    const seat = decision === 'admitted' ? await findSeat(tx, application, offering.isOver) : null
    if (isRefusal(seat)) return seat
    const [decided] = await tx`
      update applications set decision = ${decision}, reason = ${reason ?? null}, decided_by = ${manager.id},
        decided_at = coalesce(${now ?? null}, clock_timestamp())
      where id = ${applicationId} and decided_at is null and withdrawn_at is null returning id`
    if (!decided) return { refused: 'already-decided' as const }
    // An offer that waits for an answer is overtaken: the seat goes with the decision, or to the next.
    await tx`
      update seat_offers set answer = 'void', answered_at = coalesce(${now ?? null}, clock_timestamp())
      where application_id = ${applicationId} and answer is null`
    if (seat) await giveSeat(tx, { offeringId, personId, applicationId, by: manager.id }, seat, now)
    else await offerFreeSeats(tx, offeringId, now)
    await notify(tx, personId, {
      kind: `application-${decision}`,
      link: decision === 'admitted' ? `/offerings/${offeringId}` : `/offerings/${offeringId}/applications/new`,
      title: fillTexts(notices[decision], { course: application.courseTitle }),
    })
    await audit(tx, {
      by: through(manager, 'centre_manager', { id: organisationId, provinceId }),
      act: `application-${decision}`,
      subject: ['application', applicationId],
      organisationId,
      after: { offeringId, seatNumber: seat?.seatNumber },
      why: reason,
    })
    return { seatNumber: seat?.seatNumber ?? null }
  })
}

async function findSeat(tx: Tx, { id, offeringId, personId }: Application, isOver: boolean): Promise<Seat | Refusal<DecideReason>> {
  const [open] = await tx`
    select from applications where id = ${id} and decided_at is null and withdrawn_at is null`
  if (!open) return { refused: 'already-decided' }
  if (isOver) return { refused: 'offering-over' }
  if (await lacksGuardian(tx, personId)) return { refused: 'guardian-not-verified' }
  const seat = await findFreeSeat(tx, offeringId, id)
  if (seat) return seat
  await tx`update applications set waiting_since = coalesce(waiting_since, clock_timestamp()) where id = ${id}`
  return { refused: 'no-seat-left' }
}
