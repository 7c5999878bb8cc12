import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { canReadItems, type Bank } from '../bank/bank'
import { findBank } from '../bank/bank.server'
import type { ImportRow, ItemImport, RowVerdict } from './item-import'

const columns = () => sql`
  id, course_id, use, unit_id, difficulty, format, file_name, uploaded_at, state, problem, items_total, items_done`

/** Files of one bank; of sealed questions only for who reads those. */
export async function listItemImports(viewer: Viewer, bank: Bank) {
  const uses = (['practice', 'sealed'] as const).filter(use => canReadItems(viewer, bank, use))
  return sql<ItemImport[]>`
    select ${columns()} from item_imports where course_id = ${bank.courseId} and use = any (${uses}) order by uploaded_at desc limit 50`
}

/** One's own import, in a bank that one still reaches: what stands in it nobody else has seen. */
export async function findItemImport(viewer: Viewer, importId: string): Promise<{ found: ItemImport; bank: Bank } | undefined> {
  const [found] = await sql<ItemImport[]>`select ${columns()} from item_imports where id = ${importId} and uploaded_by = ${viewer.id}`
  const bank = found && (await findBank(viewer, found.courseId))
  return bank && canReadItems(viewer, bank, found.use) ? { found, bank } : undefined
}

export async function countRows(importId: string): Promise<Record<RowVerdict, number>> {
  const rows = await sql<{ verdict: RowVerdict; count: number }[]>`
    select verdict, count(*)::int as count from item_import_rows where import_id = ${importId} group by verdict`
  return { taken: 0, changed: 0, left: 0, aside: 0, done: 0, ...Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count])) }
}

export const ROWS_A_PAGE = 50

export async function listRows(importId: string, { verdict, page }: { verdict?: RowVerdict; page: number }) {
  const rows = await sql<(ImportRow & { total: number })[]>`
    select position, title, verdict, notes, item_id, count(*) over ()::int as total from item_import_rows
    where import_id = ${importId} and (${verdict ?? null}::text is null or verdict = ${verdict ?? null})
    order by position limit ${ROWS_A_PAGE} offset ${(page - 1) * ROWS_A_PAGE}`
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
