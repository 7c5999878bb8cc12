import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { connect, TransactionLost, type Sql } from '../../app/shared/sql.server'

type Case = { name: string; clean: boolean }

/**
 * Four ways a connection dies inside a transaction; each must leave nothing half done and the pool usable. The
 * control plays the first with the driver's own `begin`, whose dead handle writes into a stranger's transaction.
 */
export async function runDriverFaults(appUrl: string, superUrl: string) {
  const admin = postgres(superUrl, { max: 1, onnotice() {} })
  await admin`create table if not exists driver_faults (who text)`
  await admin`grant all on driver_faults to kargah_app`
  const uncaught: unknown[] = []
  const note = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', note)
  try {
    const cases = [
      await theDeadHandleIsRefused(appUrl, admin),
      await aStatementInFlightIsLost(appUrl, admin),
      await deathBeforeCommitKeepsNothing(appUrl, admin),
      await theStoppedServerIsAwaited(appUrl, admin),
    ].map(({ name, clean }) => ({ name, clean: clean && uncaught.length === 0 }))
    return { cases, control: { leaked: await leaksOfTheDriversBegin(appUrl, admin) } }
  } finally {
    process.off('uncaughtException', note)
    await admin`drop table driver_faults`
    await admin.end()
  }
}

const open = (url: string) => connect(url, { max: 1, backoff: () => 0.05, connection: { application_name: 'driver-faults' } })
const kill = (admin: postgres.Sql, pid: number) => admin`select pg_terminate_backend(${pid})`
const count = async (admin: postgres.Sql, who: string) =>
  (await admin<[{ n: number }]>`select count(*)::int as n from driver_faults where who = ${who}`)[0].n
const pidOf = async (sql: Sql) => (await sql<[{ pid: number }]>`select pg_backend_pid() as pid`)[0].pid
const failed = async (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error)

/** Waits until the pool of one connection has a new one, so that the dead handle could reach it. */
async function reconnected(sql: Sql, old: number) {
  for (let i = 0; i < 200; i++) {
    const pid = await pidOf(sql).catch(() => old)
    if (pid !== old) return
    await sleep(10)
  }
  throw new Error('the pool did not come back')
}

/** The first transaction's handle is used again after its connection died, while a second transaction runs. */
async function theDeadHandleIsRefused(url: string, admin: postgres.Sql): Promise<Case> {
  const { sql, tx } = open(url)
  let late: unknown
  let refused: unknown
  let ready!: () => void
  const second = new Promise<void>(resolve => (ready = resolve))
  const first = failed(tx(async handle => {
    const pid = await pidOf(handle)
    await handle`insert into driver_faults values ('dead')`
    await kill(admin, pid)
    await second
    late = handle`insert into driver_faults values ('dead')`.then(() => 'written', (error: unknown) => (refused = error))
    await late
  }))
  const outcome = await first
  await tx(async handle => {
    await handle`insert into driver_faults values ('stranger')`
    ready()
    await sleep(20)
    await handle`insert into driver_faults values ('stranger')`
  })
  await late
  const clean = outcome instanceof TransactionLost || outcome instanceof Error
  const result = clean && refused instanceof TransactionLost && (await count(admin, 'dead')) === 0 && (await count(admin, 'stranger')) === 2
  await sql.end({ timeout: 1 })
  return { name: 'a dead handle never writes into another transaction', clean: result }
}

async function aStatementInFlightIsLost(url: string, admin: postgres.Sql): Promise<Case> {
  const { sql, tx } = open(url)
  const outcome = await failed(tx(async handle => {
    const pid = await pidOf(handle)
    const slow = handle`insert into driver_faults select 'inflight' from pg_sleep(5)`
    const noticed = failed(Promise.resolve(slow))
    await sleep(50)
    await kill(admin, pid)
    throw await noticed
  }))
  const again = await failed(tx(handle => handle`select 1`))
  const result = outcome instanceof Error && again === undefined && (await count(admin, 'inflight')) === 0
  await sql.end({ timeout: 1 })
  return { name: 'a statement in flight is lost whole and the pool goes on', clean: result }
}

async function deathBeforeCommitKeepsNothing(url: string, admin: postgres.Sql): Promise<Case> {
  const { sql, tx } = open(url)
  const outcome = await failed(tx(async handle => {
    const pid = await pidOf(handle)
    await handle`insert into driver_faults values ('commit')`
    await kill(admin, pid)
    return 'kept'
  }))
  const again = await failed(tx(handle => handle`select 1`))
  const result = outcome instanceof Error && again === undefined && (await count(admin, 'commit')) === 0
  await sql.end({ timeout: 1 })
  return { name: 'death just before commit is told and keeps nothing', clean: result }
}

/** While the connection is down a statement of its transaction must be refused, not thrown at the process. */
async function theStoppedServerIsAwaited(url: string, admin: postgres.Sql): Promise<Case> {
  const { sql, tx } = open(url)
  const refusals: unknown[] = []
  const outcome = await failed(tx(async handle => {
    const pid = await pidOf(handle)
    await kill(admin, pid)
    for (let i = 0; i < 20; i++) {
      refusals.push(await failed(Promise.resolve(handle`insert into driver_faults values ('down')`)))
      await sleep(5)
    }
  }))
  await reconnected(sql, -1)
  await sleep(120)
  const result = outcome instanceof Error && refusals.every(error => error instanceof Error) && refusals.length > 0 && (await count(admin, 'down')) === 0
  await sql.end({ timeout: 1 })
  return { name: 'statements while the connection is down are refused, never uncaught', clean: result }
}

async function leaksOfTheDriversBegin(url: string, admin: postgres.Sql) {
  const sql = postgres(url, { max: 1, backoff: () => 0.01, onnotice() {} })
  const noise = () => {}
  process.on('uncaughtException', noise)
  let dead: postgres.TransactionSql | undefined
  let died!: () => void
  const death = new Promise<void>(resolve => (died = resolve))
  // Never awaited: the driver may leave it hanging.
  void failed(sql.begin(async handle => {
    dead = handle
    const [{ pid }] = await handle<[{ pid: number }]>`select pg_backend_pid() as pid`
    await kill(admin, pid)
    died()
    await sleep(2_000)
  }))
  await death
  await sleep(50)
  await failed(sql.begin(async handle => {
    await handle`insert into driver_faults values ('stranger-of-control')`
    await failed(Promise.race([dead!`insert into driver_faults values ('control')`, sleep(200)]))
  }))
  const leaked = await count(admin, 'control')
  process.off('uncaughtException', noise)
  await sql.end({ timeout: 1 })
  return leaked
}
