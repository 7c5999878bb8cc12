import { sql } from '~/shared/sql.server'
import type { Viewer } from './viewer'

/** What makes a row of `people` a viewer: the person and the grants that hold today. */
export const viewerColumns = () => sql`
  people.id, name_fa, name_en, language, calendar, born_on,
  coalesce(born_on > today() - interval '18 years', false) as is_minor,
  exists (select from guardianships where guardian_id = people.id and ended_at is null) as is_guardian,
  coalesce((select jsonb_agg(jsonb_build_object('id', grants.id, 'role', role, 'scopeId', scope_id,
      'scopeKind', scopes.kind, 'organisationId', scopes.organisation_id, 'provinceId', scopes.province_id,
      'endsOn', ends_on) order by given_at)
    from grants join scopes on scopes.id = scope_id
    where person_id = people.id and grants.ended_at is null and today() between starts_on and ends_on), '[]') as grants`

/** A person as they are now, without a session: for jobs that act on somebody's behalf, for seeds and tests. */
export async function viewerOf(personId: string): Promise<Viewer> {
  const [viewer] = await sql<[Viewer]>`
    select ${viewerColumns()}, '' as session_id, now() as second_factor_at from people where people.id = ${personId}`
  return viewer
}
