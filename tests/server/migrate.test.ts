import { cpSync, mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { withRole } from '~/server/database'
import { migrate, migrationsIn } from '../../db/migrate'
import { onDatabase } from '../support/template-database'

let count = 0
let [name, url] = ['', '']
const { superUrl, ownerUrl } = inject('cluster')
const admin = postgres(onDatabase(superUrl, 'postgres'), { max: 1, onnotice() {} })
let folder: string

// A database for each test, thrown away with the cluster: the job library closes its connections a moment after it is done,
// and one that is cut off before dies of an error that no test can catch.
beforeEach(async () => {
  name = `kargah_migrate_${process.env.VITEST_WORKER_ID}_${process.pid}_${++count}`
  url = onDatabase(ownerUrl, name)
  await admin`create database ${admin(name)} owner kargah_owner`
  folder = mkdtempSync(join(tmpdir(), 'kargah-migrations-'))
  cpSync('db/migrations', folder, { recursive: true })
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
async function ask<T>(work: (sql: postgres.Sql) => PromiseLike<T>) {
  const sql = postgres(url, { max: 1, onnotice() {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

test('five who migrate at once apply each file once; afterwards there is nothing to do', async () => {
  const applied = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(url)))
  expect(applied.flat()).toEqual(migrationsIn().map(file => file.name))
  expect(await migrate(url)).toEqual([])
})

test('everything belongs to the owner, even when a superuser migrates on its behalf', async () => {
  await migrate(withRole(onDatabase(superUrl, name), 'kargah_owner'))
  const owners = await ask(sql => sql`
    select distinct relowner::regrole::text as owner from pg_class
    where relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and relkind in ('r', 'p', 'S')`)
  expect(owners).toEqual([{ owner: 'kargah_owner' }])
})

test('a landed migration that was edited is refused by its name', async () => {
  await migrate(url, { folder })
  appendFileSync(join(folder, '00000_shared.sql'), '\n-- a second thought\n')
  await expect(migrate(url, { folder })).rejects.toThrow('00000_shared.sql was edited')
})

test('a file that fails leaves nothing of itself and what stood before it stays', async () => {
  writeFileSync(join(folder, '90000_wrong.sql'), 'create table half (n int); select 1 / 0;')
  await expect(migrate(url, { folder })).rejects.toThrow('division by zero')
  const [state] = await ask(sql => sql`
    select to_regclass('half') is null as "nothingLeft", (select count(*)::int from migrations) as applied`)
  expect(state).toEqual({ nothingLeft: true, applied: migrationsIn().length })
  writeFileSync(join(folder, '90000_wrong.sql'), 'create table half (n int);')
  expect(await migrate(url, { folder })).toEqual(['90000_wrong.sql'])
})

test('a restore stops at the migration its backup knows', async () => {
  const [first] = migrationsIn()
  expect(await migrate(url, { until: first!.name })).toEqual([first!.name])
})

test('a name that was kept with half-spaces that join nothing is kept without them', async () => {
  const names = migrationsIn().map(file => file.name)
  const last = names.indexOf('00117_people_half_spaces.sql') - 1
  await migrate(url, { until: names[last] })
  const [{ id }] = await ask(sql => sql<[{ id: string }]>`
    insert into people (name_fa, family_fa) values (${'سارا\u200C رضایی\u200C'}, ${'رضایی\u200C'}) returning id`)
  await migrate(url)
  expect(await ask(sql => sql`update people set name_en = 'Sara' where id = ${id} returning name_fa, family_fa`)).toEqual(
    [{ name_fa: 'سارا رضایی', family_fa: 'رضایی' }])
})
