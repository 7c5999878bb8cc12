import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { faKey, type Text } from '~/shared/text'
import type { Bank } from './bank'
import { bankColumns, bankTables, bankTitle, newestTables } from './bank.server'

export const BANKS_A_PAGE = 50

export type BankLine = Bank & { ready: number; waiting: number }

const inReach = (viewer: Viewer, key: string) => sql`
  select ${bankColumns(viewer)} from ${bankTables(viewer)}
  where withdrawn_at is null and ${bankTitle} is not null and (${key} = '' or text_key(${bankTitle}) like '%' || ${key} || '%')`
/** Of the banks in reach, how much of each waits for a second person other than its author. */
const waits = (viewer: Viewer) => sql`
  select items.course_id, count(*)::int as waiting from ${newestTables()}
  where items.course_id in (select course_id from banks) and retired_at is null and newest.reviewed_at is null
    and newest.author_id <> ${viewer.id} and item_reviews.item_version_id is null
  group by items.course_id`

/** A page of the banks in reach, those first in which something waits for the viewer; `q` forgives ی/ي and half-spaces. */
export async function listBanks(viewer: Viewer, { q = '', page = 1 }: { q?: string; page?: number } = {}) {
  const rows = await sql<(BankLine & { total: number })[]>`
    with banks as materialized (${inReach(viewer, faKey(q))}), waits as (${waits(viewer)})
    select banks.*, coalesce(waiting, 0) as waiting, count(*) over ()::int as total,
      (select count(*)::int from items join item_versions on item_versions.id = items.current_version_id
        where items.course_id = banks.course_id and retired_at is null) as ready
    from banks left join waits on waits.course_id = banks.course_id
    order by waiting is null, course_title ->> 'fa' collate "fa-x-icu", banks.course_id
    limit ${BANKS_A_PAGE} offset ${(page - 1) * BANKS_A_PAGE}`
  return { banks: rows.map(({ total: _, ...line }): BankLine => line), total: rows[0]?.total ?? 0 }
}

export type WaitingBank = { courseId: string; courseTitle: Text; waiting: number }

/** The first banks in which something waits, of how many, and how much in all. */
export async function listWaitingBanks(viewer: Viewer, most: number) {
  const rows = await sql<(WaitingBank & { banks: number; total: number })[]>`
    with banks as materialized (${inReach(viewer, '')}), waits as (${waits(viewer)})
    select banks.course_id, course_title, waiting, count(*) over ()::int as banks, sum(waiting) over ()::int as total
    from waits join banks on banks.course_id = waits.course_id
    order by course_title ->> 'fa' collate "fa-x-icu", banks.course_id limit ${most}`
  return { waiting: rows.map(({ courseId, courseTitle, waiting }): WaitingBank => ({ courseId, courseTitle, waiting })), banks: rows[0]?.banks ?? 0, total: rows[0]?.total ?? 0 }
}

export async function hasBank(viewer: Viewer) {
  const [row] = await sql<[{ has: boolean }]>`select exists (${inReach(viewer, '')}) as has`
  return row.has
}
