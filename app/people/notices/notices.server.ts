import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { Viewer } from '../viewer'

export type Notice = { id: string; kind: string; title: Text; link: string | null; madeAt: Date; readAt: Date | null }
export const NOTICES_A_PAGE = 30

export async function listOwnNotices(viewer: Viewer, page: number) {
  const rows = await sql<(Notice & { total: number })[]>`
    select id, kind, title, link, made_at, read_at, count(*) over ()::int as total from notices
    where person_id = ${viewer.id} order by made_at desc, id
    limit ${NOTICES_A_PAGE} offset ${(page - 1) * NOTICES_A_PAGE}`
  return { rows: rows.map(({ total: _, ...notice }) => notice), total: rows[0]?.total ?? 0 }
}
