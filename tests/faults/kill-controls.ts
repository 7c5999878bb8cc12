import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { startEmbedded } from '../../app/server/embedded-postgres'

/** A server that acknowledges at once and writes twice a second: killed, it has promised what it never kept. */
export async function lostByEagerServer() {
  const program = `
    const { appendFileSync } = require('node:fs')
    let waiting = []
    setInterval(() => { appendFileSync(process.argv[1], waiting.map(id => id + '\\n').join('')); waiting = [] }, 500)
    require('node:http').createServer((ask, answer) => { waiting.push(ask.url.slice(1)); answer.end('ok') })
      .listen(0, '127.0.0.1', function () { console.log(this.address().port) })`
  const file = join(mkdtempSync(join(tmpdir(), 'kargah-eager-')), 'answers')
  const child = spawn(process.execPath, ['-e', program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>(resolve => child.stdout.once('data', data => resolve(String(data).trim())))
  const promised: string[] = []
  const until = Date.now() + 1300
  for (let n = 0; Date.now() < until; n++) {
    if ((await fetch(`http://127.0.0.1:${port}/${n}`)).ok) promised.push(String(n))
  }
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))
  const kept = new Set(readFileSync(file, 'utf8').split('\n'))
  return promised.filter(id => !kept.has(id)).length
}

/** The same database, told not to wait for its own log: killed, it has forgotten the last moments. */
export async function lostByLazyCommit() {
  const dataDir = mkdtempSync(join(tmpdir(), 'kargah-lazy-'))
  const cluster = await startEmbedded({ dataDir, settings: { synchronous_commit: 'off', wal_writer_delay: '5000ms', wal_writer_flush_after: '512MB' } })
  const open = () => postgres(cluster.superUrl, { max: 4, onnotice() {}, connect_timeout: 5 })
  const sql = open()
  await sql`create table promises (n int primary key)`
  await sql`checkpoint`
  const promised: number[] = []
  const writers = Array.from({ length: 4 }, async (_, lane) => {
    for (let n = 0; n < 2000; n++) {
      try {
        await sql`insert into promises values (${lane * 10_000 + n})`
        promised.push(lane * 10_000 + n)
      } catch {
        return
      }
    }
  })
  await sleep(600)
  process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  await Promise.all(writers)
  await sql.end({ timeout: 1 }).catch(() => {})
  const again = open()
  let rows: { n: number }[] | undefined
  for (let tries = 0; !rows && tries < 100; tries++) rows = await again<{ n: number }[]>`select n from promises`.catch(() => sleep(200).then(() => undefined))
  await again.end({ timeout: 1 })
  await cluster.stop()
  const kept = new Set(rows?.map(({ n }) => n))
  return promised.filter(n => !kept.has(n)).length
}
