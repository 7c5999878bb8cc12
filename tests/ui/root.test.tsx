import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, formatDay, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createPerson, createStaff, openSessionOf } from '../factories/people'
import { siteOf } from './site'

const page = { default: () => <h1>کارگاه</h1> }
const site = siteOf({ page, live: { ...page, handle: { scripts: true } }, exam: { ...page, handle: { scripts: true, fonts: 'last' } }, gone: { ...page, loader: () => { throw new Response(null, { status: 404 }) } },
  forbidden: { ...page, loader: () => { throw new Response(null, { status: 403 }) } },
  broken: { ...page, loader: () => { throw new Error('the secret of the house') } } })
const get = async (path: string, headers?: Record<string, string>) => {
  const answer = await site(path, headers)
  return { status: answer.status, html: await answer.text() }
}

test('a page without scripts brings only its style sheet and the small script', async () => {
  const { status, html } = await get('/page')
  expect(status).toBe(200)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html).toMatch(/<script src="[^"]*small[^"]*" defer=""><\/script>/)
  expect(html).not.toContain('modulepreload')
  expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
})

test('a page that asks for scripts gets them, each with the nonce', async () => {
  const { html } = await get('/live')
  const inline = [...html.matchAll(/<script(?![^>]* src=)([^>]*)>/g)].map(([, attributes]) => attributes)
  expect(inline.length).toBeGreaterThan(2)
  for (const attributes of inline) expect(attributes).toContain('nonce="n0nce"')
  expect(html).toContain('rel="modulepreload"')
})

test('a page that must answer soon asks for its program before the typefaces, but not where the browser has them', async () => {
  const first = (await get('/exam')).html
  expect(first).toMatch(/<html [^>]*data-fonts="wait"/)
  expect(first).not.toContain('as="font"')
  for (const html of [(await get('/exam', { Cookie: 'fonts=1' })).html, (await get('/page')).html]) {
    expect(html).not.toContain('data-fonts')
    expect(html).toContain('as="font"')
  }
})

test('nothing is styled inline, since the policy forbids it', async () => {
  expect((await get('/page')).html).not.toMatch(/ style="/)
})

test('language, direction and colours follow the cookies, Persian and the device by default', async () => {
  expect((await get('/page')).html).toMatch(/<html lang="fa" dir="rtl">/)
  expect((await get('/page', { Cookie: 'language=en; theme=dark' })).html).toMatch(/<html lang="en" dir="ltr" data-theme="dark">/)
})

describe('the account menu', () => {
  const menuOf = async (personId: string) => (await get('/page', { Cookie: (await openSessionOf(personId)).cookie })).html

  test('leads a centre’s manager to own centre and own organisation', async () => {
    const centre = await createOrganisation()
    const html = await menuOf((await createStaff('centre_manager', centre.id, { nameFa: 'نرگس نمونه‌پور' })).id)
    expect(html).toContain('نرگس نمونه‌پور')
    expect(html).toContain(`href="/centres/${centre.id}/offerings"`)
    expect(html).toContain(`href="/organisations/${centre.id}"`)
    expect(html).not.toContain('href="/audit"')
  })

  test('leads a programme’s administrator to all organisations and the trail', async () => {
    const html = await menuOf((await createAdministrator()).id)
    expect(html).toContain('href="/organisations"')
    expect(html).toContain('href="/audit"')
  })

  test('shows a minor the way to an adult, and others not', async () => {
    expect(await menuOf((await createPerson({ bornOn: '2012-01-01' })).id)).toContain('href="/concerns/new"')
    expect(await menuOf((await createPerson()).id)).not.toContain('href="/concerns/new"')
  })
})

test('the skip link leads to the one main part', async () => {
  const { html } = await get('/page')
  expect(html).toContain('href="#main"')
  expect(html.match(/<main id="main"/g)).toHaveLength(1)
})

test.each([['/gone', 404, 'این صفحه پیدا نشد'], ['/broken', 500, 'خطایی از سوی ما']])('%s answers %i and says what to do', async (path, status, words) => {
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.html).toContain(words)
  expect(answer.html).not.toContain('secret')
})

describe('a shut page', () => {
  const shut = async (personId: string, path = '/gone', more = {}) => (await get(path, { Cookie: (await openSessionOf(personId, more)).cookie })).html
  const hold = (person: { id: string }, scope: string, from: number, to: number, endedDaysAgo: number | null = null) => sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason, ended_at, ended_because)
    values (${person.id}, 'trainer', ${scope}, today() + ${from}::int, today() + ${to}::int, 'حکم ۱۲',
      now() - make_interval(days => ${endedDaysAgo}), ${endedDaysAgo === null ? null : 'پایان حکم'})`

  test('says to whom the role ended, where and when, be it missing or forbidden, in their language and calendar', async () => {
    const centre = await createOrganisation({ nameFa: 'مرکز بهار' })
    const [over, early] = [await createPerson(), await createPerson()]
    await hold(over, centre.id, -90, -1)
    await hold(early, centre.id, -90, 200, 0)
    const day = (ago: number) => formatDay(addDays(today(), -ago), 'fa')
    for (const path of ['/gone', '/forbidden']) expect(await shut(over.id, path)).toContain(`نقش «مربی» شما در «مرکز بهار» در ${day(1)} پایان یافت.`)
    expect(await shut(early.id)).toContain(`نقش «مربی» شما در «مرکز بهار» در ${day(0)} پایان یافت.`)
    await sql`update people set language = 'en', calendar = 'gregorian' where id = ${over.id}`
    expect(await shut(over.id)).toContain(`ended on ${formatDay(addDays(today(), -1), 'en', 'long', 'gregorian')}`)
    expect(await shut(over.id, '/page')).not.toContain('ended on')
  })

  test('says nothing of a role that goes on, of one long over, and to strangers', async () => {
    const [centre, other] = [await createOrganisation(), await createOrganisation()]
    const person = await createPerson()
    await hold(person, centre.id, -90, -1)
    await hold(person, centre.id, 0, 90)
    await hold(person, other.id, -400, -100)
    expect(await shut(person.id)).not.toContain('شما در «')
    expect((await get('/gone')).html).not.toContain('شما در «')
  })
})

test('an address that no route knows is explained in both languages', async () => {
  const { status, html } = await get('/nowhere')
  expect(status).toBe(404)
  expect(html).toContain('این صفحه پیدا نشد')
  expect(html).toContain('This page was not found')
})

test('the small script stays small', () => {
  expect(readFileSync('app/shared/ui/small.js').length).toBeLessThanOrEqual(5 * 1024)
})
