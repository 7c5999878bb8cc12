import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { log } from '~/shared/log.server'
import { bootstrap } from './bootstrap'
import type { Database } from './database'
import { onSignal, surviveStrays } from './signals'
import { settings } from './settings'
import { welcome } from './welcome'

const PATIENCE = 12_000

/** Database, schema and jobs here; the pages in processes of their own that are replaced when they die. */
export async function runPrimary() {
  const begin = performance.now()
  const { workers } = settings()
  const signal = onSignal()
  const database = await bootstrapUnless(signal)
  surviveStrays()
  const { startWorker } = await import('./worker')
  const stopJobs = startWorker(database.ownerUrl)
  const stopWeb = startWeb(workers)

  const [, address] = (await Promise.race([once(cluster, 'listening'), signal.then(() => [])])) as [Worker?, { port: number }?]
  if (address) await welcome(address.port, performance.now() - begin)

  await signal
  await Promise.race([Promise.all([stopWeb(), stopJobs()]), sleep(PATIENCE)])
  for (const worker of running()) worker.process.kill('SIGKILL')
  const { sql } = await import('~/shared/sql.server')
  await sql.end({ timeout: 2 })
  await database.stop()
  process.exit(process.exitCode ?? 0)
}

/** Whoever changes their mind while we are still preparing need not wait for the end of it. */
async function bootstrapUnless(signal: Promise<void>): Promise<Database> {
  let opened: (database: Database) => void
  const open = new Promise<Database>(resolve => (opened = resolve))
  const starting = bootstrap(database => opened(database))
  const database = await Promise.race([starting, signal])
  if (database) return database
  const begun = await Promise.race([open, starting.catch(() => undefined)])
  await begun?.stop()
  process.exit(0)
}

const running = () => Object.values(cluster.workers ?? {}).filter(worker => worker !== undefined)

function startWeb(count: number) {
  let stopping = false
  let everListened = false
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./main.js', import.meta.url)) })
  // Alone, the web process takes its connections from the kernel and not from us.
  if (count === 1) cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.once('listening', () => (everListened = true))
  cluster.on('exit', async (_, code, killedBy) => {
    if (stopping) return
    if (!everListened) {
      // It has said why; another would fare no better.
      process.exitCode = 1
      process.kill(process.pid, 'SIGTERM')
      return
    }
    log.error({ code, killedBy }, 'a web process ended; another takes its place')
    await sleep(200)
    if (!stopping) cluster.fork()
  })
  for (let n = 0; n < count; n++) cluster.fork()
  return async () => {
    stopping = true
    const gone = running().map(worker => once(worker, 'exit'))
    for (const worker of running()) worker.send('stop')
    await Promise.all(gone)
  }
}
