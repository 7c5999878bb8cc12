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

/** The newest version of each question of the bank that may be told here: of sealed ones only where sealed ones come in. */
const known = ({ courseId, use }: Pick<ItemImport, 'courseId' | 'use'>) => sql`
  select code, kind, stem_key from items join item_versions on item_id = items.id
  where course_id = ${courseId} and retired_at is null and (items.use = 'practice' or ${use} = 'sealed') and stem_key <> ''
    and version = (select max(version) from item_versions newer where newer.item_id = items.id)`

/** How many rows would make again what the bank has in the same words. */
export async function countTwins(imported: ItemImport) {
  if (imported.state !== 'read') return 0
  const [{ count }] = await sql<[{ count: number }]>`
    select count(*)::int as count from item_import_rows
    where import_id = ${imported.id} and verdict in ('taken', 'changed')
      and (fa_key(draft #>> '{body,stem,fa}'), draft ->> 'kind') in (select stem_key, kind from (${known(imported)}) known)`
  return count
}

export const ROWS_A_PAGE = 50

export async function listRows(imported: ItemImport, { verdict, page }: { verdict?: RowVerdict; page: number }) {
  const rows = await sql<(ImportRow & { total: number })[]>`
    select page.*, twin.code as twin from (
      select position, title, verdict, notes, item_id, draft, count(*) over ()::int as total from item_import_rows
      where import_id = ${imported.id} and (${verdict ?? null}::text is null or verdict = ${verdict ?? null})
      order by position limit ${ROWS_A_PAGE} offset ${(page - 1) * ROWS_A_PAGE}) page
    left join lateral (
      select code from (${known(imported)}) known
      where ${imported.state === 'read'} and verdict in ('taken', 'changed') and stem_key = fa_key(draft #>> '{body,stem,fa}') and kind = draft ->> 'kind'
      order by code limit 1) twin on true
    order by position`
  return { rows: rows.map(({ position, title, verdict, notes, itemId, twin }) => ({ position, title, verdict, notes, itemId, twin })), total: rows[0]?.total ?? 0 }
}
