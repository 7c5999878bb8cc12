import { beforeEach, expect, test } from 'vitest'
import { seedPeople } from '../../db/seed/demo/people'
import { erasePerson } from '../../app/server/erase-person'
import * as demoPage from '~/routes/demo._index'
import * as demoPeople from '~/routes/demo.people'
import * as demoSignIn from '~/routes/demo.sign-in'
import * as login from '~/routes/login._index'
import * as logout from '~/routes/logout'
import * as preferences from '~/routes/preferences'
import * as profile from '~/routes/profile._index'
import * as exported from '~/routes/profile.export'
import * as resets from '~/routes/password-resets._index'
import { findViewer } from '~/people/session.server'
import { sql } from '~/shared/sql.server'
import { createPerson, openSessionOf } from '../factories/people'
import { argsOf, postOf, thrownBy } from './support'

type Act = (args: never) => Promise<unknown>
const call = (act: unknown, request: Request) => (act as Act)(argsOf(request) as never)
const statusOf = (answer: unknown) =>
  (answer as { init?: { status: number } }).init?.status ?? (answer as Response).status
const asks = (cookie: string) => new Request('http://localhost:3000/home', { headers: { Cookie: cookie } })

beforeEach(async () => {
  await sql`update installation set is_demo = true`
})

test('a field that no form has is a bad request, and does nothing', async () => {
  const { mobile } = await createPerson({ password: 'سه واژهٔ تازه' })
  const fields = { identifier: mobile, password: 'سه واژهٔ تازه', role: 'programme_admin' }
  expect(await thrownBy(call(login.action, postOf(fields)))).toBe(400)
  expect(await thrownBy(call(preferences.action, postOf({ language: 'fa', id: 'x' })))).toBe(400)
  expect(await thrownBy(call(preferences.action, postOf({ language: 'de' })))).toBe(400)
  expect(await sql`select from sessions`).toHaveLength(0)
})

test('whoever is signed out when a form is sent comes back to the page it stood on', async () => {
  const sent = (headers: HeadersInit) => (call(profile.action, postOf({}, headers)) as Promise<Response>).catch((thrown: Response) => thrown.headers.get('Location'))
  expect(await sent({ Referer: 'http://localhost:3000/sittings/x?y=1' })).toBe(`/login?${new URLSearchParams({ then: '/sittings/x?y=1' })}`)
  expect(await sent({ Referer: 'https://evil.example/sittings/x' })).toBe('/login?then=%2Fhome')
  expect(await sent({})).toBe('/login?then=%2Fhome')
})

test('sign-in leads back to where one was going, on this site only', async () => {
  const { mobile } = await createPerson({ password: 'سه واژهٔ تازه' })
  const goesTo = async (then: string) => {
    const answer = (await call(
      login.action,
      postOf({ identifier: mobile, password: 'سه واژهٔ تازه', then }),
    )) as Response
    expect(answer.status).toBe(303)
    return answer.headers.get('Location')
  }
  expect(await goesTo('/courses?q=1')).toBe('/courses?q=1')
  expect(await goesTo('//evil.example/')).toBe('/home')
  expect(await goesTo('https://evil.example/')).toBe('/home')
})

test('a wrong password keeps the name that was typed, never the password', async () => {
  const answer = (await call(login.action, postOf({ identifier: 'nobody', password: 'secret-word' }))) as {
    data: object
    init: { status: number }
  }
  expect(statusOf(answer)).toBe(422)
  expect(answer.data).toEqual({ refused: 'wrong-sign-in', typed: { identifier: 'nobody' } })
})

test('signing out ends the session and takes the cookie away', async () => {
  const { cookie } = await openSessionOf((await createPerson()).id)
  const answer = (await call(logout.action, postOf({}, { Cookie: cookie }))) as Response
  expect(answer.headers.get('Set-Cookie')).toMatch(/^session=;.*Max-Age=0/)
  expect(await findViewer(asks(cookie))).toBeUndefined()
  expect(await sql`select person_id from audit_events where act = 'signed-out'`).toHaveLength(1)
  await call(logout.action, postOf({}, { Cookie: cookie }))
  expect(await sql`select from audit_events where act = 'signed-out'`).toHaveLength(1)
})

