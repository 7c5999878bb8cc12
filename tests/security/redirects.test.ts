import { expect, test } from 'vitest'
import * as login from '~/routes/login._index'
import * as notices from '~/routes/notices'
import * as preferences from '~/routes/preferences'
import * as register from '~/routes/register'
import * as secondFactor from '~/routes/login.second-factor'
import { notify } from '~/people/notices/notify.server'
import { ownPath, pageBefore } from '~/people/then'
import { tx } from '~/shared/sql.server'
import { createPerson, openSessionOf } from '../factories/people'
import { argsOf, postOf } from '../people/support'

const HERE = 'http://localhost:3000'
const foreign = [
  'https://evil.example', 'http://evil.example/', '//evil.example', '///evil.example', '////evil.example', '/\\evil.example',
  '\\\\evil.example', '\\/evil.example', '/\t/evil.example', '/\n/evil.example', '/\r\n/evil.example', ' //evil.example',
  '/ /evil.example', '/\u0000/evil.example', '/\u00a0/evil.example', '/\u2028/evil.example', '/.//evil.example', '/..//evil.example',
  '/./..//evil.example', '/%2e//evil.example', '/courses/..//evil.example', '/a/../..//evil.example', 'javascript:alert(1)',
  'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'mailto:a@b.example',
  'evil.example', '@evil.example', '.evil.example', 'http:evil.example', 'https:/evil.example', '?then=//evil.example', '', '#',
  `/${'x'.repeat(600)}`,
]
const own = ['/', '/courses', '/courses?q=//evil.example', '/offerings/1/lessons/2#check', '/verify?next=https://evil.example', '/%2F/x', '/a//b']

// Where a browser that stands on one of our pages would go.
const hostOf = (location: string) => new URL(location, `${HERE}/login`).host

type Act = (args: never) => Promise<unknown>
const locationOf = async (act: unknown, request: Request) => {
  const answer = (await (act as Act)(argsOf(request) as never).catch((thrown: unknown) => thrown)) as Response
  expect([302, 303]).toContain(answer.status)
  return answer.headers.get('Location')!
}

test('the planted control: most of these would lead away if they were believed', () => {
  expect(foreign.filter(then => URL.canParse(then, HERE) && hostOf(then) !== 'localhost:3000').length).toBeGreaterThan(15)
})

test.each(foreign)('%j is nowhere to go', then => {
  expect(ownPath(then)).toBe('/home')
  expect(ownPath(then, '')).toBe('')
})
test.each([[undefined], [null], [7], [{}], [['/courses']]])('%j is nowhere to go either', then => {
  expect(ownPath(then)).toBe('/home')
})
test.each(own)('%j is a place of ours', then => {
  expect(ownPath(then)).toBe(then)
  expect(hostOf(then)).toBe('localhost:3000')
})

test('signing in, when one is already or just now, leads to our own pages only', async () => {
  const { mobile, id } = await createPerson({ password: 'سه واژهٔ تازه' })
  const { cookie } = await openSessionOf(id)
  for (const then of foreign) {
    const query = new URLSearchParams({ then })
    expect(await locationOf(login.loader, new Request(`${HERE}/login?${query}`, { headers: { Cookie: cookie } })), then).toBe('/home')
  }
  for (const then of foreign.slice(0, 8)) {
    const sent = postOf({ identifier: mobile, password: 'سه واژهٔ تازه', then })
    expect(await locationOf(login.action, sent), then).toBe('/home')
  }
})

test('the forms carry no address of elsewhere on', async () => {
  const { id } = await createPerson()
  const { cookie } = await openSessionOf(id, { secondFactor: false })
  for (const then of foreign) {
    const asked = (page: string) => argsOf(new Request(`${HERE}${page}?${new URLSearchParams({ then })}`, { headers: { Cookie: cookie } }))
    const signed = (await (login.loader as Act)(argsOf(new Request(`${HERE}/login?${new URLSearchParams({ then })}`)) as never)) as { then: string }
    const registered = (await (register.loader as Act)(asked('/register') as never)) as { then: string }
    const second = (await (secondFactor.loader as Act)(asked('/login/second-factor') as never)) as { then: string }
    expect([signed.then, registered.then, second.then], then).toEqual(['', '', '/home'])
  }
})

test('preferences go back neither to a form’s nor to a browser’s word of elsewhere', async () => {
  for (const then of foreign) {
    if (then.length <= 500 && then.trim())
      expect(await locationOf(preferences.action, postOf({ language: 'en', then })), then).toBe('/')
  }
  for (const referrer of ['https://evil.example/courses', 'http://localhost:3000.evil.example/', 'http://localhost:3001/x', 'about:blank', '%%%']) {
    expect(pageBefore(postOf({}, { Referer: referrer })), referrer).toBeUndefined()
  }
  expect(await locationOf(preferences.action, postOf({ language: 'en' }, { Referer: `${HERE}//evil.example` }))).toBe('/')
  expect(await locationOf(preferences.action, postOf({ language: 'en' }, { Referer: `${HERE}/courses?q=1` }))).toBe('/courses?q=1')
})

test('a notice opens a page of ours or the notices', async () => {
  const { id } = await createPerson()
  const { cookie, viewer } = await openSessionOf(id)
  for (const link of ['//evil.example', '/\\evil.example', '/.//evil.example', '/courses']) {
    await tx(tx => notify(tx, id, { kind: 'test', title: { fa: 'آزمون', en: 'Test' }, link }))
    const { rows } = await (await import('~/people/notices/notices.server')).listOwnNotices(viewer, 1)
    const went = await locationOf(notices.action, postOf({ notice: rows[0]!.id }, { Cookie: cookie }))
    expect(went, link).toBe(link === '/courses' ? '/courses' : '/notices')
  }
})
