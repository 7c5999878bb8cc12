import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request as ask, type IncomingMessage, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { createRequestHandler, redirect, type ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listAssets } from '~/server/http/assets'
import { readBody } from '~/server/http/body'
import { type Application, describerOf, handlerOf } from '~/server/http/handler'
import { closeServer, createHttpServer, listen } from '~/server/http/listen'
import { ADDRESS_HEADER } from '~/shared/address-asked'
import type { Site } from '~/server/http/site'
import type { Turn } from '~/assessments/sitting/receive-turns.server'

const client = mkdtempSync(join(tmpdir(), 'kargah-client-'))
let server: Server
let port: number
let site: Site
let application: Application
let seen: { request: Request; address: string }[]
let received: unknown[]
let pressed: string[]
let turn: Turn | undefined
const persian = '<p>برق‌کار ساختمان</p>'.repeat(100)
const html = (body: string) => new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8' } })

beforeAll(async () => {
  mkdirSync(join(client, 'assets'))
  writeFileSync(join(client, 'assets', 'root-1a2b.js'), 'export {}')
  writeFileSync(join(client, 'assets', 'root-1a2b.js.br'), 'brotli')
  writeFileSync(join(client, 'sw.js'), 'self')
  site = { publicUrl: undefined, trustedProxies: 0, isSecure: false, isDevelopment: false }
  const assets = listAssets(client)
  const describe = describerOf([])
  server = createHttpServer((incoming, outgoing) =>
    handlerOf({
      site,
      assets,
      describe,
      direct: {
        async receiveAnswers(asked, sittingId, text) {
          received.push({ sittingId, text, cookie: asked.headers.get('Cookie'), address: asked.headers.get(ADDRESS_HEADER), nothing: asked.headers.get('X-Nothing') })
          return { status: 409, body: { closed: true } }
        },
        receiveStart: async (_, id) => (pressed.push(`start ${id}`), turn),
        receiveSubmission: async (_, id) => (pressed.push(`submission ${id}`), turn),
      },
      application: (request, context) => {
        seen.push({ request, address: context.clientAddress })
        return application(request, context)
      },
    })(incoming, outgoing),
  )
  await listen(server, 0, '127.0.0.1')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  await closeServer(server)
  rmSync(client, { recursive: true })
})
beforeEach(() => {
  seen = []
  received = []
  pressed = []
  turn = undefined
  site = { publicUrl: undefined, trustedProxies: 0, isSecure: false, isDevelopment: false }
  application = async () => html(persian)
})

