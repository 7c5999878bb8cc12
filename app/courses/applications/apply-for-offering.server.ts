import type { z } from 'zod'
import { joinOrganisation } from '~/people/memberships.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { addDays, today, type Day } from '~/shared/calendar'
import { form, optional, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { ApplyReason } from './application'
import { isWelcome, type Audience } from '../offerings/offering'

export const applicationForm = form({ note: optional(text(1000)) })

type Asked = {
  organisationId: string
  applicationsUntil: string
  audience: Audience
  seatsLeft: number
  waitingPlaces: number
  decisionDays: number
  waiting: number
  hasApplied: boolean
}
type Applicant = { gender: 'woman' | 'man' | null; isMinor: boolean; hasGuardian: boolean }

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
    const [asked] = await tx<Asked[]>`
      select organisation_id, applications_until, audience, seats_left, waiting_places, decision_days,
        (select count(*)::int from applications where offering_id = offering.id and waiting_since is not null
          and decided_at is null and withdrawn_at is null) as waiting,
        exists (select from applications where offering_id = offering.id and person_id = ${person.id}
          and withdrawn_at is null)
          or exists (select from enrolments where offering_id = offering.id and person_id = ${person.id}) as has_applied
      from catalogue_offerings offering where id = ${offeringId}`
    const offering = found(asked)
    const [applicant] = await tx<[Applicant]>`
      select gender, coalesce(born_on > ${today(now)}::date - interval '18 years', false) as is_minor,
        exists (select from guardianships where child_id = people.id and ended_at is null) as has_guardian
      from people where id = ${person.id}`
    const refused = whyNot(offering, applicant, today(now))
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

function whyNot(offering: Asked, { gender, isMinor, hasGuardian }: Applicant, day: Day): ApplyReason | undefined {
  if (offering.hasApplied) return 'already-applied'
  if (offering.applicationsUntil < day) return 'closed'
  if (!isWelcome(offering.audience, gender)) return 'wrong-audience'
  if (isMinor && !hasGuardian) return 'guardian-missing'
  return offering.seatsLeft === 0 && offering.waiting >= offering.waitingPlaces ? 'full' : undefined
}
