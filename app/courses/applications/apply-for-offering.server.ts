import type { z } from 'zod'
import { joinOrganisation } from '~/people/memberships.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { addDays, today } from '~/shared/calendar'
import { form, optional, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { ApplyReason } from './application'
import { readObstacle } from './obstacles.server'

export const applicationForm = form({ note: optional(text(1000)) })

/**
 * Asks for a seat. Where none is left one waits in order, as long as the waiting list has room. Prisons' and
 * barracks' offerings can't be asked for: nobody outside knows of them.
 */
export async function applyForOffering(
  person: Viewer, offeringId: string, { note }: z.output<typeof applicationForm>, now?: Date,
): Promise<{ id: string; isWaiting: boolean } | Refusal<ApplyReason>> {
  return tx(async tx => {
    // One at a time at this offering: what is counted holds until the row is in.
    await tx`select from offerings where id = ${offeringId} for no key update`
    const { offering, refused } = await readObstacle(person, offeringId, today(now), tx)
    if (refused) return { refused }

    const isWaiting = offering.seatsLeft === 0
    const [application] = await tx<[{ id: string }]>`
      insert into applications (offering_id, person_id, note, applied_at, due_on, waiting_since)
      select ${offeringId}, ${person.id}, ${note ?? null}, instant, ${addDays(today(now), offering.decisionDays)},
        case when ${isWaiting} then instant end
      from (select coalesce(${now ?? null}::timestamptz, clock_timestamp()) as instant) moment
      returning id`
    await joinOrganisation(tx, offering.organisationId, person.id)
    await audit(tx, {
      by: person,
      act: 'application-made',
      subject: ['application', application.id],
      organisationId: offering.organisationId,
      after: { offeringId, isWaiting },
    })
    return { id: application.id, isWaiting }
  })
}
