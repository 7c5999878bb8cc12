import { cut, type Found, type Query } from '~/shared/search'
import { everyWord } from '~/shared/search.server'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { MANAGING } from '../permissions'
import { organisationsReached } from '../reach.server'
import { hasAnyRole, type Viewer } from '../viewer'

/** Organisations that the viewer manages, by name or code. */
export async function searchOrganisations(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer || !hasAnyRole(viewer, ...MANAGING)) return { hits: [], hasMore: false }
  const rows = await sql<{ id: string; name: Text; province: Text }[]>`
    select organisations.id, name, provinces.title as province from organisations join provinces on provinces.id = province_id
    where ((${everyWord(query, word => sql`name_key like ${word}`)}) or code = ${query.typed.toUpperCase()})
      and organisations.id in (${organisationsReached(viewer, MANAGING)})
    order by name ->> 'fa' collate "fa-x-icu", organisations.id limit ${query.limit + 1}`
  return cut(rows, query, ({ id, name, province }) => ({ to: `/organisations/${id}`, title: name, hint: province }))
}
