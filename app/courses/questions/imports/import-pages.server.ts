import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { pageOf } from '~/shared/ui/query'
import { writableUses } from '../bank/bank'
import { findBank, listUnits } from '../bank/bank.server'
import { countRows, countTwins, findItemImport, listItemImports, listRows, ROWS_A_PAGE } from './imports.server'
import { ROW_VERDICTS } from './item-import'

export async function readImportsPage(viewer: Viewer, courseId: string) {
  const bank = found(await findBank(viewer, courseId))
  allow(writableUses(viewer, bank).length > 0)
  return { bank, uses: writableUses(viewer, bank), units: [...(await listUnits(courseId))], imports: [...(await listItemImports(viewer, bank))] }
}

export async function readImportPage(viewer: Viewer, importId: string, search: string) {
  const { found: imported, bank } = found(await findItemImport(viewer, importId))
  const verdict = ROW_VERDICTS.find(known => known === new URLSearchParams(search).get('verdict'))
  const page = pageOf(search)
  const [counts, twins, list] = await Promise.all([countRows(imported.id), countTwins(imported), listRows(imported, { verdict, page })])
  return { imported, bank, counts, twins, ...list, verdict, page, size: ROWS_A_PAGE, search }
}
