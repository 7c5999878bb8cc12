import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { actingRoles, canReviewItems } from './bank'
import { findItem } from './item.server'

/** Puts a reviewed version in force: from now on it may be drawn. Asked twice it is done once. */
export async function makeItemReady(viewer: Viewer, itemId: string): Promise<{ id: string } | Refusal<'not-reviewed' | 'retired'>> {
  const { item, bank } = found(await findItem(viewer, itemId))
  allow(canReviewItems(viewer, bank, item.use))
  return tx(async tx => {
    const [locked] = await tx<[{ isRetired: boolean }]>`select retired_at is not null as is_retired from items where id = ${item.id} for no key update`
    if (locked.isRetired) return { refused: 'retired' }
    const [newest] = await tx<[{ id: string; version: number; reviewedAt: Date | null; readyAt: Date | null }]>`
      select id, version, reviewed_at, ready_at from item_versions where item_id = ${item.id} order by version desc limit 1`
    if (newest.readyAt) return { id: item.id }
    if (!newest.reviewedAt) return { refused: 'not-reviewed' }
    await tx`update item_versions set ready_at = clock_timestamp() where id = ${newest.id}`
    await tx`update items set current_version_id = ${newest.id} where id = ${item.id}`
    await audit(tx, {
      by: through(viewer, actingRoles(item.use), { id: bank.organisationId, provinceId: bank.provinceId }),
      act: 'item-made-ready',
      subject: ['item', item.id],
      organisationId: bank.organisationId,
      after: { version: newest.version },
    })
    return { id: item.id }
  })
}
