import { sql, type Sql } from '~/shared/sql.server'
import { faKey, normaliseMobile } from '~/shared/text'
import { MANAGING, RESETTING } from './permissions'
import type { DocumentKind, Gender } from './person'
import type { Role, Viewer } from './viewer'

export type ManagedPerson = {
  id: string
  nameFa: string
  nameEn: string | null
  bornOn: string | null
  gender: Gender | null
  mobile: string | null
  email: string | null
  username: string | null
  isMinor: boolean
  documentKind: DocumentKind | null
  lastFour: string | null
  /** The organisation through which the viewer reaches this person, if it is one. */
  organisationId: string | null
  /** The grant that reaches the person; a manager's before an officer's. */
  through: { id: string; role: Role }
}

/**
 * A person whom the viewer manages: through an organisation where the person holds a role or belongs, or as programme
 * administrator of the person's province or of the country.
 */
export async function findManagedPerson(viewer: Viewer, id: string) {
  const [person] = await sql<ManagedPerson[]>`
    select people.id, name_fa, name_en, born_on, gender, mobile, email, username,
      coalesce(born_on > today() - interval '18 years', false) as is_minor, identity_documents.kind as document_kind,
        last_four,
      reach.organisation_id, jsonb_build_object('id', reach.grant_id, 'role', reach.role) as through
    from people left join identity_documents on identity_documents.person_id = people.id
    cross join lateral (
      select places.organisation_id, held.id as grant_id, held.role
      from (
        select organisation_id, organisation_id as scope_id from memberships where person_id = people.id
        union select scopes.organisation_id, scope_id from grants join scopes on scopes.id = scope_id
          where person_id = people.id and ended_at is null and today() between starts_on and ends_on
        union select null, scopes.id from scopes where scopes.kind = 'country' or scopes.province_id = people.province_id
      ) places
      join grants held on held.scope_id in (select scopes_above(places.scope_id))
      where held.person_id = ${viewer.id} and held.role = any (${MANAGING}) and held.ended_at is null
        and today() between held.starts_on and held.ends_on
      order by held.role = 'assessment_officer', places.organisation_id nulls last limit 1) reach
    where people.id = ${id} and erased_at is null`
  return person
}

/** Does this person hold a role, now or to come, at a place where the viewer resets nothing? */
export async function hasRoleBeyond(viewer: Viewer, personId: string, tx: Sql = sql) {
  const [{ beyond }] = await tx<[{ beyond: boolean }]>`
    select exists (select from grants where person_id = ${personId} and ended_at is null and ends_on >= today()
      and not reaches(${viewer.id}, ${RESETTING}, scope_id)) as beyond`
  return beyond
}

export type PersonHere = {
  id: string
  nameFa: string
  nameEn: string | null
  mobile: string | null
  email: string | null
  username: string | null
  documentKind: DocumentKind | null
  lastFour: string | null
  isMinor: boolean
  roles: Role[]
}
export const PEOPLE_A_PAGE = 30
type Search = {
  q?: string
  page: number
  /** Only those who have a guardian to be verified. */ unverifiedGuardians?: boolean
}

/** Who belongs to an organisation or holds a role there; search by name, or by a whole mobile, e-mail or username. */
export async function listPeople(organisationId: string, { q = '', page, unverifiedGuardians = false }: Search) {
  const key = faKey(q)
  const rows = await sql<(PersonHere & { total: number })[]>`
    select people.id, name_fa, name_en, mobile, email, username, identity_documents.kind as document_kind, last_four,
      coalesce(born_on > today() - interval '18 years', false) as is_minor,
      array(select role from grants where person_id = people.id and scope_id = ${organisationId} and ended_at is null
        and today() between starts_on and ends_on order by role) as roles,
      count(*) over ()::int as total
    from people left join identity_documents on identity_documents.person_id = people.id
    where people.id in (
        select person_id from memberships where organisation_id = ${organisationId}
        union select person_id from grants where scope_id = ${organisationId} and ended_at is null and ends_on >= today())
      and (${key} = '' or name_key like '%' || ${key} || '%' or mobile = ${normaliseMobile(q) ?? null}
        or email = ${q.trim().toLowerCase()}
        or username = ${q.trim().toLowerCase()})
      and (not ${unverifiedGuardians} or exists (
        select from guardianships where child_id = people.id and verified_at is null
          and guardianships.ended_at is null))
      and erased_at is null
    order by name_fa collate "fa-x-icu", people.id
    limit ${PEOPLE_A_PAGE} offset ${(page - 1) * PEOPLE_A_PAGE}`
  return { rows: rows.map(({ total: _, ...person }) => person), total: rows[0]?.total ?? 0 }
}
