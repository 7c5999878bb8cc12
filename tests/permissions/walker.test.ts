import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { onDatabase, TEMPLATE } from '../support/template-database'
import { installPool } from './one-transaction'

// Every loader and action × every demo person × both doors × own and other organisation, against the checked-in matrix.
// KARGAH_MATRIX=write writes what was seen, for a person to read line by line before it is committed.
const PEOPLE = [
  'anonymous', 'trainee', 'trainee-passed', 'trainee-failed', 'trainer', 'centre-manager', 'assessment-officer', 'assessor-1',
  'member', 'guardian', 'mentor', 'mentor-applicant', 'operator-manager', 'judge', 'programme-admin', 'other-centre-manager', 'other-mentor',
] as const
const MATRIX = 'tests/permissions/matrix.csv'
const cluster = inject('cluster')
const name = `kargah_walk_${process.env.VITEST_POOL_ID}`
const url = onDatabase(cluster.appUrl, name)

const admin = postgres(onDatabase(cluster.superUrl, 'postgres'), { max: 1, onnotice() {} })
await admin`drop database if exists ${admin(name)} with (force)`
await admin`create database ${admin(name)} template ${admin(TEMPLATE)}`
process.env.DATABASE_URL = url
process.env.DATABASE_OWNER_URL = onDatabase(cluster.ownerUrl, name)
const pool = installPool(url)

const { loadPages, addressOf } = await import('./pages')
const { cases } = await import('./cases')
const { seeds } = await import('../../db/seed/index')
const cookies = new Map<string, string>()
let pages: Awaited<ReturnType<typeof loadPages>>
let things: Awaited<ReturnType<typeof import('./cases').findThings>>

beforeAll(async () => {
  await seeds.demo!()
  pages = await loadPages()
  const { sql } = await import('~/shared/sql.server')
  const { findThings } = await import('./cases')
  const { sha256 } = await import('~/shared/secrets.server')
  things = await findThings()
  for (const key of PEOPLE.slice(1)) {
    const id = randomBytes(20).toString('hex')
    await sql`
      insert into sessions (id, person_id, expires_at, ends_at, second_factor_at)
      values (${sha256(id)}, ${things.people[key]!}, now() + interval '1 hour', now() + interval '1 hour', now())`
    cookies.set(key, `session=${id}`)
  }
  pool.startWalking()
}, 180_000)

afterAll(async () => {
  await pool.end()
  await admin`drop database if exists ${admin(name)} with (force)`
  await admin.end()
})

const handlers = () => Object.values(pages.routes).flatMap(route => [
  ...('loader' in route.module ? [{ id: route.id, method: 'GET' }] : []),
  ...('action' in route.module ? [{ id: route.id, method: 'POST' }] : []),
])

/** What a person sees of an answer: the status, with a redirect to the sign-in told apart. */
async function knock(path: string, method: string, person: string, door: 'page' | 'data', body?: URLSearchParams | FormData | string) {
  const [pathname, query] = path.split('?')
  const headers = new Headers({ Accept: door === 'page' ? 'text/html' : '*/*', 'Accept-Language': 'fa' })
  const cookie = cookies.get(person)
  if (cookie) headers.set('Cookie', cookie)
  if (typeof body === 'string') headers.set('Content-Type', 'application/json')
  const address = `http://localhost:3000${pathname === '/' && door === 'data' ? '/_root' : pathname}${door === 'data' ? '.data' : ''}${query ? `?${query}` : ''}`
  const answer = await pool.undone(() => pages.handle(new Request(address, { method, headers, body: method === 'POST' ? body ?? new URLSearchParams() : undefined })))
  const text = answer.status === 202 || (answer.status >= 300 && answer.status < 400) ? `${answer.headers.get('Location') ?? ''} ${await answer.text()}` : ''
  if (text.includes('/login')) return 'login'
  if (text) return 'goes'
  await answer.body?.cancel()
  return String(answer.status)
}

test('every route has a case', () => {
  const missing = handlers().filter(({ id }) => !(id in cases)).map(({ id, method }) => `${method} ${id}`)
  expect(missing).toEqual([])
})

test('every door of every route opens for whom the matrix says, and for nobody else', async () => {
  const seen: string[] = [`route,method,place,${PEOPLE.join(',')}`]
  const disagreements: string[] = []
  let cells = 0
  const began = performance.now()
  for (const { id, method } of handlers()) {
    const places = cases[id]?.(things) ?? {}
    for (const [place, { path, body }] of Object.entries(places)) {
      const row = []
      for (const person of PEOPLE) {
        const page = await knock(path, method, person, 'page', body?.())
        // A route without a page has no data door of its own to differ.
        const data = 'default' in pages.routes[id]!.module ? await knock(path, method, person, 'data', body?.()) : page
        cells += 2
        if (page !== data) disagreements.push(`${method} ${id} ${place} ${person}: page ${page}, data ${data}`)
        row.push(page)
      }
      seen.push([id, method, place, ...row].join(','))
    }
  }
  const milliseconds = performance.now() - began
  console.log(`walker: ${handlers().length} handlers, ${cells} cells, ${Math.round(milliseconds)} ms, ${(milliseconds / cells).toFixed(1)} ms a cell`)
  if (process.env.KARGAH_MATRIX === 'write') writeFileSync(MATRIX, `${seen.join('\n')}\n`)
  const wanted = existsSync(MATRIX) ? readFileSync(MATRIX, 'utf8').trim().split('\n') : []
  expect(disagreements).toEqual([])
  expect(seen).toEqual(wanted)
  expect(addressOf(pages.routes, 'root')).toBe('/')
}, 240_000)

test('a door left open would be seen', async () => {
  const first = await knock('/organisations', 'GET', 'trainee', 'page')
  expect(first).not.toBe(await knock('/organisations', 'GET', 'programme-admin', 'page'))
})
