import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Outlet, Scripts, useLoaderData, useLocation, useMatches, useRouteError } from '@remix-run/react'
import { createElement as h } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import * as entry from '../../app/entry.server'
import { DrawnPage } from '../../app/server/http/drawn-page'
import { KeptPages, keyOf } from '../../app/server/http/kept-pages'
import { createNarrowHandler } from '../../app/server/http/narrow'
import { log } from '../../app/shared/log.server'
import { useNonce } from '../../app/shared/ui/nonce'
import options from '../../remix.config.js'

let drawn: string[]
let asked: { id: string; request: Request; params: object }[]
let says: (request: Request) => unknown
const faults: unknown[] = []
vi.spyOn(log, 'error').mockImplementation(((fault: unknown) => void faults.push(fault)) as never)
beforeEach(() => {
  drawn = []
  asked = []
  faults.length = 0
  says = () => ({ word: 'one' })
})

const known = (id: string, answer: (request: Request) => unknown) =>
  ({ request, params }: { request: Request; params: object }) => {
    asked.push({ id, request, params })
    return answer(request)
  }
function Root() {
  const nonce = useNonce()
  const hasProgram = (useMatches().at(-1)?.handle as { scripts?: boolean } | undefined)?.scripts
  return h('html', null, h('body', null, h(Outlet), hasProgram && h(Scripts, { nonce })))
}
function Page() {
  const { word } = useLoaderData() as { word: string }
  drawn.push(word)
  if (word === 'broken') throw new Error('it can’t be drawn')
  return h('p', null, `${useLocation().search} ${word}`)
}
const Sorry = () => h('p', null, `sorry: ${(useRouteError() as { status?: number }).status ?? 'fault'}`)
const page = { default: Page, loader: known('page', request => says(request)) }
const modules = {
  root: { default: Root, ErrorBoundary: () => h('html', null, h(Sorry)), loader: known('root', request => ({ who: request.headers.get('Cookie') })) },
  plain: page, program: { ...page, handle: { scripts: true } }, form: { ...page, action: () => data({ word: 'typed' }, 422) },
}
const routes = Object.fromEntries(Object.entries(modules).map(([id, module]) =>
  [id, { id, parentId: id === 'root' ? undefined : 'root', path: id === 'root' ? '' : `${id}/:word`, module }])) as unknown as ServerBuild['routes']
const answer = createNarrowHandler({
  routes, entry: { module: entry }, basename: '/', publicPath: '/', assetsBuildDirectory: '', isSpaMode: false, mode: 'production', future: options.future,
  assets: {
    entry: { imports: [], module: '/entry.js' }, url: '/manifest.js', version: '1',
    routes: Object.fromEntries(Object.values(routes).map(route => [route!.id, { ...route, module: '/route.js', hasLoader: true }])),
  },
} as unknown as ServerBuild, 'production')

let place = 0
/** An address that no other test has asked for. */
const somewhere = (kind: keyof typeof modules) => `/${kind}/${++place}`
async function ask(path: string, init: RequestInit = {}, nonce = 'of-this-reader') {
  const context = { nonce, clientAddress: '', requestId: '' } as AppLoadContext
  const given = await answer(new Request(`http://localhost${path}`, init), context)
  if (given instanceof Response) return { ...given, status: given.status, headers: given.headers, html: await given.text(), isKept: false }
  return { status: given.status, headers: new Headers(given.headers as HeadersInit), html: String(given.bytesFor(nonce, false).body), isKept: true }
}

test('a page’s loaders are asked side by side about one request, and once', async () => {
  const { status, html, headers } = await ask(`${somewhere('plain')}?a=b`)
  expect([status, headers.get('Content-Type'), headers.get('Kargah-Person')]).toEqual([200, 'text/html; charset=utf-8', 'nobody'])
  expect(html).toBe('<!DOCTYPE html><html><body><p>?a=b one</p></body></html>')
  expect(asked.map(({ id }) => id)).toEqual(['root', 'page'])
  expect(asked[0]!.request).toBe(asked[1]!.request)
  expect(asked[1]!.params).toEqual({ word: String(place) })
})

test('the same data at the same address is drawn twice and then sent again; its loaders are asked each time', async () => {
  const path = somewhere('plain')
  const pages = [await ask(path), await ask(path), await ask(path), await ask(path)]
  expect(new Set(pages.map(({ html }) => html)).size).toBe(1)
  expect([drawn.length, asked.length]).toEqual([2, 8])
})

