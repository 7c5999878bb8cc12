import type { Tx } from '~/shared/sql.server'

type NewScope = { id?: string; kind: 'cohort' | 'exam_session'; organisationId: string }

/**
 * A cohort's or an exam session's id is a scope id, so that grants may name it; the scope is made before its row.
 * @returns the id, or undefined when the id that was asked for is taken: the same form has been sent before.
 */
export async function openScope(tx: Tx, { id, kind, organisationId }: NewScope) {
  const [scope] = await tx<{ id: string }[]>`
    insert into scopes (id, kind, organisation_id) values (coalesce(${id ?? null}::uuid, gen_random_uuid()), ${kind},
      ${organisationId})
    -- Of any key: beside its first one this table has another, which a race may meet before.
    on conflict do nothing returning id`
  return scope?.id
}
