import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { onDatabase, TEMPLATE } from './template-database'
import { prepareEnvironment } from './test-environment'

const cluster = inject('cluster')
const name = `kargah_test_${process.env.VITEST_POOL_ID}`
prepareEnvironment(onDatabase(cluster.appUrl, name), cluster.dataDir)
process.env.DATABASE_OWNER_URL = onDatabase(cluster.ownerUrl, name)
process.env.TEST_SUPER_URL = onDatabase(cluster.superUrl, name)

let cleaner: postgres.Sql

beforeAll(async () => {
  const admin = postgres(onDatabase(cluster.superUrl, 'postgres'), { max: 1, onnotice() {} })
  await admin`drop database if exists ${admin(name)} with (force)`
  await admin`create database ${admin(name)} template ${admin(TEMPLATE)}`
  await admin.end()
  cleaner = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
  const tables = await cleaner<{ name: string; columns: string[]; isWhole: boolean }[]>`
    select relname as name, (select array_agg(attname::text) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
      (select relkind = 'r' from pg_class where oid = to_regclass(format('public.%I', c.relname))) as "isWhole"
    from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'furnished' and relkind = 'r'`
  const clean = tables.map(({ name, columns, isWhole }) => {
    const isFurnished = columns[0] !== 'nothing'
    const same = columns.map(column => `kept."${column}" = it."${column}"`).join(' and ')
    const emptied = `delete from public."${name}" it` + (isFurnished ? ` where not exists (select from furnished."${name}" kept where ${same})` : '')
    // Most tables are never written in a file: those have no byte. (A partitioned one never has.)
    return isWhole ? `if pg_relation_size('public."${name}"') > 0 then ${emptied}; end if;` : `${emptied};`
  }).join(' ')
  // As a function the deletes are planned once for the file. With the triggers asleep it is quicker than truncating.
  await cleaner.unsafe(`
    create function furnished.clean() returns void language plpgsql set session_replication_role = replica
    as $$ begin ${clean} end $$`)
})

// What came with the installation stays. A file that has not loaded the app's pool has written nothing.
beforeEach(async () => {
  if ('kargahPool' in globalThis) await cleaner`select furnished.clean()`
})

afterAll(async () => {
  const { sql } = await import('~/shared/sql.server')
  await Promise.all([sql.end({ timeout: 1 }), cleaner.end({ timeout: 1 })])
})
