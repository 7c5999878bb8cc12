import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findOwnApplicationById } from '../applications/applications.server'
import { offerFreeSeats } from './offer-free-seats.server'
import { findFreeSeat, giveSeat, holdOfferings, lacksGuardian } from './seats.server'
import type { OfferReason } from './waiting-list'

export const offerAnswerForm = form({ answer: oneOf(['accepted', 'declined']) })

/**
 * Takes the seat that was offered, or leaves it to the next; once, and before the offer's time is over. Who declines
 * leaves the list.
 */
export async function answerSeatOffer(
  person: Viewer, applicationId: string, { answer }: z.output<typeof offerAnswerForm>, now?: Date,
): Promise<{ seatNumber: number | null } | Refusal<OfferReason>> {
  const { offeringId, organisationId } = found(await findOwnApplicationById(person, applicationId))
  return tx(async tx => {
    await holdOfferings(tx, offeringId)
    const [open] = await tx`
      select from seat_offers join offerings on offerings.id = offering_id
      where application_id = ${applicationId} and answer is null and due_at > coalesce(${now ?? null}, clock_timestamp())
        and cancelled_at is null`
    if (!open) return { refused: 'offer-over' as const }
    if (answer === 'accepted' && (await lacksGuardian(tx, person.id))) return { refused: 'guardian-not-verified' as const }
    const seat = answer === 'accepted' ? await findFreeSeat(tx, offeringId, applicationId) : undefined
    if (answer === 'accepted' && !seat) return { refused: 'offer-over' as const }
    await tx`
      update seat_offers set answer = ${answer}, answered_at = coalesce(${now ?? null}, clock_timestamp())
      where application_id = ${applicationId} and answer is null`
    if (seat) {
      await tx`
        update applications set decision = 'admitted', decided_at = coalesce(${now ?? null}, clock_timestamp())
        where id = ${applicationId} and decided_at is null and withdrawn_at is null`
      await giveSeat(tx, { offeringId, personId: person.id, applicationId, by: null }, seat, now)
    } else {
      await tx`
        update applications set withdrawn_at = coalesce(${now ?? null}, clock_timestamp())
        where id = ${applicationId} and decided_at is null and withdrawn_at is null`
      await offerFreeSeats(tx, offeringId, now)
    }
    await audit(tx, {
      by: person,
      act: answer === 'accepted' ? 'seat-accepted' : 'seat-declined',
      subject: ['application', applicationId],
      organisationId,
      after: { offeringId, seatNumber: seat?.seatNumber },
    })
    return { seatNumber: seat?.seatNumber ?? null }
  })
}
