import { requireDecider, type Answer, type AnswerReason } from '~/people/licences/answer-application.server'
import { placeOf } from '~/people/licences/application'
import { isWholePeriod, type Licence } from '~/people/licences/licence'
import { findLicenceOn } from '~/people/licences/licences.server'
import { moveApplication, tellOrganisation } from '~/people/licences/move-application.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today, type Day } from '~/shared/calendar'
import { found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { notices } from './messages'

export type PermitReason = 'no-licence' | 'beyond-licence' | 'already-permitted' | 'bad-period'
type Order = { organisationId: string; tradeId: string; startsOn: Day; endsOn?: Day; by: string; applicationId?: string }

/**
 * Whether a permit can be given for these days, and under which licence. Who gives a permit to the same organisation, or
 * ends its licence, waits at the rows that are held here.
 */
export async function findRoom(
  tx: Tx, { organisationId, tradeId, startsOn, endsOn }: Omit<Order, 'by'>,
): Promise<{ licence: Licence; endsOn: Day } | Refusal<PermitReason>> {
  await tx`select pg_advisory_xact_lock(hashtext(${`permit ${organisationId} ${tradeId}`}))`
  if (endsOn && !isWholePeriod(startsOn, endsOn)) return { refused: 'bad-period' }
  const licence = await findLicenceOn(organisationId, startsOn, tx)
  if (!licence) return { refused: 'no-licence' }
  const [held] = await tx`select from organisation_licences where id = ${licence.id} and ended_at is null for share`
  if (!held) return { refused: 'no-licence' }
  const until = endsOn ?? licence.endsOn
  if (until > licence.endsOn) return { refused: 'beyond-licence' }
  // Permits whose licence was ended are over; nobody has to end each of them too.
  await tx`
    update trade_permits set ended_at = organisation_licences.ended_at, ended_because = organisation_licences.ended_because
    from organisation_licences
    where organisation_licences.id = licence_id and trade_permits.organisation_id = ${organisationId}
      and trade_permits.ended_at is null and organisation_licences.ended_at is not null`
  const [other] = await tx`
    select from trade_permits where organisation_id = ${organisationId} and trade_id = ${tradeId} and ended_at is null
      and starts_on <= ${until} and ends_on >= ${startsOn}`
  return other ? { refused: 'already-permitted' } : { licence, endsOn: until }
}

export async function insertPermit(tx: Tx, { organisationId, tradeId, startsOn, by, applicationId }: Order, licence: Licence, endsOn: Day) {
  const [permit] = await tx<[{ id: string }]>`
    insert into trade_permits (organisation_id, trade_id, starts_on, ends_on, decided_by, application_id, licence_id,
      licence_starts_on, licence_ends_on)
    values (${organisationId}, ${tradeId}, ${startsOn}, ${endsOn}, ${by}, ${applicationId ?? null}, ${licence.id},
      ${licence.startsOn}, ${licence.endsOn})
    returning id`
  return permit
}

/** Approves an application for a trade: once, under a licence that holds, for as long as that at most. */
export async function approvePermit(
  administrator: Viewer, applicationId: string, answer: Pick<Answer, 'reason' | 'startsOn' | 'endsOn'>, now?: Date,
): Promise<{ id: string } | Refusal<AnswerReason | PermitReason>> {
  const { application, isOwn } = await requireDecider(administrator, applicationId)
  if (isOwn) return { refused: 'own-application' }
  const { organisationId, subject: tradeId } = application
  const order = {
    organisationId, tradeId: found(application.kind === 'trade_permit' ? tradeId : undefined), by: administrator.id,
    applicationId, startsOn: answer.startsOn ?? today(now), endsOn: answer.endsOn,
  }
  return tx(async tx => {
    const room = await findRoom(tx, order)
    if ('refused' in room) return (await isDecided(tx, applicationId)) ? { refused: 'already-decided' as const } : room
    const moved = await moveApplication(tx, applicationId, {
      to: 'approved', from: ['received', 'reviewing'], by: administrator.id, reason: answer.reason, now,
    })
    if (!moved) return { refused: 'already-decided' as const }
    const permit = await insertPermit(tx, order, room.licence, room.endsOn)
    const [trade] = await tx<[{ title: { fa: string; en: string } }]>`select title from trades where id = ${tradeId}`
    await tellOrganisation(tx, organisationId, {
      kind: 'permit-given', title: fillTexts(notices.permitGiven, { trade: trade.title }), link: `/centres/${organisationId}/trade-permits`,
    })
    await audit(tx, {
      by: through(administrator, 'programme_admin', placeOf(application)),
      act: 'trade-permitted',
      subject: ['trade-permit', permit.id],
      organisationId,
      after: { applicationId, tradeId, startsOn: order.startsOn, endsOn: room.endsOn },
      why: answer.reason,
    })
    return permit
  })
}

/** Of two who approve at once the second finds the first one's permit: it is told of the decision, not of the permit. */
async function isDecided(tx: Tx, applicationId: string) {
  const [decided] = await tx`select from organisation_applications where id = ${applicationId} and closed_on is not null`
  return decided !== undefined
}
