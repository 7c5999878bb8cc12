import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findItemImport } from './imports.server'

/** Stops an import at the next batch; drafts made by then stay. */
export async function cancelItems(author: Viewer, importId: string): Promise<{ id: string } | Refusal<'already-over'>> {
  const { found: { id }, bank } = found(await findItemImport(author, importId))
  return tx(async tx => {
    const [cancelled] = await tx`
      update item_imports set state = 'cancelled', finished_at = clock_timestamp()
      where id = ${id} and state in ('reading', 'read', 'committing') returning 1 as one`
    if (!cancelled) return { refused: 'already-over' }
    await tx`delete from item_import_files where import_id = ${id}`
    await tx`update item_import_rows set draft = null where import_id = ${id}`
    await audit(tx, { by: author, act: 'item-import-cancelled', subject: ['item-import', id], organisationId: bank.organisationId })
    return { id }
  })
}
