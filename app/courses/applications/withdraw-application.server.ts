import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { offerFreeSeats } from '../waiting-list/offer-free-seats.server'
import { holdOfferings } from '../waiting-list/seats.server'
import type { WithdrawReason } from './application'
import { findOwnApplicationById } from './applications.server'

export const withdrawalForm = form({})

/** Takes one's own application back while nobody has answered it; a seat kept for it goes to the next. */
export async function withdrawApplication(
  person: Viewer, applicationId: string, now?: Date,
): Promise<{ offeringId: string } | Refusal<WithdrawReason>> {
  const { offeringId, organisationId } = found(await findOwnApplicationById(person, applicationId))
  return tx(async tx => {
    await holdOfferings(tx, offeringId)
    const [application] = await tx<{ isFresh: boolean; decision: string | null }[]>`
      select withdrawn_at is null as is_fresh, decision from applications where id = ${applicationId}`
    if (application!.decision) return { refused: 'already-decided' as const }
    if (!application!.isFresh) return { offeringId }
    await tx`update applications set withdrawn_at = coalesce(${now ?? null}, clock_timestamp()) where id = ${applicationId}`
    await tx`
      update seat_offers set answer = 'declined', answered_at = coalesce(${now ?? null}, clock_timestamp())
      where application_id = ${applicationId} and answer is null`
    await offerFreeSeats(tx, offeringId, now)
    await audit(tx, { by: person, act: 'application-withdrawn', subject: ['application', applicationId], organisationId, after: { offeringId } })
    return { offeringId }
  })
}
