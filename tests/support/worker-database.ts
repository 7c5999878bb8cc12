import postgres from 'postgres'
import { beforeAll, beforeEach, inject } from 'vitest'
import { fingerprintOf } from './fingerprint'
import { onDatabase, TEMPLATE } from './template-database'
import { prepareEnvironment } from './test-environment'

const cluster = inject('cluster')
const name = `kargah_test_${process.env.VITEST_POOL_ID}`

// What stays when one process runs several files: the surroundings as the first found them, and who cleans.
type Kept = { environment: NodeJS.ProcessEnv; cleaner?: postgres.Sql }
const kept = ((globalThis as { kargahKept?: Kept }).kargahKept ??= { environment: { ...process.env } })
for (const key of Object.keys(process.env)) if (!(key in kept.environment)) delete process.env[key]
Object.assign(process.env, kept.environment)
prepareEnvironment(onDatabase(cluster.appUrl, name), cluster.dataDir)
process.env.DATABASE_OWNER_URL = onDatabase(cluster.ownerUrl, name)
process.env.TEST_SUPER_URL = onDatabase(cluster.superUrl, name)

/** The worker's database as the file before left it, cleaned; a new copy where that left more than rows. */
beforeAll(async () => {
  if (kept.cleaner) {
    // The pool of this process is at work on it: it can't be taken away.
    if (!(await isReusable(kept.cleaner))) throw new Error('The file before has changed the schema: it belongs into ALONE in tests/vitest.config.ts.')
    return
  }
  const admin = postgres(onDatabase(cluster.superUrl, 'postgres'), { max: 1, onnotice() {} })
  const [there] = await admin`select from pg_database where datname = ${name}`
  kept.cleaner = there && (await takeOver())
  if (!kept.cleaner) {
    await admin`drop database if exists ${admin(name)} with (force)`
    await admin`create database ${admin(name)} template ${admin(TEMPLATE)}`
    kept.cleaner = connect()
  }
  await admin.end()
})

// With the triggers asleep deleting is quicker than truncating. For the whole connection: each change of the role forgets every plan.
const connect = () => postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {}, connection: { session_replication_role: 'replica' } as object })

async function takeOver() {
  const cleaner = connect()
  try {
    await cleaner`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`
    if (await isReusable(cleaner)) return cleaner
  } catch {
    // Whatever it is that stands in the way: a new copy knows nothing of it.
  }
  await cleaner.end({ timeout: 1 })
  return undefined
}

async function isReusable(cleaner: postgres.Sql) {
  const { fingerprint, sequences } = inject('template')
  await cleaner`select furnished.clean()`
  await cleaner`truncate graphile_worker._private_jobs, graphile_worker._private_job_queues, graphile_worker._private_known_crontabs`
  for (const { name, last } of sequences) await cleaner`select setval(${name}::regclass, coalesce(${last}::bigint, seqstart), ${last !== null}) from pg_sequence where seqrelid = ${name}::regclass`
  if ((await fingerprintOf(cleaner)) === fingerprint) return true
  await cleaner`select furnished.restore()`
  return (await fingerprintOf(cleaner)) === fingerprint
}

// What came with the installation stays. A process that has not loaded the app's pool has written nothing.
beforeEach(async () => {
  if ('kargahPool' in globalThis) await kept.cleaner!`select furnished.clean()`
})
