import { environment } from '~/shared/environment.server'
import { cookieOf } from '~/shared/language.server'
import { randomToken, sha256 } from '~/shared/secrets.server'
import { sql, type Tx } from '~/shared/sql.server'
import { DESK_ROLES, type Role } from '../viewer'

const DAYS = 90
const { isSecure } = environment()
const cookieName = isSecure ? '__Host-device' : 'device'

/** Whoever works at a desk shows the second factor each time; in the field once per device. */
export const mayTrustDevices = (roles: readonly Role[]) => !roles.some(role => DESK_ROLES.includes(role))

export async function isTrustedDevice(request: Request, person: { id: string; roles: Role[] }) {
  const token = cookieOf(request, cookieName)
  if (!token || !mayTrustDevices(person.roles)) return false
  const [known] = await sql`
    select from trusted_devices where token_hash = ${sha256(token)} and person_id = ${person.id} and expires_at > now()`
  return known !== undefined
}

/** Remembers this device. @returns the cookie that it is to keep. */
export async function trustDevice(tx: Tx, personId: string) {
  const token = randomToken()
  await tx`
    insert into trusted_devices (token_hash, person_id, expires_at)
    values (${sha256(token)}, ${personId}, now() + make_interval(days => ${DAYS}))`
  return `${cookieName}=${token}; Path=/; Max-Age=${DAYS * 86_400}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
