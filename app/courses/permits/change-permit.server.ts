import type { z } from 'zod'
import { tellOrganisation } from '~/people/licences/move-application.server'
import { canDecide, isOwn } from '~/people/licences/permissions'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { notices } from './messages'
import { placeOfPermit } from './permit'
import { findTradePermit } from './permits.server'

export const CHANGES = ['suspended', 'reinstated', 'ended'] as const
export type PermitChange = (typeof CHANGES)[number]
export const permitChangeForm = form({ change: oneOf(CHANGES), reason: text(1000, 3) })

const ACTS = { suspended: 'permit-suspended', reinstated: 'permit-reinstated', ended: 'permit-ended' }

const turn = (tx: Tx, id: string, change: PermitChange, reason: string, by: string) =>
  change === 'suspended'
    ? tx`update trade_permits set suspended_at = clock_timestamp(), suspended_because = ${reason}
        where id = ${id} and ended_at is null and suspended_at is null returning id`
    : change === 'reinstated'
      ? tx`update trade_permits set suspended_at = null, suspended_because = null
          where id = ${id} and ended_at is null and suspended_at is not null returning id`
      : tx`update trade_permits set ended_at = clock_timestamp(), ended_because = ${reason}, ended_by = ${by}
          where id = ${id} and ended_at is null returning id`

/** Suspends a permit, lets it hold again, or ends it: what runs under it goes on, nothing new opens while it doesn't hold. */
export async function changePermit(
  administrator: Viewer, permitId: string, { change, reason }: z.output<typeof permitChangeForm>,
): Promise<{ id: string } | Refusal<'own-application' | 'changed-already'>> {
  const permit = found(await findTradePermit(administrator, permitId))
  const place = placeOfPermit(permit)
  allow(canDecide(administrator, place))
  if (isOwn(administrator, place.id)) return { refused: 'own-application' }
  return tx(async tx => {
    await tx`select from trade_permits where id = ${permitId} for update`
    const [changed] = await turn(tx, permitId, change, reason, administrator.id)
    if (!changed) return { refused: 'changed-already' as const }
    await tx`
      insert into trade_permit_events (trade_permit_id, kind, reason, person_id)
      values (${permitId}, ${change}, ${reason}, ${administrator.id})`
    await tellOrganisation(tx, place.id, {
      kind: `permit-${change}`, title: fillTexts(notices[change], { trade: permit.tradeTitle }), link: `/centres/${place.id}/trade-permits`,
    })
    await audit(tx, {
      by: through(administrator, 'programme_admin', place),
      act: ACTS[change],
      subject: ['trade-permit', permitId],
      organisationId: place.id,
      why: reason,
    })
    return { id: permitId }
  })
}