type Answer = { status: number; headers: Record<string, string>; body: Buffer }
/** As a client that is neither a browser nor polite: nothing is corrected on the way. */
function send(
  path: string, { method = 'GET', headers = {}, body, agent }: { method?: string; headers?: Record<string, string>; body?: string | Buffer; agent?: Agent } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const outgoing = ask({ host: '127.0.0.1', port, path, method, headers, agent: agent ?? false }, incoming => {
      const chunks: Buffer[] = []
      incoming.on('data', chunk => chunks.push(chunk))
      incoming.on('end', () => resolve({ status: incoming.statusCode!, headers: incoming.headers as Record<string, string>, body: Buffer.concat(chunks) }))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
/** Bytes as they are, for what no client library would send. */
const sendRaw = (text: string) =>
  new Promise<string>(resolve => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', data => (answer += data)).on('close', () => resolve(answer)).on('error', () => resolve(answer))
  })

test('a page is gzipped as a whole for who takes gzip, and plain for who does not', async () => {
  const squeezed = await send('/', { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(squeezed.headers['content-encoding']).toBe('gzip')
  expect(squeezed.headers.vary).toContain('Accept-Encoding')
  expect(gunzipSync(squeezed.body).toString()).toBe(persian)
  const plain = await send('/', { headers: { 'Accept-Encoding': 'gzip;q=0' } })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body.toString()).toBe(persian)
})

test('answers to an exam are received past the pages, behind the same doors', async () => {
  const headers = { Cookie: 'session=abc', 'X-Forwarded-For': '6.6.6.6', [ADDRESS_HEADER]: 'http://elsewhere/' }
  const sent = await send('/sittings/12ab/answers', { method: 'POST', headers, body: '{"answers":["پاسخ"]}' })
  expect([sent.status, JSON.parse(sent.body.toString())]).toEqual([409, { closed: true }])
  expect(sent.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining("default-src 'none'") })
  expect(received).toEqual([{ sittingId: '12ab', text: '{"answers":["پاسخ"]}', cookie: 'session=abc', address: `http://127.0.0.1:${port}/sittings/12ab/answers`, nothing: null }])
  expect((await send('/sittings/12ab/answers', { method: 'POST', headers: { Origin: 'http://elsewhere' }, body: '{}' })).status).toBe(403)
  expect((await send('/sittings/12ab/answers', { method: 'POST', headers: { 'Content-Length': '9000000' } })).status).toBe(413)
  expect([received.length, seen.length]).toEqual([1, 0])
  await send('/sittings/12ab/answers')
  await send('/sittings/12ab/submission', { method: 'POST', body: '' })
  expect([received.length, seen.length]).toEqual([1, 2])
})

test('a paper begins and ends past the pages, which come where there is more to say', async () => {
  const headers = { Cookie: 'session=abc', 'Content-Type': 'application/x-www-form-urlencoded' }
  application = async () => new Response('A page says why', { status: 422 })
  expect((await send('/exam-sessions/12ab/sittings', { method: 'POST', headers, body: 'a=b' })).status).toBe(422)
  expect(await seen[0]!.request.text()).toBe('a=b')
  turn = { to: '/sittings/34cd' }
  expect(await send('/sittings/34cd/submission', { method: 'POST', headers })).toMatchObject({
    status: 303, headers: { 'location': '/sittings/34cd', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'x-request-id': expect.any(String) },
  })
  expect((await send('/sittings/34cd/submission', { method: 'POST', headers: { ...headers, Origin: 'http://elsewhere' } })).status).toBe(403)
  await send('/sittings/34cd/submission')
  expect([pressed, seen.length]).toEqual([['start 12ab', 'submission 34cd'], 2])
})

test.each([{ to: '/sittings/34cd' }, { to: '/sittings/34cd', cookie: 'exam-device=x; Path=/' }])('a script hears where to go on as from the router, %o', async next => {
  turn = next
  application = remixWith(() => redirect(next.to, { status: 303, headers: next.cookie ? { 'Set-Cookie': next.cookie } : {} }))
  const headers = { Cookie: 'session=abc', 'Content-Type': 'application/x-www-form-urlencoded' }
  const [direct, routed] = [
    await send('/exam-sessions/12ab/sittings.data', { method: 'POST', headers }), await send('/routed.data', { method: 'POST', headers }),
  ]
  const told = ({ headers: { date: _, 'x-request-id': _id, ...headers }, ...answer }: Answer) => ({ ...answer, headers })
  expect(told(direct)).toEqual(told(routed))
  expect([pressed, seen.length]).toEqual([['start 12ab'], 1])
})

/** The real router with one route, `/routed`. */
function remixWith(action: () => Response): Application {
  const route = (id: string, path: string, more: object) => ({ id, path, module: { default: () => null, ...more } })
  const build = {
    future: { v3_singleFetch: true }, basename: '/', isSpaMode: false, entry: { module: { default: () => new Response(), streamTimeout: 1000 } },
    assets: { routes: {}, entry: { module: '', imports: [] }, url: '', version: '' },
    routes: { root: route('root', '', {}), routed: { ...route('routed', 'routed', { action }), parentId: 'root' } },
  }
  return createRequestHandler(build as unknown as ServerBuild, 'production')
}

test('a file to keep is squeezed as it flows', async () => {
  application = async () => new Response(persian, { headers: {
    'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="people.csv"', 'Content-Length': String(Buffer.byteLength(persian)),
  } })
  const { status, headers, body } = await send('/people.csv', { headers: { 'Accept-Encoding': 'gzip' } })
  expect([status, headers['content-encoding'], headers['content-length']]).toEqual([200, 'gzip', undefined])
  expect(gunzipSync(body).toString()).toBe(persian)
})

test('a page never holds a NUL byte', async () => {
  application = async () => html('کار\0گاه')
  expect((await send('/')).body.toString()).toBe('کارگاه')
})

test('every page forbids foreign scripts, and its nonce is new', async () => {
  const nonces: string[] = []
  application = async (_, { nonce }) => (nonces.push(nonce), html(''))
  const { headers } = await send('/')
  await send('/')
  expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${nonces[0]}'`)
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(new Set(nonces).size).toBe(2)
})

test('a form from another site is refused, our own and a program’s pass', async () => {
  const host = `127.0.0.1:${port}`
  const form = (headers: Record<string, string>) => send('/grants', { method: 'POST', headers, body: 'a=1' })
  const statuses = await Promise.all([
    form({}),
    form({ Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' }),
    form({ Origin: 'https://evil.example' }),
    form({ Origin: 'null' }),
    form({ Origin: `http://${host}.evil.example` }),
    form({ 'Sec-Fetch-Site': 'cross-site' }),
    form({ 'Sec-Fetch-Site': 'same-site' }),
  ])
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 403, 403, 403, 403, 403])
  expect(seen).toHaveLength(2)
  expect(statuses[2]!.body.toString()).toContain('سایت دیگری')
})

test('what is no address is answered with 400 and reaches nobody', async () => {
  for (const path of ['/%', '/%zz', '/%ff', '/a%00b', '/?q=%00', '//evil.example', '/\\evil.example']) {
    expect((await send(path)).status, path).toBe(400)
  }
  expect((await send('/', { headers: { Host: 'a b' } })).status).toBe(400)
  expect((await send('/', { headers: { Host: 'evil.example/x?' } })).status).toBe(400)
  expect(await sendRaw('GET / HTTP/1.1\r\nHost: a\r\nbroken\r\n\r\n')).toContain('400')
  expect(await sendRaw('GET http://[::1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain('400')
  expect(await sendRaw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toContain('431')
  expect((await send('/', { method: 'PROPFIND' })).status).toBe(405)
  expect(seen).toHaveLength(0)
  expect((await send('/courses?q=%D8%A8%D8%B1%D9%82')).status).toBe(200)
})

test('a body above the limit is refused before anyone sees it, with words', async () => {
  const large = 'x'.repeat(1024 * 1024 + 1)
  const refused = await send('/', { method: 'POST', body: large, headers: { 'Accept-Language': 'en' } })
  expect(refused.status).toBe(413)
  expect(refused.body.toString()).toContain('larger than 1 MB')
  const chunked = await send('/', { method: 'POST', body: large, headers: { 'Transfer-Encoding': 'chunked' } })
  expect([chunked.status, chunked.headers.connection]).toEqual([413, 'close'])
  expect(seen).toHaveLength(0)
  const upload = await send('/', { method: 'POST', body: large, headers: { 'Content-Type': 'multipart/form-data; boundary=x' } })
  expect(upload.status).toBe(200)
  expect((await seen[0]!.request.arrayBuffer()).byteLength).toBe(large.length)
})

test('what is too large is taken from the line and dropped, so that a browser hears the answer', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const large = Buffer.alloc(27 * 1024 * 1024)
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  const refused = await send('/', { method: 'POST', body: large, headers, agent })
  expect([refused.status, refused.headers.connection]).toEqual([413, 'keep-alive'])
  expect((await send('/', { agent })).status).toBe(200)
  agent.destroy()
  expect((await send('/', { method: 'POST', headers: { ...headers, 'Content-Length': '900000000' } })).headers.connection).toBe('close')
})

test('whoever opens an address in a browser reads the server’s no, and a file’s, on a page; a program reads a line', async () => {
  application = async (_, { refused }) => refused
    ? new Response(`<h1>${refused.status} ${refused.title?.fa ?? ''}</h1><p>${refused.text?.en ?? ''}</p>`, { status: refused.status, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    : new Response('Not found', { status: 404 })
  const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Sec-Fetch-Dest': 'document' }
  const file = await send('/certificates/x.pdf', { headers: browser })
  expect([file.status, file.body.toString()]).toEqual([404, '<h1>404 </h1><p></p>'])
  expect(file.headers['content-security-policy']).toContain("script-src 'self' 'nonce-")
  for (const headers of [{} as Record<string, string>, { Accept: '*/*' }, { Accept: 'image/avif,*/*' }, { Accept: 'application/json' }, { ...browser, 'Sec-Fetch-Dest': 'iframe' }]) {
    expect((await send('/certificates/x.pdf', { headers })).body.toString()).toBe('Not found')
  }
  const upload = await send('/', { method: 'POST', headers: { ...browser, 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '900000000' } })
  expect([upload.status, upload.headers.connection]).toEqual([413, 'close'])
  expect(upload.body.toString()).toMatch(/^<h1>413 بزرگ‌تر.*larger than 26 MB/)
  // Of unknown length, so that it is refused half read.
  const chunked = await send('/', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1), headers: { ...browser, 'Transfer-Encoding': 'chunked' } })
  expect([chunked.status, chunked.headers.connection, chunked.body.toString()]).toEqual([413, 'close', expect.stringMatching(/larger than 1 MB/)])
  expect((await send('/%00', { headers: browser })).body.toString()).toContain('<h1>400 این نشانی درست نیست')
  const foreign = await send('/', { method: 'POST', headers: { ...browser, Origin: 'http://elsewhere' } })
  expect([foreign.status, foreign.body.toString()]).toEqual([403, expect.stringContaining('came from another site')])
})

test('a no that can’t be drawn is told in a line', async () => {
  application = async () => {
    throw new Error('no database')
  }
  const failed = await send('/', { headers: { Accept: 'text/html', 'Accept-Language': 'en' } })
  expect([failed.status, failed.headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8'])
  expect(failed.body.toString()).toContain('help desk')
  application = async (_, { refused }) => (refused ? html('the home page') : new Response('Not found', { status: 404 }))
  const odd = await send('/x.csv', { headers: { Accept: 'text/html' } })
  expect([odd.status, odd.body.toString()]).toEqual([404, 'Not found'])
})

test('bodies that began small together do not fill the memory: the last of them are turned away', async () => {
  let release = () => {}
  const grow = new Promise<void>(resolve => (release = resolve))
  const upload = () => Object.assign(Readable.from((async function* () {
    yield Buffer.alloc(10)
    await grow
    for (let i = 0; i < 8; i++) {
      yield Buffer.alloc(1024 * 1024)
      await sleep(5)
    }
  })()), { headers: { 'content-type': 'multipart/form-data; boundary=x' } }) as unknown as IncomingMessage
  const reading = Array.from({ length: 10 }, () => readBody(upload(), 20 * 1024 * 1024).then(() => 200, (refused: { status: number }) => refused.status))
  setTimeout(release, 20)
  const statuses = await Promise.all(reading)
  expect(statuses.filter(status => status === 503).length).toBeGreaterThan(0)
  expect(statuses.filter(status => status === 200).length).toBeGreaterThan(0)
  expect((await readBody(upload(), 20 * 1024 * 1024)).length).toBe(8 * 1024 * 1024 + 10)
})

test('a page for somebody is not kept by the browser; one for anybody is asked for again; what says otherwise knows better', async () => {
  const kept = async (headers: Record<string, string> = {}) => (await send('/', { headers })).headers['cache-control']
  expect(await kept()).toBe('private, no-cache')
  expect(await kept({ Cookie: 'language=fa; mysession=1' })).toBe('private, no-cache')
  expect(await kept({ Cookie: 'language=fa; session=abc' })).toBe('private, no-store')
  expect(await kept({ Cookie: '__Host-session=abc' })).toBe('private, no-store')
  application = async () => new Response('x', { headers: { 'Cache-Control': 'public, max-age=60' } })
  expect(await kept({ Cookie: 'session=abc' })).toBe('public, max-age=60')
})

test('who stands before us is believed only when we were told to', async () => {
  const headers = { 'X-Forwarded-For': '6.6.6.6, 198.51.100.7', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }
  await send('/', { headers })
  expect(seen[0]!.address).toBe('127.0.0.1')
  expect(seen[0]!.request.headers.has('x-forwarded-for')).toBe(false)
  expect(new URL(seen[0]!.request.url).hostname).not.toBe('evil.example')
  site = { ...site, trustedProxies: 1, publicUrl: new URL('https://kargah.example') }
  await send('/', { headers })
  expect(seen[1]!.address).toBe('198.51.100.7')
  expect(seen[1]!.request.url).toBe('https://kargah.example/')
})

test.each([
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'], ['2001:0DB8::7:ffff:1:2:3', '2001:db8:0:7::/64'], ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
  ['2001:db8:0:8::1', '2001:db8:0:8::/64'], ['::ffff:192.0.2.9', '192.0.2.9'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['192.0.2.9', '192.0.2.9'],
])('for limits %s is %s', async (address, network) => {
  site = { ...site, trustedProxies: 1 }
  await send('/', { headers: { 'X-Forwarded-For': address } })
  expect(seen[0]!.address).toBe(network)
})

test('the application hears the address that was asked for from us alone, by the public origin', async () => {
  site = { ...site, publicUrl: new URL('https://kargah.example') }
  await send('/sittings/1.data?_routes=x', { headers: { 'Kargah-Address': 'https://elsewhere.example/' } })
  expect(seen[0]!.request.headers.get('Kargah-Address')).toBe('https://kargah.example/sittings/1.data?_routes=x')
})

test('the client’s files come precompressed and for ever, a service worker is asked for each time', async () => {
  const script = await send('/assets/root-1a2b.js', { headers: { 'Accept-Encoding': 'br' } })
  expect(script.headers['content-encoding']).toBe('br')
  expect(script.body.toString()).toBe('brotli')
  expect(script.headers['cache-control']).toContain('immutable')
  const { headers } = await send('/sw.js')
  expect(headers['cache-control']).toBe('no-cache')
  expect((await send('/sw.js', { headers: { 'If-None-Match': headers.etag! } })).status).toBe(304)
  expect((await send('/assets/../../package.json')).status).not.toBe(200)
  expect((await send('/assets/none.js')).status).toBe(404)
  expect(seen).toHaveLength(0)
})

test('a fault is answered in the person’s language with a code for the help desk, and the server goes on', async () => {
  application = async () => {
    throw new Error('unforeseen')
  }
  const failed = await send('/', { headers: { Cookie: 'language=en' } })
  expect(failed.status).toBe(500)
  expect(failed.body.toString()).toMatch(/help desk: [\w-]{12}/)
  expect(failed.body.toString()).not.toContain('unforeseen')
  application = async () => html('')
  expect((await send('/')).status).toBe(200)
})

test('a log’s line names the page and nobody on it', () => {
  const describe = describerOf(['people/:id', 'verify/:code', 'calendar/:token.ics', 'sittings/:id/answers', undefined, '*'])
  expect(describe('/people/0e5c')).toBe('/people/*')
  expect(describe('/sittings/0e5c/answers')).toBe('/sittings/*/answers')
  expect(describe('/calendar/secret.ics')).toBe('/calendar/*')
  expect(describe('/')).toBe('/')
})
