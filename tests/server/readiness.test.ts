import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { checks, closeReadiness, readiness } from '~/server/readiness'
import { ensureKeys } from '~/server/keys'

let owner: postgres.Sql
let admin: postgres.Sql
beforeAll(() => {
  ensureKeys({ mayMake: true })
  owner = postgres(process.env.DATABASE_OWNER_URL!, { max: 1, onnotice() {} })
  admin = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
})
afterEach(closeReadiness)
afterAll(() => Promise.all([owner.end(), admin.end()]))

// The tests' own server syncs nothing to disk, so one check is red for a reason.
async function problems() {
  const { checks } = await readiness()
  return Object.fromEntries(Object.entries(checks).filter(([, result]) => result !== 'ok'))
}

test('a database that may forget what it acknowledged is not ready, and says which setting', async () => {
  const { ready, checks } = await readiness()
  expect(ready).toBe(false)
  expect(checks.settings).toMatch(/fsync=off.*full_page_writes=off.*synchronous_commit=off/)
  expect(Object.keys(await problems())).toEqual(['settings'])
})

test('an app that could change what is append-only is not ready', async () => {
  await owner`grant update (act) on audit_events to kargah_app`
  expect((await problems()).rights).toContain('audit_events')
  await owner`revoke update (act) on audit_events from kargah_app`
  await owner`grant delete on audit_details to kargah_app`
  expect((await problems()).rights).toContain('audit_details')
  await owner`revoke delete on audit_details from kargah_app`
  expect((await problems()).rights).toBeUndefined()
})

test('a partition of an append-only table counts as the table', async () => {
  await admin`create table log_of_tests (at date) partition by range (at)`
  await admin`create table log_of_tests_2026 partition of log_of_tests for values from ('2026-01-01') to ('2027-01-01')`
  await admin`comment on table log_of_tests is 'append-only: a test'`
  await admin`grant update on log_of_tests_2026 to kargah_app`
  expect((await problems()).rights).toContain('log_of_tests_2026')
  await admin`drop table log_of_tests`
})

test('a table that the app owns, a superuser as the app: not ready', async () => {
  const app = process.env.DATABASE_URL!
  await admin`create table stray (n int)`
  await admin`alter table stray owner to kargah_app`
  expect((await problems()).rights).toContain('stray')
  await admin`drop table stray`
  await closeReadiness()
  process.env.DATABASE_URL = process.env.TEST_SUPER_URL
  expect((await problems()).rights).toContain('superuser')
  process.env.DATABASE_URL = app
})

test('a migration that is missing or edited is named', async () => {
  await owner`begin`
  const [row] = await owner`update migrations set checksum = 'edited' where name = '00000_shared.sql' returning checksum`
  await owner`commit`
  expect(row!.checksum).toBe('edited')
  expect((await problems()).migrations).toContain('00000_shared.sql')
  const { migrationsIn } = await import('../../db/migrate')
  await owner`update migrations set checksum = ${migrationsIn()[0]!.checksum} where name = '00000_shared.sql'`
})

test('a database that is away is said so within seconds', async () => {
  const app = process.env.DATABASE_URL!
  process.env.DATABASE_URL = 'postgres://kargah_app:x@127.0.0.1:9/kargah'
  const found = await problems()
  expect(found.database).toBeTruthy()
  process.env.DATABASE_URL = app
})

test('a pillar’s own check counts', async () => {
  checks.oven = async () => 'cold'
  expect((await problems()).oven).toBe('cold')
  checks.oven = () => Promise.reject(new Error('gone'))
  expect((await problems()).oven).toBe('gone')
  delete checks.oven
})
