import { sql } from '~/shared/sql.server'
import { faKey } from '~/shared/text'
import { MANAGING } from '../permissions'
import type { Role, Viewer } from '../viewer'
import type { Organisation } from './organisation'

const columns = () => sql`
  organisations.id, organisations.kind, code, name, legal_id, organisations.province_id,
    provinces.title as province_title,
  county, help, organisations.created_at, organisations.ended_at`

/** An organisation within the viewer's reach: held by a role there or above it. */
export async function findOrganisation(viewer: Viewer, id: string, roles: Role[] = MANAGING) {
  const [organisation] = await sql<Organisation[]>`
    select ${columns()} from organisations join provinces on provinces.id = province_id
    where organisations.id = ${id} and reaches(${viewer.id}, ${roles}, organisations.id)`
  return organisation
}

type Search = { q?: string; kind?: string; provinceId?: string; page: number }
export const ORGANISATIONS_A_PAGE = 25

/** The organisations that the viewer manages, by name; `q` forgives ی/ي and half-spaces. */
export async function listOrganisations(viewer: Viewer, { q = '', kind, provinceId, page }: Search) {
  const key = faKey(q)
  const rows = await sql<(Organisation & { total: number })[]>`
    select ${columns()}, count(*) over ()::int as total
    from organisations join provinces on provinces.id = province_id
    where exists (
        select from grants join scopes on scopes.id = scope_id
        where person_id = ${viewer.id} and role = any (${MANAGING}) and grants.ended_at is null
          and today() between starts_on and ends_on
          and (scopes.kind = 'country' or scopes.province_id = organisations.province_id
            or scopes.id = organisations.id))
      and (${key} = '' or name_key like '%' || ${key} || '%' or code ilike ${q.trim()} || '%')
      and (${kind ?? null}::text is null or organisations.kind = ${kind ?? null})
      and (${provinceId ?? null}::text is null or organisations.province_id = ${provinceId ?? null})
    order by name ->> 'fa' collate "fa-x-icu", organisations.id
    limit ${ORGANISATIONS_A_PAGE} offset ${(page - 1) * ORGANISATIONS_A_PAGE}`
  return { rows: rows.map(({ total: _, ...organisation }) => organisation), total: rows[0]?.total ?? 0 }
}

/** By its code, for filters; an id that is nobody's when there is no such code. */
export async function findOrganisationByCode(code: string) {
  const [organisation] = await sql<
    { id: string }[]
  >`select id from organisations where code = ${code.trim().toUpperCase()}`
  return organisation?.id ?? '00000000-0000-0000-0000-000000000000'
}
