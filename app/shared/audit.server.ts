import { sql, type Fragment, type Tx } from './sql.server'
import { keyedHash } from './secrets.server'

/** Who acts: a person through one of their grants, or nobody (the programme itself: a job, a public form). */
export type Actor = { id: string; actingGrant?: { id: string; role: string } }

type Happening = {
  by: Actor | null
  /** A past participle with its noun: 'grant-given', 'certificate-revoked'. */
  act: string
  /** What it happened to: the table's noun and the row's id. */
  subject: [kind: string, id: string]
  organisationId?: string | null
  before?: unknown
  after?: unknown
  why?: string
}

/**
 * Writes what happened, in the change's own transaction. The event holds ids and a keyed hash; the values sit in
 * `audit_details`, which may be erased without breaking the chain over the events.
 */
export async function audit(tx: Tx, happening: Happening) {
  await tx`with ${audited(happening)} select`
}

/**
 * The same as the last of a statement's `with`, where the change is one statement: `where` tells whether it came about.
 */
export function audited({ by, act, subject: [kind, id], organisationId, before, after, why }: Happening, where: Fragment = sql`true`) {
  const details = JSON.stringify({ before: before ?? null, after: after ?? null, why: why ?? null })
  return sql`
    event as (
      insert into audit_events (act, subject_kind, subject_id, organisation_id, person_id, role, grant_id, details_hash)
      select ${act}, ${kind}, ${id}, ${organisationId ?? null}, ${by?.id ?? null}, ${by?.actingGrant?.role ?? null},
        ${by?.actingGrant?.id ?? null}, ${keyedHash(details, 'audit')} where ${where}
      returning id
    ), event_details as (
      insert into audit_details (event_id, details) select id, ${details}::text::jsonb from event
    )`
}
