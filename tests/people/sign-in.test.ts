import { expect, test, vi } from 'vitest'
import { endGrant } from '~/people/grants/end-grant.server'
import { findViewer, requireViewer } from '~/people/session.server'
import { signIn } from '~/people/signing-in/sign-in.server'
import { startSession } from '~/people/signing-in/start-session.server'
import { sql } from '~/shared/sql.server'
import {
  createAdministrator,
  createOrganisation,
  createPerson,
  createStaff,
  done,
  openSessionOf,
} from '../factories/people'
import { twenty } from './support'

// What is hashed, at what cost and how long the salt and the hash are: the work itself, which no busy machine changes.
const hashing = vi.hoisted((): string[] => [])
vi.mock('@node-rs/argon2', async original => {
  const argon = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof argon.verify = (kept, password, ...rest) => {
    const [, kind, version, cost, salt = '', sum = ''] = String(kept).split('$')
    hashing.push(`${kind} ${version} ${cost} ${salt.length} ${sum.length} of ${String(password)}`)
    return argon.verify(kept, password, ...rest)
  }
  return { ...argon, verify }
})

const HERE = '192.0.2.1'
const secret = 'چهار واژهٔ بی‌ربط'
const asks = (cookie: string) => new Request('http://localhost:3000/home', { headers: { Cookie: cookie } })

test('people sign in by mobile, e-mail or username, in any digits', async () => {
  const { id, mobile } = await createPerson({
    email: 'zahra@nemune.example',
    username: 'zahra',
    password: 'گذر ۱۲۳۴ واژه',
  })
  const local = `0${mobile.slice(3)}`
  const persian = local.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
  for (const identifier of [mobile, local, persian, 'Zahra@Nemune.example', 'ZAHRA ']) {
    expect(await signIn({ identifier, password: 'گذر ۱۲۳۴ واژه' }, HERE)).toMatchObject({ id })
  }
  expect(await signIn({ identifier: mobile, password: 'گذر 1234 واژه' }, HERE)).toMatchObject({ id })
})

test('a wrong password and an unknown name get the same answer', async () => {
  const { mobile } = await createPerson({ password: secret })
  const wrong = await signIn({ identifier: mobile, password: 'x' }, HERE)
  expect(wrong).toEqual({ refused: 'wrong-sign-in' })
  expect(await signIn({ identifier: '09709999999', password: 'x' }, HERE)).toEqual(wrong)
  expect(await signIn({ identifier: 'nobody', password: secret }, HERE)).toEqual(wrong)
})

test('an unknown name takes as much work as a known one', async () => {
  const { mobile } = await createPerson({ password: secret })
  const workOf = async (identifier: string) => {
    hashing.length = 0
    expect(await signIn({ identifier, password: 'x' }, HERE)).toEqual({ refused: 'wrong-sign-in' })
    return [...hashing]
  }
  const known = await workOf(mobile)
  expect(known).toEqual([expect.stringMatching(/^argon2id v=19 m=19456,t=2,p=1 \d+ \d+ of x$/)])
  expect(await workOf('nobody')).toEqual(known)
})

test('after five failed tries the account is shut for a quarter of an hour, even to the right password', async () => {
  const { id, mobile } = await createPerson({ password: secret })
  for (let i = 0; i < 5; i++) await signIn({ identifier: mobile, password: 'x' }, HERE)
  expect(await signIn({ identifier: mobile, password: secret }, '192.0.2.2')).toEqual({ refused: 'too-many-tries' })
  await sql`
    insert into failed_tries (kind, subject, at) select kind, subject, at - interval '16 minutes' from failed_tries`
  await sql`delete from failed_tries where at > now() - interval '15 minutes'`
  expect(await signIn({ identifier: mobile, password: secret }, HERE)).toMatchObject({ id })
})

test('a name that nobody has locks just like one that somebody has', async () => {
  for (let i = 0; i < 5; i++)
    expect(await signIn({ identifier: 'nobody', password: 'x' }, HERE)).toEqual({ refused: 'wrong-sign-in' })
  expect(await signIn({ identifier: 'nobody', password: 'x' }, HERE)).toEqual({ refused: 'too-many-tries' })
})

test('whatever name of one account is tried, the tries are counted together', async () => {
  const { mobile } = await createPerson({ username: 'zahra', email: 'z@nemune.example', password: secret })
  for (const identifier of [mobile, 'zahra', 'z@nemune.example', mobile, 'zahra'])
    await signIn({ identifier, password: 'x' }, HERE)
  expect(await signIn({ identifier: 'z@nemune.example', password: secret }, HERE)).toEqual({
    refused: 'too-many-tries',
  })
})

test('twenty wrong tries at once are not more than five', async () => {
  const { mobile } = await createPerson({ password: secret })
  const answers = await twenty(i => signIn({ identifier: mobile, password: `x${i}` }, HERE))
  expect(answers.filter(answer => 'refused' in answer && answer.refused === 'wrong-sign-in')).toHaveLength(5)
})

