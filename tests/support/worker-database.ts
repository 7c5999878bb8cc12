import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { fingerprintOf } from './fingerprint'
import { onDatabase, TEMPLATE } from './template-database'
import { prepareEnvironment } from './test-environment'

const cluster = inject('cluster')
const name = `kargah_test_${process.env.VITEST_POOL_ID}`
prepareEnvironment(onDatabase(cluster.appUrl, name), cluster.dataDir)
process.env.DATABASE_OWNER_URL = onDatabase(cluster.ownerUrl, name)
process.env.TEST_SUPER_URL = onDatabase(cluster.superUrl, name)

let cleaner: postgres.Sql

const connect = () => postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })

/** The worker's database as the file before left it, cleaned; a new copy where that left more than rows. */
beforeAll(async () => {
  const admin = postgres(onDatabase(cluster.superUrl, 'postgres'), { max: 1, onnotice() {} })
  const [there] = await admin`select from pg_database where datname = ${name}`
  if (!there || !(await isReusable())) {
    await admin`drop database if exists ${admin(name)} with (force)`
    await admin`create database ${admin(name)} template ${admin(TEMPLATE)}`
    cleaner = connect()
    await prepareCleaning()
  }
  await admin.end()
})

async function isReusable() {
  cleaner = connect()
  try {
    await cleaner`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`
    await cleaner`select furnished.clean()`
    await cleaner`truncate graphile_worker._private_jobs, graphile_worker._private_job_queues, graphile_worker._private_known_crontabs`
    const { fingerprint, sequences } = inject('template')
    for (const { name, last } of sequences) await cleaner`select setval(${name}::regclass, coalesce(${last}::bigint, seqstart), ${last !== null}) from pg_sequence where seqrelid = ${name}::regclass`
    if ((await fingerprintOf(cleaner)) === fingerprint) return true
  } catch {
    // Whatever it is that stands in the way: a new copy knows nothing of it.
  }
  await cleaner.end({ timeout: 1 })
  return false
}

async function prepareCleaning() {
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
}

// What came with the installation stays. A file that has not loaded the app's pool has written nothing.
beforeEach(async () => {
  if ('kargahPool' in globalThis) await cleaner`select furnished.clean()`
})

afterAll(async () => {
  const { sql } = await import('~/shared/sql.server')
  await Promise.all([sql.end({ timeout: 1 }), cleaner.end({ timeout: 1 })])
})
