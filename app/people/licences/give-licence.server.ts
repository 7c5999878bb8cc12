import { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { addDays, solarParts, today, type Day } from '~/shared/calendar'
import { code, day, form, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { findOrganisation } from '../organisations/organisations.server'
import { through, type Viewer } from '../viewer'
import { placeOf } from './application'
import { requireDecider, type Answer, type AnswerReason } from './answer-application.server'
import { isWholePeriod } from './licence'
import { notices } from './messages'
import { moveApplication, tellOrganisation } from './move-application.server'
import { canDecide, isOwn } from './permissions'

/** A licence that was given before it was kept here: its own number may come along. */
export const licenceForm = form({
  number: optional(code(30)),
  startsOn: day(),
  endsOn: day(),
  because: text(1000, 3),
})
type Period = { startsOn: Day; endsOn: Day }
type PeriodReason = 'bad-period' | 'already-licensed'

/** Five years less a day from the first one, when nobody says otherwise. */
export const fiveYears = (startsOn: Day): Period => ({ startsOn, endsOn: addDays(startsOn, 1825) })

// Who gives a licence to the same organisation waits at its row, so that what is seen here holds until the commit.
async function isLicensed(tx: Tx, organisationId: string, { startsOn, endsOn }: Period) {
  await tx`select from organisations where id = ${organisationId} for no key update`
  const [other] = await tx`
    select from organisation_licences where organisation_id = ${organisationId} and ended_at is null
      and starts_on <= ${endsOn} and ends_on >= ${startsOn}`
  return other !== undefined
}

async function insertLicence(
  tx: Tx, organisationId: string, { startsOn, endsOn }: Period,
  { number, by, because, applicationId }: { number?: string; by: string; because?: string; applicationId?: string },
) {
  const [licence] = await tx<[{ id: string }]>`
    insert into organisation_licences (number, organisation_id, application_id, starts_on, ends_on, decided_by, because)
    select coalesce(${number ?? null}, ${`${solarParts(startsOn).year}-`} || lpad(nextval('licence_numbers')::text, 5, '0')),
      ${organisationId}, ${applicationId ?? null}, ${startsOn}, ${endsOn}, ${by}, ${because ?? null}
    returning id`
  // An organisation that nobody had approved yet is approved with its first licence.
  await tx`update organisations set approved_at = now() where id = ${organisationId} and approved_at is null`
  return licence
}

/** Approves an application for a licence: once, whoever decides beside, and never over one that still holds. */
export async function approveLicence(
  administrator: Viewer, applicationId: string, answer: Pick<Answer, 'reason' | 'startsOn' | 'endsOn'>, now?: Date,
): Promise<{ id: string } | Refusal<AnswerReason | PeriodReason>> {
  const { application, isOwn } = await requireDecider(administrator, applicationId)
  if (isOwn) return { refused: 'own-application' }
  const startsOn = answer.startsOn ?? today(now)
  const period = { startsOn, endsOn: answer.endsOn ?? fiveYears(startsOn).endsOn }
  if (!isWholePeriod(period.startsOn, period.endsOn)) return { refused: 'bad-period' }
  return tx(async tx => {
    const { organisationId } = application
    if (await isLicensed(tx, organisationId, period)) return { refused: 'already-licensed' as const }
    const moved = await moveApplication(tx, found(application.kind === 'licence' ? applicationId : undefined), {
      to: 'approved', from: ['received', 'reviewing'], by: administrator.id, reason: answer.reason, now,
    })
    if (!moved) return { refused: 'already-decided' as const }
    const licence = await insertLicence(tx, organisationId, period, {
      by: administrator.id, because: answer.reason, applicationId,
    })
    await tellOrganisation(tx, organisationId, {
      kind: 'licence-given', title: notices.licenceGiven, link: `/organisations/${organisationId}/licence-applications`,
    })
    await audit(tx, {
      by: through(administrator, 'programme_admin', placeOf(application)),
      act: 'licence-given',
      subject: ['organisation-licence', licence.id],
      organisationId,
      after: { applicationId, ...period },
      why: answer.reason,
    })
    return licence
  })
}

/** Writes down a licence that was decided elsewhere, with the reason for doing so. */
export async function recordLicence(
  administrator: Viewer, organisationId: string, { number, startsOn, endsOn, because }: z.output<typeof licenceForm>,
): Promise<{ id: string } | Refusal<'own-application' | 'number-taken' | PeriodReason>> {
  const organisation = found(await findOrganisation(administrator, organisationId))
  allow(canDecide(administrator, organisation))
  if (isOwn(administrator, organisationId)) return { refused: 'own-application' }
  if (!isWholePeriod(startsOn, endsOn)) return { refused: 'bad-period' }
  return tx(async tx => {
    if (await isLicensed(tx, organisationId, { startsOn, endsOn })) return { refused: 'already-licensed' as const }
    const [taken] = await tx`select from organisation_licences where number = ${number ?? null}`
    if (taken) return { refused: 'number-taken' as const }
    const licence = await insertLicence(tx, organisationId, { startsOn, endsOn }, { number, by: administrator.id, because })
    await audit(tx, {
      by: through(administrator, 'programme_admin', organisation),
      act: 'licence-given',
      subject: ['organisation-licence', licence.id],
      organisationId,
      after: { number, startsOn, endsOn },
      why: because,
    })
    return licence
  })
}
