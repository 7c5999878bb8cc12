import { cut, type Found, type Query } from '~/shared/search'
import { sql } from '~/shared/sql.server'
import { normaliseMobile, toLatinDigits, type Text } from '~/shared/text'
import { hashOfNumber } from '../documents.server'
import { MANAGING } from '../permissions'
import { documentNumber } from '../person'
import { organisationsReached, scopesHeld } from '../reach.server'
import { hasAnyRole, type Viewer } from '../viewer'

type Row = { id: string; nameFa: string; nameEn: string | null; province: Text | null }

/**
 * People whom the viewer manages, by name; by a whole mobile, e-mail, username or document number, never by a part of
 * one. The list says a name and a province; that a child's record was read is written down where it is opened.
 */
export async function searchPeople(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer || !hasAnyRole(viewer, ...MANAGING)) return { hits: [], hasMore: false }
  const exact = await find(viewer, query, exactly(query))
  const rows = exact.length > 0 ? exact : await find(viewer, query, sql`name_key like all (${query.patterns})`)
  // A name that nobody has may be one letter off.
  const near = rows.length > 0 || query.key.length < 4 ? rows : await find(viewer, query, sql`${query.key} <% name_key`)
  return cut(near, query, ({ id, nameFa, nameEn, province }) =>
    ({ to: `/people/${id}`, title: { fa: nameFa, en: nameEn ?? nameFa }, hint: province }))
}

function exactly({ typed }: Query) {
  const plain = toLatinDigits(typed).toLowerCase()
  const number = documentNumber('national_id', typed) ?? documentNumber('passport', typed)
  return sql`(mobile = ${normaliseMobile(typed) ?? null} or email = ${plain} or username = ${plain}
    or people.id in (select person_id from identity_documents where number_hash = ${number ? hashOfNumber(number) : null}))`
}

// The reach of findManagedPerson, as sets.
const find = (viewer: Viewer, { limit }: Query, matching: ReturnType<typeof exactly>) => sql<Row[]>`
  with held as materialized (select * from ${scopesHeld(viewer, MANAGING)}),
    reached as materialized (${organisationsReached(viewer, MANAGING)})
  select people.id, name_fa, name_en, provinces.title as province
  from people left join provinces on provinces.id = province_id
  where ${matching} and erased_at is null and (
    exists (select from held where kind = 'country' or held.province_id = people.province_id)
    or people.id in (select person_id from memberships where organisation_id in (select id from reached))
    or people.id in (select person_id from grants join scopes on scopes.id = scope_id
      where ended_at is null and today() between starts_on and ends_on
        and (scopes.organisation_id in (select id from reached) or scopes.id in (select id from held))))
  order by name_fa collate "fa-x-icu", people.id limit ${limit + 1}`
