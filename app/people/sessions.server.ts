import { sha256 } from '~/shared/secrets.server'
import { sql, type Tx } from '~/shared/sql.server'
import type { Viewer } from './viewer'

export type OpenSession = { id: string; device: string; createdAt: Date; seenAt: Date; endsAt: Date; isThis: boolean }

export const listOwnSessions = (viewer: Viewer) => sql<OpenSession[]>`
  select id, device, created_at, seen_at, least(expires_at, ends_at) as ends_at,
    id = ${sha256(viewer.sessionId)} as is_this
  from sessions where person_id = ${viewer.id} and expires_at > now() and ends_at > now()
  order by is_this desc, seen_at desc`

/** Ends a person's sessions, all or all but one, and forgets the devices they trusted. */
export async function endSessions(tx: Tx, personId: string, { but }: { but?: string } = {}) {
  await tx`delete from sessions where person_id = ${personId} and id is distinct from ${but ? sha256(but) : null}`
  await tx`delete from trusted_devices where person_id = ${personId}`
}