test('successes never count, and a success forgets what failed before', async () => {
  const { id, mobile } = await createPerson({ password: secret })
  for (let i = 0; i < 4; i++) await signIn({ identifier: mobile, password: 'x' }, HERE)
  for (let i = 0; i < 8; i++) expect(await signIn({ identifier: mobile, password: secret }, HERE)).toMatchObject({ id })
})

test('an address with three hundred failures waits, others do not', async () => {
  const { id, mobile } = await createPerson({ password: secret })
  await signIn({ identifier: 'nobody', password: 'x' }, HERE)
  await sql`
    insert into failed_tries (kind, subject) select kind, subject from failed_tries, generate_series(1, 299)
      where kind = 'sign-in-address'`
  expect(await signIn({ identifier: mobile, password: secret }, HERE)).toEqual({ refused: 'too-many-tries' })
  expect(await signIn({ identifier: mobile, password: secret }, '192.0.2.2')).toMatchObject({ id })
})

test('of many tries at once, those beyond an address’s limit do not learn whether they were right', async () => {
  const { id, mobile } = await createPerson({ password: secret })
  await signIn({ identifier: 'nobody', password: 'x' }, HERE)
  await sql`
    insert into failed_tries (kind, subject) select kind, subject from failed_tries, generate_series(1, 290) where kind = 'sign-in-address'`
  const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => signIn({ identifier: `nobody${i}`, password: 'x' }, HERE)))
  expect(answers.filter(answer => 'refused' in answer && answer.refused === 'wrong-sign-in')).toHaveLength(9)
  expect(await signIn({ identifier: mobile, password: secret }, HERE)).toEqual({ refused: 'too-many-tries' })
  expect(await signIn({ identifier: mobile, password: secret }, '192.0.2.2')).toMatchObject({ id })
})

test('who was erased signs in no more', async () => {
  const { id, mobile } = await createPerson({ password: secret })
  const { cookie } = await openSessionOf(id)
  await sql`update people set erased_at = now() where id = ${id}`
  expect(await signIn({ identifier: mobile, password: secret }, HERE)).toEqual({ refused: 'wrong-sign-in' })
  expect(await findViewer(asks(cookie))).toBeUndefined()
})

test('each sign-in opens a new session, ends the one before, and leaves nothing in the table that opens one', async () => {
  const { id } = await createPerson()
  const first = await startSession(asks(''), { id, roles: [] })
  const cookieOf = (headers: Headers) => headers.get('Set-Cookie')!.split(';')[0]!
  const second = await startSession(asks(cookieOf(first.headers)), { id, roles: [] }, '/courses')
  expect(second.next).toBe('/courses')
  expect(await findViewer(asks(cookieOf(first.headers)))).toBeUndefined()
  expect(await findViewer(asks(cookieOf(second.headers)))).toMatchObject({ id })
  const [kept] = await sql<[{ id: string }]>`select id from sessions where person_id = ${id}`
  expect(cookieOf(second.headers)).not.toContain(kept.id)
  expect(await findViewer(asks(`session=${kept.id}`))).toBeUndefined()
})

test('a desk session ends after half an hour of silence, a trainee’s after thirty days', async () => {
  const { id: organisationId } = await createOrganisation()
  const manager = await createStaff('centre_manager', organisationId)
  const trainee = await createPerson()
  await startSession(asks(''), { id: manager.id, roles: ['centre_manager'] })
  await startSession(asks(''), { id: trainee.id, roles: [] })
  const minutes = await sql<{ personId: string; idle: number; whole: number }[]>`
    select person_id, round(extract(epoch from expires_at - now()) / 60)::int as idle, round(extract(epoch
      from ends_at - now()) / 60)::int as whole
    from sessions`
  expect(minutes.find(({ personId }) => personId === manager.id)).toMatchObject({ idle: 30, whole: 720 })
  expect(minutes.find(({ personId }) => personId === trainee.id)).toMatchObject({ idle: 43_200, whole: 43_200 })
})

test('an ended role opens nothing from the next request on', async () => {
  const administrator = await createAdministrator()
  const { id: organisationId } = await createOrganisation()
  const manager = await createStaff('centre_manager', organisationId)
  const { cookie } = await openSessionOf(manager.id)
  expect((await requireViewer(asks(cookie))).grants).toHaveLength(1)
  await done(endGrant(administrator, manager.grants[0]!.id, { reason: 'پایان حکم' }))
  expect((await requireViewer(asks(cookie))).grants).toHaveLength(0)
})

test('staff are sent to the second factor, strangers to the sign-in, each with the way back', async () => {
  const { id: organisationId } = await createOrganisation()
  const manager = await createStaff('centre_manager', organisationId)
  const { cookie } = await openSessionOf(manager.id, { secondFactor: false })
  const asked = (cookie: string) =>
    requireViewer(new Request('http://localhost:3000/organisations?q=a', { headers: { Cookie: cookie } }))
  await expect(asked('')).rejects.toSatisfy(
    (answer: Response) => answer.headers.get('Location') === '/login?then=%2Forganisations%3Fq%3Da',
  )
  await expect(asked(cookie)).rejects.toSatisfy((answer: Response) =>
    answer.headers.get('Location') === '/login/second-factor?then=%2Forganisations%3Fq%3Da')
})
