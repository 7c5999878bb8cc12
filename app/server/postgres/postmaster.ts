import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { type Account, commandOf, optionsOf } from './account'
import { binaries } from './binaries'
import { type Place, type Secrets, urlOf } from './place'
import { isPostmaster } from './processes'

const PATIENCE = 60_000

/** What we ask of PostgreSQL; everything a person typed stays out of its log. */
export const durable = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'replica',
  shared_buffers: '128MB',
  max_connections: '120',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
}

export const forgetful = { ...durable, fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', wal_level: 'minimal', max_wal_senders: '0' }

/** The running server of this folder, if there is one. */
export function findPostmaster({ cluster }: Place) {
  const file = join(cluster, 'postmaster.pid')
  const [pid, , , port, , , , state] = readNote(file).split('\n')
  if (!pid || !isPostmaster(Number(pid), cluster)) return undefined
  return { pid: Number(pid), port: Number(port), isReady: state?.trim() === 'ready' }
}

/** A server that ends takes its note away, at any moment. */
function readNote(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Starts the server and waits until it lets us in. After kill −9 its last children may take a moment to go. */
export async function startPostmaster(place: Place, secrets: Secrets, account: Account, settings: Record<string, string>) {
  const until = Date.now() + PATIENCE
  for (;;) {
    // Left by a server that is gone; PostgreSQL would take whoever has its number now for a server.
    rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
    const problem = await launch(place, secrets, account, settings)
    if (!problem) return
    const mayPass = /pre-existing shared memory|could not bind|Address already in use/.test(problem)
    if (!mayPass || Date.now() > until) throw new Error(`PostgreSQL did not start: ${problem}`)
    await sleep(200)
  }
}

async function launch(place: Place, secrets: Secrets, account: Account, settings: Record<string, string>) {
  const all = { unix_socket_directories: '', ...settings, listen_addresses: '127.0.0.1', port: `${secrets.port}` }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, args] = commandOf(account, binaries().postgres, ['-D', place.cluster, ...flags])
  const begin = rotate(place.log)
  const log = openSync(place.log, 'a', 0o600)
  // Detached, so that Ctrl-C in the terminal reaches us and not the database, and our end is not its end.
  const child = spawn(command, args, { ...optionsOf(account), detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  let ended = false
  let failure = ''
  child.once('exit', () => (ended = true))
  child.once('error', error => ((ended = true), (failure = error.message)))
  while (!ended) {
    if (findPostmaster(place)?.isReady && (await letsIn(secrets))) return undefined
    await sleep(20)
  }
  return `${failure}${readFileSync(place.log).subarray(begin).toString().slice(-2000)}`
}

/** Keeps one former log. @returns where the new lines begin. */
function rotate(log: string) {
  if (!existsSync(log)) return 0
  const { size } = statSync(log)
  if (size < 5_000_000) return size
  renameSync(log, `${log}.1`)
  return 0
}

/** A real connection: a process with the right number is not yet our server. */
export async function letsIn(secrets: Secrets, patience = 1) {
  const sql = postgres(urlOf(secrets, 'superuser', 'postgres'), { max: 1, connect_timeout: patience, fetch_types: false, onnotice() {} })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {})
  }
}

/** Asks politely (no new connections, running ones are ended), then firmly; both leave a sound database. */
export async function stopPostmaster(place: Place) {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const until = Date.now() + 20_000
    const running = findPostmaster(place)
    if (!running) return
    process.kill(running.pid, signal)
    while (findPostmaster(place) && Date.now() < until) await sleep(20)
  }
}

/** Below the range from which the system gives out ports by itself. */
export async function freePort(wanted: number) {
  for (let port = wanted || randomPort(); ; port = randomPort()) {
    const free = await new Promise<boolean>(resolve => {
      const probe = createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (free) return port
  }
}

const randomPort = () => 15_000 + Math.floor(Math.random() * 17_000)

