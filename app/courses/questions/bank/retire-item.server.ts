import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { actingRoles, canReviewItems } from './bank'
import { findItem } from './item.server'

export const retirementForm = form({ reason: text(500, 3) })

/** Takes a question out of every further draw; papers that hold it keep it. */
export async function retireItem(viewer: Viewer, itemId: string, { reason }: { reason: string }): Promise<{ id: string }> {
  const { item, bank } = found(await findItem(viewer, itemId))
  allow(canReviewItems(viewer, bank, item.use))
  return tx(async tx => {
    const [retired] = await tx`update items set retired_at = clock_timestamp() where id = ${item.id} and retired_at is null returning 1 as one`
    if (retired)
      await audit(tx, {
        by: through(viewer, actingRoles(item.use), { id: bank.organisationId, provinceId: bank.provinceId }),
        act: 'item-retired',
        subject: ['item', item.id],
        organisationId: bank.organisationId,
        after: { code: item.code },
        why: reason,
      })
    return { id: item.id }
  })
}
