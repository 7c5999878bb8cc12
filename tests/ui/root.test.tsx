import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAdministrator, createOrganisation, createPerson, createStaff, openSessionOf } from '../factories/people'
import { siteOf } from './site'

const page = { default: () => <h1>کارگاه</h1> }
const site = siteOf({ page, live: { ...page, handle: { scripts: true } }, exam: { ...page, handle: { scripts: true, fonts: 'last' } }, gone: { ...page, loader: () => { throw new Response(null, { status: 404 }) } },
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

test('an address that no route knows is explained in both languages', async () => {
  const { status, html } = await get('/nowhere')
  expect(status).toBe(404)
  expect(html).toContain('این صفحه پیدا نشد')
  expect(html).toContain('This page was not found')
})

test('the small script stays small', () => {
  expect(readFileSync('app/shared/ui/small.js').length).toBeLessThanOrEqual(5 * 1024)
})
