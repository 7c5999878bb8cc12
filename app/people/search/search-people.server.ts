import { cut, type Found, type Query } from '~/shared/search'
import { everyWord } from '~/shared/search.server'
import { sql, type Fragment } from '~/shared/sql.server'
import { normaliseMobile, toLatinDigits, type Text } from '~/shared/text'
import { hashOfNumber } from '../documents.server'
import { MANAGING } from '../permissions'
import { documentNumber } from '../person'
import { organisationsReached, reachesWide, scopesHeld } from '../reach.server'
import { hasAnyRole, type Viewer } from '../viewer'

type Row = { id: string; nameFa: string; nameEn: string | null; province: Text | null }

/**
 * People whom the viewer manages, by name; by a whole mobile, e-mail, username or document number, never by a part of
 * one. The list says a name and a province; that a child's record was read is written down where it is opened.
 */
export async function searchPeople(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer || !hasAnyRole(viewer, ...MANAGING)) return { hits: [], hasMore: false }
  const exact = await find(viewer, query, exactly(query))
  const rows = exact.length > 0 ? exact : await find(viewer, query, everyWord(query, word => sql`name_key like ${word}`))
  // A name that nobody has may be one letter off.
  const near = rows.length > 0 || query.key.length < 4 ? rows : await find(viewer, query, sql`${query.key} <% name_key`)
  return cut(near, query, ({ id, nameFa, nameEn, province }) =>
    ({ to: `/people/${id}`, title: { fa: nameFa, en: nameEn ?? nameFa }, hint: province }))
}

function exactly({ typed }: Query) {
  const plain = toLatinDigits(typed).toLowerCase()
  const number = documentNumber('national_id', typed) ?? documentNumber('passport', typed)
  return sql`people.id in (
    select id from people where mobile = ${normaliseMobile(typed) ?? null}
    union all select id from people where email = ${plain}
    union all select id from people where username = ${plain}
    union all select person_id from identity_documents where number_hash = ${number ? hashOfNumber(number) : null})`
}

// The reach of findManagedPerson, as sets. Of a province or the country the name is looked up and then the reach; of an
// organisation its people are few, so they come first (`offset 0` keeps the planner to that order).
const find = (viewer: Viewer, { limit }: Query, matching: Fragment) => sql<Row[]>`
  with held as materialized (select * from ${scopesHeld(viewer, MANAGING)}),
    reached as materialized (${organisationsReached(viewer, MANAGING)}),
    members as (
      select person_id from memberships where organisation_id in (select id from reached)
      union select person_id from grants join scopes on scopes.id = scope_id
        where ended_at is null and today() between starts_on and ends_on
          and (scopes.organisation_id in (select id from reached) or scopes.id in (select id from held))),
    found as (
      select people.id, name_fa, name_en, province_id
      from ${reachesWide(viewer, MANAGING)
        ? sql`people where (exists (select from held where kind = 'country')
            or province_id in (select province_id from held) or people.id in (select person_id from members)) and`
        : sql`members cross join lateral (select * from people where people.id = person_id offset 0) people where`}
        ${matching} and erased_at is null
      order by name_fa collate "fa-x-icu", people.id limit ${limit + 1})
  select found.id, name_fa, name_en, provinces.title as province
  from found left join provinces on provinces.id = province_id
  order by name_fa collate "fa-x-icu", found.id`
