import { audit } from '~/shared/audit.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { Viewer } from '../viewer'
import { findImport } from './imports.server'

/** Stops an import at the next batch; people who were brought in by then stay, of the others only the names are kept. */
export async function cancelImport(
  manager: Viewer,
  importId: string,
): Promise<{ id: string } | Refusal<'already-over'>> {
  const { id, organisationId } = found(await findImport(manager, importId))
  return tx(async tx => {
    const [cancelled] = await tx`
      update people_imports set state = 'cancelled', finished_at = now()
      where id = ${id} and state in ('checking', 'checked', 'committing') returning 1 as one`
    if (!cancelled) return { refused: 'already-over' as const }
    await tx`delete from people_import_files where import_id = ${id}`
    await tx`update people_import_rows set data = data - 'person' where import_id = ${id}`
    await audit(tx, { by: manager, act: 'import-cancelled', subject: ['people-import', id], organisationId })
    return { id }
  })
}
