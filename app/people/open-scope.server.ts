import type { Tx } from '~/shared/sql.server'

/** A cohort's or an exam session's id is a scope id: grants may name it. Made before the row that bears it. */
export async function openScope(tx: Tx, kind: 'cohort' | 'exam_session', organisationId: string) {
  const [scope] = await tx<[{ id: string }]>`
    insert into scopes (kind, organisation_id) values (${kind}, ${organisationId}) returning id`
  return scope.id
}