test.each([
  ['other data', {}, '', () => ({ word: 'two' })],
  ['another person', { headers: { Cookie: 'session=other' } }, '', undefined],
  ['another address', {}, '?page=2', undefined],
  ['a set of other things', {}, '', () => ({ word: 'one', marked: new Set([2]) })],
] as const)('%s is another page', async (_, init, search, later) => {
  says = () => ({ word: 'one', ...(later && { marked: new Set([1]) }) })
  const path = somewhere('plain')
  for (let i = 0; i < 3; i++) await ask(path)
  const before = drawn.length
  if (later) says = later
  await ask(path + search, init)
  expect(drawn.length).toBe(before + 1)
})

test('a page that holds what can’t be compared is drawn each time', async () => {
  says = () => ({ word: 'one', later: Promise.resolve(1) })
  const path = somewhere('program')
  for (let i = 0; i < 3; i++) expect((await ask(path)).status).toBe(200)
  expect(keyOf({ later: Promise.resolve(1) })).toBeUndefined()
  expect(drawn.length).toBe(3)
})

test('a page with its program is given each reader’s own nonce, also when it is sent again', async () => {
  const path = somewhere('program')
  for (const reader of ['first', 'second', 'third', 'fourth']) {
    const { html } = await ask(path, {}, reader)
    expect(html).toContain('<p> one</p>')
    const nonces = [...html.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce)
    expect(nonces.length).toBeGreaterThan(1)
    expect(new Set(nonces)).toEqual(new Set([reader]))
  }
  expect(drawn.length).toBe(2)
})

test.each([
  ['a redirect', () => redirect('/login'), 302, ''],
  ['a thrown redirect', () => { throw redirect('/login') }, 302, ''],
  ['what isn’t there', () => { throw new Response('Not found', { status: 404 }) }, 404, 'sorry: 404'],
  ['a status of its own', () => data({ word: 'gone' }, 410), 410, 'gone'],
  ['a cookie of its own', () => data({ word: 'sweet' }, { headers: { 'Set-Cookie': 'a=b' } }), 200, 'sweet'],
])('%s is Remix’s to answer, of what the loaders said once', async (_, said, status, words) => {
  says = said
  const path = somewhere('plain')
  for (let i = 1; i < 4; i++) {
    const given = await ask(path)
    expect(given.status).toBe(status)
    expect(given.html).toContain(words)
    if (status === 302) expect(given.headers.get('Location')).toBe('/login')
    expect(asked.filter(({ id }) => id === 'page')).toHaveLength(i)
  }
  expect(faults).toEqual([])
})

test.each([['plain'], ['program']] as const)('a fault in a loader of a %s page is logged once, and answered by the page for it', async kind => {
  says = () => { throw new Error('the loader fell') }
  const { status, html } = await ask(somewhere(kind))
  expect([status, html.includes('sorry: fault'), faults.length, asked.length]).toEqual([500, true, 1, 2])
})

test('a page that can’t be drawn is answered by the page for it, and never kept', async () => {
  says = () => ({ word: 'broken' })
  const path = somewhere('plain')
  for (let i = 1; i < 4; i++) {
    const { status, html } = await ask(path)
    expect([status, html.includes('sorry: fault'), faults.length, asked.length]).toEqual([500, true, i, i * 2])
  }
})

test('a form’s answer, the data door and a HEAD go past it', async () => {
  const path = somewhere('form')
  for (let i = 0; i < 3; i++) await ask(path)
  const typed = await ask(path, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })
  const door = await ask(`${path}.data`)
  const head = await ask(path, { method: 'HEAD' })
  expect([typed.status, typed.isKept, door.isKept, head.html]).toEqual([422, false, false, ''])
  expect(door.html).toContain('"word","one"')
})

test('what is kept is bounded, and forgotten after a minute', () => {
  let now = 1
  const pages = new KeptPages({ now: () => now })
  for (let i = 0; i < 2; i++) pages.keep('empty', new DrawnPage('', {}))
  expect(pages.find('empty')).toBeDefined()
  for (const key of ['a', 'a', 'b', 'b']) pages.keep(key, new DrawnPage('x'.repeat(20 << 20), {}))
  expect([pages.find('a'), pages.find('b') !== undefined, pages.find(undefined)]).toEqual([undefined, true, undefined])
  now += 61_000
  expect(pages.find('b')).toBeUndefined()
})
