import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { Draft } from '../exchange/draft'
import { actingRoles, canWriteItems } from './bank'
import { findItem } from './item.server'
import { insertVersion } from './write-item.server'

type Revision = { base: number; unitId: string; difficulty: number; draft: Draft }

/**
 * Makes a new version of a question; the one in force stays in force until the new one is reviewed and made ready. Who
 * began from an older version than there is now is told so.
 */
export async function reviseItem(author: Viewer, itemId: string, { base, unitId, difficulty, draft }: Revision): Promise<{ id: string } | Refusal<'changed-meanwhile' | 'retired'>> {
  const { item, bank } = found(await findItem(author, itemId))
  allow(canWriteItems(author, bank, item.use))
  return tx(async tx => {
    const [locked] = await tx<[{ isRetired: boolean }]>`
      select retired_at is not null as is_retired
      from items where id = ${item.id} for no key update`
    if (locked.isRetired) return { refused: 'retired' }
    const [newest] = await tx<[{ version: number }]>`select max(version) as version from item_versions where item_id = ${item.id}`
    if (newest.version !== base) return { refused: 'changed-meanwhile' }
    await insertVersion(tx, { itemId: item.id, version: base + 1, authorId: author.id, difficulty, draft })
    await tx`update items set unit_id = ${unitId} where id = ${item.id}`
    await audit(tx, {
      by: through(author, actingRoles(item.use), { id: bank.organisationId, provinceId: bank.provinceId }),
      act: 'item-revised',
      subject: ['item', item.id],
      organisationId: bank.organisationId,
      before: { version: base },
      after: { version: base + 1, unitId, kind: draft.kind },
    })
    return { id: item.id }
  })
}
