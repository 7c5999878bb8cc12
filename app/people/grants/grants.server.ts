import { sql } from '~/shared/sql.server'
import { MANAGING } from '../permissions'
import type { Viewer } from '../viewer'
import type { Grant } from './grant'

const columns = () => sql`
  grants.id, grants.person_id, people.name_fa, people.name_en, role, starts_on, ends_on, reason,
    givers.name_fa as given_by_fa,
  givers.name_en as given_by_en,  grants.ended_at, ended_because, grants.ended_at is null and today() between starts_on and ends_on as is_in_force,
  (select id from scopes where id = grants.scope_id and kind = 'exam_session') as exam_id`

/** Who holds or held which role at an organisation: those in force first. Programme roles show at the authority. */
export const listGrants = (organisation: { id: string; kind: string }, { inForce }: { inForce: boolean }) => sql<Grant[]>`
  select ${columns()}
  from grants join people on people.id = person_id left join people givers on givers.id = given_by
    join scopes on scopes.id = scope_id
  where (scope_id = ${organisation.id} or (scopes.kind = 'exam_session' and scopes.organisation_id = ${organisation.id}) or (${organisation.kind} = 'authority' and scopes.kind in ('country',
    'province')))
    and (grants.ended_at is null and ends_on >= today()) = ${inForce}
  order by role, people.name_fa collate "fa-x-icu", starts_on desc
  limit 500`

type Found = Grant & { scopeId: string; organisationId: string | null; provinceId: string | null; kind: string | null }

/** A grant that the viewer reaches by managing its scope, with the place as the rules see it. */
export async function findGrant(viewer: Viewer, id: string) {
  const [grant] = await sql<Found[]>`
    select ${columns()}, scope_id, scopes.organisation_id, organisations.kind,
      coalesce(organisations.province_id, scopes.province_id) as province_id
    from grants join people on people.id = person_id left join people givers on givers.id = given_by
      join scopes on scopes.id = scope_id left join organisations on organisations.id = scopes.organisation_id
    where grants.id = ${id} and reaches(${viewer.id}, ${MANAGING}, scope_id)`
  if (!grant) return undefined
  const { scopeId, organisationId, provinceId, kind } = grant
  return { ...grant, place: { id: scopeId, organisationId, provinceId: provinceId ?? '', kind: kind ?? 'authority' } }
}
