import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '~/server/embedded-postgres'
import { durable } from '~/server/postgres/postmaster'
import { isAlive } from '~/server/postgres/processes'

let dataDir: string
let running: Embedded[]
const start = async (settings = {}) => {
  const embedded = await startEmbedded({ dataDir, throwAway: true, settings })
  running.push(embedded)
  return embedded
}
const postmaster = () => {
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8')) : Number.NaN
}
async function ask<T>(url: string, work: (sql: postgres.Sql) => PromiseLike<T>, options: postgres.Options<{}> = {}) {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice() {}, ...options })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
// The driver's own question about types has nobody who hears that a killed server did not answer.
const answers = (url: string) => ask(url, sql => sql`select 1`, { fetch_types: false }).then(() => true, () => false)
async function until(condition: () => Promise<boolean> | boolean, patience = 30_000) {
  const begin = Date.now()
  while (!(await condition())) {
    if (Date.now() - begin > patience) throw new Error('waited in vain')
    await sleep(20)
  }
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kargah-embedded-'))
  running = []
})
afterEach(async () => {
  for (const embedded of running) await embedded.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('it speaks Persian: C.UTF-8 letters, Persian order, trigrams of Persian words', async () => {
  const { appUrl, superUrl } = await start()
  const [database] = await ask(appUrl, sql => sql`
    select datctype, datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'kargah'`)
  expect(database).toEqual({ datctype: 'C.UTF-8', datlocprovider: 'i', datlocale: 'fa-IR', encoding: 'UTF8' })
  const [found] = await ask(superUrl, async sql => {
    await sql`create extension pg_trgm`
    return sql`select cardinality(show_trgm('برق')) as trigrams, array(select unnest(array['ی', 'پ', 'ب', 'ا']) order by 1) as sorted`
  })
  expect(found).toEqual({ trigrams: 4, sorted: ['ا', 'ب', 'پ', 'ی'] })
})

test('what it acknowledges is on the disk, and its passwords are ours alone', async () => {
  const { appUrl } = await start(durable)
  const settings = await ask(appUrl, sql => sql`
    select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_level') order by name`)
  expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on', 'replica'])
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
  expect(await answers(appUrl.replace(/:[0-9a-f]+@/, ':guess@'))).toBe(false)
  expect(Number(new URL(appUrl).port)).toBeLessThan(32_768)
})

test('killed by -9 again and again it comes back at the same address with what was committed', async () => {
  const { ownerUrl } = await start(durable)
  await ask(ownerUrl, sql => sql`create table kept (n int)`)
  for (let n = 1; n <= 3; n++) {
    await ask(ownerUrl, sql => sql`insert into kept values (${n})`)
    const killed = postmaster()
    process.kill(killed, 'SIGKILL')
    await until(async () => postmaster() > 0 && postmaster() !== killed && (await answers(ownerUrl)))
  }
  expect(await ask(ownerUrl, sql => sql`select n from kept order by n`)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
}, 120_000)

test('a server that its process left behind is adopted, watched over and stopped', async () => {
  const left = spawn(process.execPath, ['--import', 'tsx', '-e', `
    import('./app/server/embedded-postgres.ts').then(async ({ startEmbedded }) => {
      const { ownerUrl } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
      console.log(ownerUrl)
    })`], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await left.stdout.take(1).toArray()) as Buffer[]
  left.kill('SIGKILL')
  const before = postmaster()
  const embedded = await start()
  expect(embedded.adopted).toBe(true)
  expect(embedded.ownerUrl).toBe(line!.toString().trim())
  expect(postmaster()).toBe(before)
  process.kill(before, 'SIGKILL')
  await until(async () => postmaster() > 0 && postmaster() !== before && (await answers(embedded.ownerUrl)))
  const after = postmaster()
  await embedded.stop()
  running = []
  await until(() => !isAlive(after))
})

test('two who start at once share one server, and the last to leave stops it', async () => {
  const script = `import('./app/server/embedded-postgres.ts').then(async ({ startEmbedded }) => {
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    process.stdin.once('end', async () => { await embedded.stop(); process.exit() }).resume()
    console.log(embedded.ownerUrl)
  })`
  const children = [1, 2].map(() => spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }))
  const urls = await Promise.all(children.map(async child => String((await child.stdout.take(1).toArray())[0]).trim()))
  expect(urls[0]).toBe(urls[1])
  const leave = (child: (typeof children)[number]) => new Promise(resolve => child.once('exit', resolve).stdin.end())
  await leave(children[0]!)
  expect(await answers(urls[1]!)).toBe(true)
  await leave(children[1]!)
  expect(await answers(urls[1]!)).toBe(false)
})

test('what a dead server and a dead starter left behind, now somebody else’s number, does not hinder the start', async () => {
  const first = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  await first.stop()
  const { stdout: someoneElse } = await promisify(execFile)('sh', ['-c', 'sleep 30 >/dev/null 2>&1 & echo $!'])
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${someoneElse.trim()}\n${join(dataDir, 'postgres')}\n0\n1\n\n127.0.0.1\n\nready\n`)
  writeFileSync(join(dataDir, 'postgres.lock'), `${someoneElse.trim()} 1`)
  const embedded = await start()
  expect(embedded.adopted).toBe(false)
  expect(await answers(embedded.appUrl)).toBe(true)
  process.kill(Number(someoneElse), 'SIGKILL')
})
