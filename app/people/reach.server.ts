import { sql } from '~/shared/sql.server'
import type { Role, Viewer } from './viewer'

/**
 * The organisations that a person reaches by one of these roles today: the same reach as `reaches`, as a set that a
 * list of thousands is joined with.
 */
export const organisationsReached = (viewer: Viewer, roles: readonly Role[]) => sql`
  select reached.id from organisations reached
  where exists (select from ${scopesHeld(viewer, roles)} where held.kind = 'country'
    or held.id = reached.id or held.province_id = reached.province_id)`

/** Does one of these roles lie over a province or the country? Then a search begins with its words, otherwise with the reach. */
export const reachesWide = ({ grants }: Viewer, roles: readonly Role[]) =>
  grants.some(({ role, scopeKind }) => roles.includes(role) && (scopeKind === 'country' || scopeKind === 'province'))

/** The scopes at which one of these roles is held today. */
export const scopesHeld = (viewer: Viewer, roles: readonly Role[]) => sql`
  (select scopes.id, scopes.kind, scopes.province_id from grants join scopes on scopes.id = scope_id
    where person_id = ${viewer.id} and role = any (${[...roles]}) and grants.ended_at is null
      and today() between starts_on and ends_on) held`
