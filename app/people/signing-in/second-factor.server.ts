import { Secret, TOTP } from 'otpauth'
import { audit } from '~/shared/audit.server'
import type { Refusal } from '~/shared/guard'
import { tried, type Limit } from '~/shared/limits.server'
import { keyedHash, seal, sha256, unseal } from '~/shared/secrets.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import type { Viewer } from '../viewer'
import { replaceRecoveryCodes, spendRecoveryCode } from './recovery-codes.server'
import { trustDevice } from './trusted-devices.server'

const SECONDS = 30
const PER_PERSON: Limit = { kind: 'second-factor', most: 5, minutes: 15, isOwners: true }

const clockOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Kargah', label, secret: Secret.fromBase32(secret), period: SECONDS })

/** The step of time that a code belongs to (one before or after now is allowed); undefined when it is wrong. */
function stepOf(secret: string, code: string, now: Date) {
  const delta = clockOf(secret).validate({ token: code, window: 1, timestamp: now.getTime() })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / SECONDS) + delta
}

type Kept = { secretSealed: string; confirmedAt: Date | null }

export async function findSecondFactor(personId: string) {
  const [kept] = await sql<Kept[]>`select secret_sealed, confirmed_at from second_factors where person_id = ${personId}`
  return kept
}

type Beginner = Pick<Viewer, 'id' | 'sessionId' | 'nameFa' | 'nameEn'>

// The same as long as the session lasts, another in every other: whoever once had the password has not seen this one.
const secretFor = ({ id, sessionId }: Beginner) => Secret.fromHex(keyedHash(`second factor ${id} ${sessionId}`).slice(0, 40)).base32

/** What an authenticator app must be given; it is kept when its first code confirms it. */
export function prepareSecondFactor(person: Beginner) {
  const secret = secretFor(person)
  return { secret, address: clockOf(secret, person.nameEn ?? person.nameFa).toString() }
}

const lockKept = async (tx: Tx, personId: string) => {
  const [kept] = await tx<Kept[]>`
    select secret_sealed, confirmed_at from second_factors where person_id = ${personId} for update`
  return kept
}

/** The first code proves that the app has the secret; recovery codes are given this once. */
export async function confirmSecondFactor(
  person: Viewer, code: string, now = new Date(),
): Promise<{ recoveryCodes: string[] } | Refusal<'wrong-code' | 'too-many-tries' | 'already-set-up'>> {
  return tried(PER_PERSON, person.id, () => tx(async tx => {
    if ((await lockKept(tx, person.id))?.confirmedAt) return { refused: 'already-set-up' as const }
    const secret = secretFor(person)
    const step = stepOf(secret, code, now)
    if (step === undefined) return { refused: 'wrong-code' as const }
    const [kept] = await tx`
      insert into second_factors (person_id, secret_sealed, confirmed_at, last_step) values (${person.id}, ${seal(secret)}, now(), ${step})
      on conflict (person_id) do update set secret_sealed = excluded.secret_sealed, confirmed_at = now(), last_step = excluded.last_step
      where second_factors.confirmed_at is null returning 1 as one`
    if (!kept) return { refused: 'already-set-up' as const }
    const recoveryCodes = await replaceRecoveryCodes(tx, person.id)
    await openSecondDoor(tx, person, 'second-factor-set-up')
    return { recoveryCodes }
  }))
}

/** A code of the app, each step once, or one of the recovery codes. @returns the cookie of a device to be trusted. */
export async function passSecondFactor(
  person: Viewer, { code, trust }: { code: string; trust: boolean }, now = new Date(),
): Promise<{ cookie?: string } | Refusal<'wrong-code' | 'too-many-tries'>> {
  return tried(PER_PERSON, person.id, () => tx(async tx => {
    const kept = await lockKept(tx, person.id)
    if (!kept?.confirmedAt) return { refused: 'wrong-code' as const }
    const isOfTheApp = /^\d{6}$/.test(code)
    const isRight = isOfTheApp
      ? await spendStep(tx, person.id, stepOf(unseal(kept.secretSealed), code, now))
      : await spendRecoveryCode(tx, person.id, code)
    if (!isRight) return { refused: 'wrong-code' as const }
    await openSecondDoor(tx, person, isOfTheApp ? 'second-factor-shown' : 'recovery-code-used')
    return { cookie: trust ? await trustDevice(tx, person.id) : undefined }
  }))
}

async function spendStep(tx: Tx, personId: string, step: number | undefined) {
  const [spent] = await tx`
    update second_factors set last_step = ${step ?? 0} where person_id = ${personId}
      and last_step < ${step ?? 0} returning 1 as spent`
  return spent !== undefined
}

async function openSecondDoor(tx: Tx, person: Viewer, act: string) {
  await tx`update sessions set second_factor_at = now() where id = ${sha256(person.sessionId)}`
  await audit(tx, { by: person, act, subject: ['person', person.id] })
}
