import { canDecide, isOwn } from '~/people/licences/permissions'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { Day } from '~/shared/calendar'
import { day, form, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findCentre } from '../centres.server'
import { findRoom, insertPermit, type PermitReason } from './give-permit.server'

export const directPermitForm = form({ tradeId: text(60), startsOn: day(), endsOn: optional(day()) })
type Order = { organisationId: string; tradeId: string; startsOn: Day; endsOn?: Day }

/** Permits a centre to teach a trade without its having asked here: a permit decided elsewhere, or many at once. */
export async function permitTrade(
  administrator: Viewer, { organisationId, tradeId, startsOn, endsOn }: Order,
): Promise<{ id: string } | Refusal<'own-application' | 'no-such-trade' | PermitReason>> {
  const centre = found(await findCentre(administrator, organisationId))
  allow(canDecide(administrator, centre))
  if (isOwn(administrator, organisationId)) return { refused: 'own-application' }
  return tx(async tx => {
    const [trade] = await tx`select from trades where id = ${tradeId}`
    if (!trade) return { refused: 'no-such-trade' as const }
    const order = { organisationId, tradeId, startsOn, endsOn, by: administrator.id }
    const room = await findRoom(tx, order)
    if ('refused' in room) return room
    const permit = await insertPermit(tx, order, room.licence, room.endsOn)
    await audit(tx, {
      by: through(administrator, 'programme_admin', centre),
      act: 'trade-permitted',
      subject: ['trade-permit', permit.id],
      organisationId,
      after: { tradeId, startsOn, endsOn: room.endsOn },
    })
    return permit
  })
}
