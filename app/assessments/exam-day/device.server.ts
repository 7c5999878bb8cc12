import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { digits, form } from '~/shared/form.server'
import { environment } from '~/shared/environment.server'
import type { Asked, Refusal } from '~/shared/guard'
import { cookieOf } from '~/shared/language.server'
import { tried, type Limit } from '~/shared/limits.server'
import { randomToken, sha256 } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'
import { HELD } from './held'

// A supervised sitting runs on one device at a time. The device is a cookie of its own, so that signing in again on it
// goes on without a code; the table holds its hash alone.
const NAME = environment().isSecure ? '__Host-exam-device' : 'exam-device'
const PER_SITTING: Limit = { kind: 'device-code', most: 10, minutes: 15 }

const hashOf = (token: string) => sha256(`exam-device ${token}`)

/** The hash of this browser's device cookie. */
export function deviceOf(request: Asked) {
  const token = cookieOf(request, NAME)
  return token && /^[\w-]{20,60}$/.test(token) ? hashOf(token) : undefined
}

function newDevice() {
  const token = randomToken()
  const secure = environment().isSecure ? '; Secure' : ''
  return { hash: hashOf(token), cookie: `${NAME}=${token}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax${secure}` }
}

/** What a sitting that begins here is bound to, with the cookie to set where the browser has none yet. */
export function deviceFor(request: Asked): { hash: string; cookie?: string } {
  const known = deviceOf(request)
  return known ? { hash: known } : newDevice()
}

/** Binds a supervised sitting to this browser, unless it runs on another already. @returns the cookie to set. */
export async function bindDevice(viewer: Pick<Viewer, 'id'>, sittingId: string, request: Asked) {
  const { hash, cookie } = deviceFor(request)
  const [bound] = await sql<{ deviceHash: string }[]>`
    update sittings set device_hash = ${hash} from exam_sessions
    where sittings.id = ${sittingId} and person_id = ${viewer.id} and device_hash is null and submitted_at is null
      and exam_sessions.id = exam_session_id and is_supervised
    returning device_hash`
  return bound && cookie
}

/** Whether a sitting may be seen and answered from here. */
export const isActiveDevice = ({ deviceHash }: { deviceHash: string | null }, request: Asked) =>
  deviceHash === null || deviceHash === deviceOf(request)

export const takeOverForm = form({ code: digits(6) })

/**
 * Moves a sitting to this device by the officer's code, which is good once and for a quarter of an hour. What the former
 * device sends from then on is kept apart, for a person to decide.
 */
export async function takeOverSitting(
  viewer: Viewer, sittingId: string, code: string, now?: Date,
): Promise<{ cookie: string } | Refusal<'wrong-code' | 'too-many-tries'>> {
  return tried(PER_SITTING, sittingId, () => tx(async tx => {
    const [used] = await tx<{ id: string; organisationId: string }[]>`
      update device_codes set used_at = coalesce(${now ?? null}, clock_timestamp())
      from sittings join exam_sessions on exam_sessions.id = exam_session_id
      where sittings.id = sitting_id and sitting_id = ${sittingId} and person_id = ${viewer.id} and submitted_at is null
        and code_hash = ${sha256(`${sittingId} ${code}`)} and used_at is null and device_hash is distinct from ${HELD}
        and made_at > coalesce(${now ?? null}, clock_timestamp()) - interval '15 minutes'
      returning device_codes.id, organisation_id`
    if (!used) return { refused: 'wrong-code' as const }
    const { hash, cookie } = newDevice()
    await tx`update sittings set device_hash = ${hash} where id = ${sittingId}`
    await audit(tx, {
      by: viewer, act: 'device-changed', subject: ['sitting', sittingId], organisationId: used.organisationId, after: { code: used.id },
    })
    return { cookie }
  }))
}
