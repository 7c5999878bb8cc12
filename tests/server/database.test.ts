import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { on, openDatabase } from '~/server/database'
import { type Embedded, startEmbedded } from '~/server/embedded-postgres'
import { migrate } from '../../db/migrate'

// A server as an administrator elsewhere has it: without our roles, with logins of its own.
let server: Embedded
const own = { ...process.env }
const urlAs = (login: string) => server.superUrl.replace(/\/\/[^@]+@/, `//${login}:secret@`).replace(/\/kargah$/, '/office')
const asSuper = () => server.superUrl.replace(/\/kargah$/, '/office')

beforeAll(async () => {
  server = await startEmbedded({ dataDir: mkdtempSync(join(tmpdir(), 'kargah-foreign-')), throwAway: true })
})
afterAll(() => server.stop())

beforeEach(() =>
  on(server.superUrl.replace(/\/kargah$/, '/postgres'), async sql => {
    for (const database of ['kargah', 'office']) await sql`drop database if exists ${sql(database)} with (force)`
    for (const role of ['kargah_app', 'kargah_owner', 'kargah_eraser', 'office', 'stranger']) await sql`drop role if exists ${sql(role)}`
    await sql`create database office`
    await sql`create role office login password 'secret'`
    await sql`create role stranger login password 'secret'`
  }),
)
afterEach(() => {
  process.env.DATABASE_URL = own.DATABASE_URL
  process.env.DATABASE_OWNER_URL = own.DATABASE_OWNER_URL
})
const open = (appUrl: string, ownerUrl?: string) => {
  process.env.DATABASE_URL = appUrl
  if (ownerUrl) process.env.DATABASE_OWNER_URL = ownerUrl
  else delete process.env.DATABASE_OWNER_URL
  return openDatabase()
}
const whoIs = (url: string) => on(url, async sql => (await sql<[{ name: string }]>`select current_user as name`)[0].name)

test('an administrator’s address alone is enough: roles are made and worn, the app never is a superuser', async () => {
  const { ownerUrl, isNew } = await open(asSuper())
  expect(isNew).toBe(true)
  await migrate(ownerUrl)
  expect(await whoIs(process.env.DATABASE_URL!)).toBe('kargah_app')
  expect(await whoIs(ownerUrl)).toBe('kargah_owner')
  const owners = await on(asSuper(), sql => sql`
    select distinct tableowner from pg_tables where schemaname in ('public', 'graphile_worker')`)
  expect(owners).toEqual([{ tableowner: 'kargah_owner' }])
  expect(await on(process.env.DATABASE_URL!, sql => sql`select is_demo from installation`)).toEqual([{ is_demo: false }])
  expect((await open(asSuper())).isNew).toBe(false)
})

test('without the right to make roles it says what an administrator must do', async () => {
  await expect(open(urlAs('office'))).rejects.toThrow(/create role kargah_owner login/)
})

test('the app’s own login serves alone when it may become the owner', async () => {
  await on(asSuper(), async sql => {
    await sql`create role kargah_owner`
    await sql`create role kargah_app login password 'secret'`
    await sql`create role kargah_eraser`
    await sql`grant kargah_eraser to kargah_owner`
    await sql`alter database office owner to kargah_owner`
  })
  await expect(open(urlAs('kargah_app'))).rejects.toThrow('grant kargah_owner to kargah_app')
  await on(asSuper(), sql => sql`grant kargah_owner to kargah_app with inherit false, set true`)
  const { ownerUrl } = await open(urlAs('kargah_app'))
  await migrate(ownerUrl)
  expect(process.env.DATABASE_URL).toBe(urlAs('kargah_app'))
  expect(await whoIs(ownerUrl)).toBe('kargah_owner')
})

test('a login that is neither the app nor may become it is told so', async () => {
  await on(asSuper(), async sql => {
    for (const role of ['kargah_owner', 'kargah_app', 'kargah_eraser']) await sql`create role ${sql(role)}`
  })
  await expect(open(urlAs('stranger'), asSuper())).rejects.toThrow('grant kargah_app to stranger')
})