test('preferences lead back to the page before', async () => {
  const answer = (await call(preferences.action, postOf({ language: 'en', then: '/courses' }))) as Response
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/courses'])
  expect(
    ((await call(preferences.action, postOf({ theme: 'dark', then: '//evil.example' }))) as Response).headers.get(
      'Location',
    ),
  ).toBe('/')
})

test('the demo lists its people and signs in as one of them, second factor and all', async () => {
  await seedPeople({ seededOn: '2026-11-23', people: {}, organisations: {} })
  const listed = (await ((await call(demoPeople.loader, asks(''))) as Response).json()) as object[]
  expect(listed).toContainEqual({
    key: 'centre-manager',
    role: 'centre_manager',
    name: 'نرگس نمونه‌پور',
    organisation: 'مرکز نمونهٔ آموزش مهارت آفتاب',
  })
  const answer = (await call(demoSignIn.action, postOf({ person: 'centre-manager' }))) as Response
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/home'])
  const viewer = await findViewer(asks(answer.headers.get('Set-Cookie')!.split(';')[0]!))
  expect(viewer).toMatchObject({ nameFa: 'نرگس نمونه‌پور', secondFactorAt: expect.any(Date) })
  expect(await thrownBy(call(demoSignIn.action, postOf({ person: 'nobody' })))).toBe(404)
  expect(await thrownBy(call(demoSignIn.action, postOf({})))).toBe(400)
  expect(await thrownBy(call(demoSignIn.action, postOf({ person: 'trainee', admin: '1' })))).toBe(400)
})

test('who was erased is no more among the demo’s people, and nobody signs in as them: the answer says so, and one stays who one was', async () => {
  await seedPeople({ seededOn: '2026-11-23', people: {}, organisations: {} })
  const [trainee] = await sql<[{ id: string }]>`select person_id as id from demo_people where key = 'trainee'`
  await erasePerson(process.env.DATABASE_OWNER_URL!, trainee.id, 'به خواست خودش')
  const { cookie } = await openSessionOf((await createPerson()).id)
  const answer = await call(demoSignIn.action, postOf({ person: 'trainee' }, { Cookie: cookie }))
  expect([statusOf(answer), (answer as { data: object }).data]).toEqual([422, { refused: 'erased' }])
  expect(await sql`select from sessions where person_id = ${trainee.id}`).toHaveLength(0)
  expect(await findViewer(asks(cookie))).toBeDefined()
  const listed = (await ((await call(demoPeople.loader, asks(''))) as Response).json()) as { key: string }[]
  expect(listed.map(({ key }) => key)).not.toContain('trainee')
  const { people } = (await call(demoPage.loader, asks(''))) as { people: { key: string; isErased: boolean }[] }
  expect(people.filter(({ isErased }) => isErased).map(({ key }) => key)).toEqual(['trainee'])
})

test('one’s own data come as one file, to oneself', async () => {
  const { id } = await createPerson({ nameFa: 'زهرا محمدی' })
  const { cookie } = await openSessionOf(id)
  const answer = (await call(exported.loader, asks(cookie))) as Response
  expect(answer.headers.get('Content-Disposition')).toContain('attachment')
  expect(await answer.json()).toMatchObject({ people: { people: [{ nameFa: 'زهرا محمدی' }] } })
  expect(await thrownBy(call(exported.loader, asks('')))).toBe(302)
})

test('asking for a new password is answered the same, whoever asks, until too many do', async () => {
  const { mobile } = await createPerson()
  const ask = (identifier: string) => call(resets.action, postOf({ identifier }))
  expect(await ask(mobile)).toEqual(await ask('nobody'))
  for (let i = 0; i < 28; i++) await ask('nobody')
  expect(statusOf(await ask(mobile))).toBe(429)
})
