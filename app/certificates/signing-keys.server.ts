import { sql, type Sql } from '~/shared/sql.server'

export type SigningKey = { id: string; validFrom: Date; validUntil: Date | null; revokedAt: Date | null }

/** Publishes the signer's public key before it signs anything; the key before it ends, and stays published. */
export async function publishKey(id: string, tx: Sql = sql) {
  await tx`
    with published as (insert into signing_keys (id) values (${id}) on conflict do nothing returning valid_from)
    update signing_keys set valid_until = published.valid_from from published where valid_until is null and id <> ${id}`
}

/** Every key ever used, the newest first. */
export const listSigningKeys = () => sql<SigningKey[]>`
  select id, valid_from, valid_until, revoked_at from signing_keys order by valid_from desc, id`
