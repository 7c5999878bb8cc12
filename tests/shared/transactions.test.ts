import { connect as dial, createServer, type AddressInfo } from 'node:net'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { connect, sql, tx, TransactionLost } from '~/shared/sql.server'
import { runDriverFaults } from '../faults/driver-faults'

test('a connection that dies in a transaction harms nobody', async () => {
  const { cases } = await runDriverFaults(process.env.DATABASE_URL!, process.env.TEST_SUPER_URL!)
  expect(cases).toEqual(cases.map(({ name }) => ({ name, clean: true })))
  expect(cases).toHaveLength(4)
})

test('the driver’s own begin is caught by the same cases', async () => {
  const { control } = await runDriverFaults(process.env.DATABASE_URL!, process.env.TEST_SUPER_URL!)
  expect(control.leaked).toBeGreaterThanOrEqual(1)
})

test('twenty deaths in flight cost the pool no connection', async () => {
  const admin = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
  const { sql, tx } = connect(process.env.DATABASE_URL!, { max: 2, backoff: () => 0.01 })
  for (let i = 0; i < 20; i++) {
    const lost = tx(async handle => {
      const [{ pid }] = await handle<[{ pid: number }]>`select pg_backend_pid() as pid`
      const killed = admin`select pg_sleep(0.01), pg_terminate_backend(${pid})`
      await Promise.all([handle`select pg_sleep(5)`, killed])
    })
    await expect(lost).rejects.toBeInstanceOf(TransactionLost)
  }
  const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => tx(handle => handle`select ${i}::int as n`)))
  expect(answers.map(([row]) => row!.n)).toEqual([0, 1, 2, 3, 4, 5])
  await Promise.all([sql.end({ timeout: 1 }), admin.end()])
})

test('a connection that doesn’t open in time is opened again, and the act is done once', async () => {
  const database = new URL(process.env.DATABASE_URL!)
  let calls = 0
  // The first caller waits at the door for good.
  const door = createServer(caller => {
    caller.on('error', () => {})
    if (++calls === 1) return
    const line = dial(Number(database.port), database.hostname)
    line.on('error', () => {})
    caller.pipe(line).pipe(caller)
  })
  await new Promise<void>(resolve => door.listen(0, '127.0.0.1', resolve))
  const past = new URL(database)
  past.hostname = '127.0.0.1'
  past.port = String((door.address() as AddressInfo).port)
  const { sql, tx } = connect(past.href, { max: 1, connect_timeout: 2, backoff: () => 0.01, fetch_types: false })
  const [row] = await tx(handle => handle`select 1 as n`)
  expect([row!.n, calls]).toEqual([1, 2])
  await sql.end({ timeout: 1 })
  door.close()
})

test('an act that fails is undone whole, and says why', async () => {
  const act = tx(async handle => {
    await handle`insert into failed_tries (kind, subject) values ('test', 'one')`
    await handle`insert into failed_tries (kind) values ('test')`
  })
  await expect(act).rejects.toMatchObject({ code: '23502' })
  expect((await sql`select from failed_tries where kind = 'test'`).count).toBe(0)
})
