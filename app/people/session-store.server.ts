import type { Adapter, DatabaseSession } from 'lucia'
import { sha256 } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'

// Lucia stores the cookie's value as it is; here only its SHA-256 reaches the database, so a copy of the table
// opens no session. Lucia sees the plain id, the table never does.
const hashed = (id: string) => sha256(id)

export const sessionStore: Adapter = {
  async getSessionAndUser(id) {
    const [session] = await sql<DatabaseSession[]>`
      select ${id} as id, person_id as user_id, expires_at,
        jsonb_build_object('endsAt', ends_at, 'secondFactorAt', second_factor_at, 'device', device) as attributes
      from sessions where id = ${hashed(id)} and ends_at > now()`
    return session ? [session, { id: session.userId, attributes: {} }] : [null, null]
  },
  getUserSessions: personId => sql<DatabaseSession[]>`
    select id, person_id as user_id, expires_at,
      jsonb_build_object('endsAt', ends_at, 'secondFactorAt', second_factor_at, 'device', device) as attributes
    from sessions where person_id = ${personId}`,
  async setSession({ id, userId, expiresAt, attributes }) {
    const { endsAt, secondFactorAt, device } = attributes
    await sql`
      insert into sessions (id, person_id, expires_at, ends_at, second_factor_at, device)
      values (${hashed(id)}, ${userId}, ${expiresAt}, ${endsAt}, ${secondFactorAt}, ${device})`
  },
  async updateSessionExpiration(id, expiresAt) {
    await sql`update sessions set expires_at = ${expiresAt}, seen_at = now() where id = ${hashed(id)}`
  },
  async deleteSession(id) {
    await sql`delete from sessions where id = ${hashed(id)}`
  },
  async deleteUserSessions(personId) {
    await sql`delete from sessions where person_id = ${personId}`
  },
  async deleteExpiredSessions() {
    await sql`delete from sessions where expires_at <= now() or ends_at <= now()`
  },
}

export type SessionAttributes = { endsAt: Date; secondFactorAt: Date | null; device: string }
