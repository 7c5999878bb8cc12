import { randomBytes } from 'node:crypto'
import { createOrganisation as create } from '~/people/organisations/create-organisation.server'
import type { OrganisationKind } from '~/people/organisations/organisation'
import { hashPassword } from '~/people/signing-in/passwords.server'
import type { Role, Viewer } from '~/people/viewer'
import { viewerOf } from '~/people/viewers.server'
import { isRefusal, type Asked } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'

// Far above the demo's people, whose numbers begin at one.
let made = 100_000
const next = () => ++made

/** The act's answer, or a failed test when it refused. */
export async function done<T>(act: Promise<T>) {
  const answer = await act
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`)
  return answer as Exclude<T, { refused: string }>
}

/** A valid national ID that nobody has: 999 and a check digit. */
export function nationalIdOf(n = next()) {
  const digits = `999${String(n).padStart(6, '0')}`
  const rest = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11
  return digits + (rest < 2 ? rest : 11 - rest)
}
export const mobileOf = (n = next()) => `+98970${String(n).padStart(7, '0')}`

type Wanted = {
  nameFa?: string
  nameEn?: string
  mobile?: string | null
  email?: string
  username?: string
  bornOn?: string
  password?: string
  gender?: 'woman' | 'man'
}

/** A person without a role. With `password` they can sign in by their mobile. */
export async function createPerson({
  nameFa = 'زهرا محمدی',
  nameEn,
  mobile = mobileOf(),
  email,
  username,
  bornOn = '1990-01-01',
  gender,
  password,
}: Wanted = {}) {
  const [person] = await sql<[{ id: string; mobile: string }]>`
    insert into people (name_fa, name_en, mobile, email, username, born_on, gender, province_id)
    values (${nameFa}, ${nameEn ?? null}, ${mobile}, ${email ?? null}, ${username ?? null}, ${bornOn},
      ${gender ?? null}, 'tehran')
    returning id, mobile`
  if (password)
    await sql`insert into passwords (person_id, hash) values (${person.id}, ${await hashPassword(password)})`
  return person
}

/** A person as one request knows them. */
export const createViewer = async (wanted: Wanted = {}): Promise<Viewer> => viewerOf((await createPerson(wanted)).id)

/** Somebody with a role at an organisation (or any scope) for a year. */
export async function createStaff(role: Role, scopeId: string, wanted: Wanted = {}): Promise<Viewer> {
  const { id } = await createPerson(wanted)
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${id}, ${role}, ${scopeId}, today() - 1, today() + 365, 'آزمون')`
  return viewerOf(id)
}

export async function createAdministrator(place: 'country' | string = 'country') {
  const [scope] = await sql<[{ id: string }]>`
    select id from scopes where (kind = 'country' and ${place} = 'country') or (kind = 'province'
      and province_id = ${place})`
  return createStaff('programme_admin', scope.id, { nameFa: 'بهمن برنامه‌دان' })
}

/** An organisation made by a programme administrator. */
export async function createOrganisation({ kind = 'public_centre', nameFa = 'مرکز یک', provinceId = 'tehran' }: {
  kind?: OrganisationKind; nameFa?: string; provinceId?: string
} = {}) {
  const { id } = await done(
    create(await createAdministrator(), {
      kind,
      nameFa,
      nameEn: 'Centre One',
      provinceId,
      county: undefined,
      code: undefined,
      legalId: undefined,
      help: undefined,
    }),
  )
  return { id, kind, provinceId }
}

/** A session as sign-in leaves it: the viewer of it, and the cookie that a request carries. */
export async function openSessionOf(personId: string, { secondFactor = true } = {}) {
  const sessionId = randomBytes(20).toString('hex')
  await sql`
    insert into sessions (id, person_id, expires_at, ends_at, second_factor_at)
    values (${sha256(sessionId)}, ${personId}, now() + interval '1 hour', now() + interval '1 hour',
      ${secondFactor ? new Date() : null})`
  const viewer: Viewer = { ...(await viewerOf(personId)), sessionId, secondFactorAt: secondFactor ? new Date() : null }
  return { viewer, cookie: `session=${sessionId}` }
}

/** Of a request no more than a cookie. */
export const askedWith = (cookie: string): Asked => ({
  url: 'http://localhost:3000/',
  headers: { get: name => (name.toLowerCase() === 'cookie' ? cookie : null) },
})

/** A guardian, whom somebody has verified unless said otherwise. */
export async function createGuardianship(guardianId: string, childId: string, { verified = true } = {}) {
  const verifier = verified ? (await createPerson({ nameFa: 'مسئول دفتر' })).id : null
  await sql`
    insert into guardianships (guardian_id, child_id, relation, verified_at, verified_by, verified_how)
    values (${guardianId}, ${childId}, 'mother', ${verified ? new Date() : null}, ${verifier}, ${verified ? 'seen' : null})`
}
