import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { Day } from '~/shared/calendar'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findCentre } from './centres.server'
import { canPermitTrades } from './permissions'

type Order = { organisationId: string; tradeId: string; startsOn: Day; endsOn: Day }

/** Permits a centre to teach a trade, for five years at most. A centre holds one open permit for a trade at a time. */
export async function permitTrade(
  administrator: Viewer, { organisationId, tradeId, startsOn, endsOn }: Order,
): Promise<{ id: string } | Refusal<'no-such-trade' | 'already-permitted' | 'bad-period'>> {
  const centre = found(await findCentre(administrator, organisationId))
  allow(canPermitTrades(administrator, centre))
  if (endsOn < startsOn || Date.parse(endsOn) - Date.parse(startsOn) > 1830 * 86_400_000)
    return { refused: 'bad-period' }
  return tx(async tx => {
    await tx`select pg_advisory_xact_lock(hashtext(${`permit ${organisationId} ${tradeId}`}))`
    const [trade] = await tx`select from trades where id = ${tradeId}`
    if (!trade) return { refused: 'no-such-trade' as const }
    const [permit] = await tx<{ id: string }[]>`
      insert into trade_permits (organisation_id, trade_id, starts_on, ends_on, decided_by)
      select ${organisationId}, ${tradeId}, ${startsOn}, ${endsOn}, ${administrator.id}
      where not exists (select from trade_permits where organisation_id = ${organisationId} and trade_id = ${tradeId}
        and ended_at is null and starts_on <= ${endsOn} and ends_on >= ${startsOn})
      returning id`
    if (!permit) return { refused: 'already-permitted' as const }
    await audit(tx, {
      by: through(administrator, 'programme_admin', centre),
      act: 'trade-permitted',
      subject: ['trade-permit', permit.id],
      organisationId,
      after: { tradeId, startsOn, endsOn },
    })
    return permit
  })
}
