import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A production server of its own with a demo world, as `npm start` makes it. */
export async function startServer(env: Record<string, string> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'kargah-bench-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['app/server/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: 'localhost', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  const until = Date.now() + 240_000
  while (!(await fetch(`${url}/readyz`).then(answer => answer.ok, () => false))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('the server did not start')
    await sleep(100)
  }
  return {
    url,
    dataDir,
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM')
      await new Promise(resolve => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)))
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A demo person's cookie. */
export async function signIn(url: string, person: string) {
  const answer = await fetch(`${url}/demo/sign-in`, { method: 'POST', body: new URLSearchParams({ person }), redirect: 'manual' })
  const cookie = answer.headers.getSetCookie().find(header => /session=/.test(header))
  if (!cookie) throw new Error(`no session for ${person}: ${answer.status}`)
  return cookie.split(';')[0]!
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

/** CPU milliseconds so far: of the Node processes below a process, and of the PostgreSQL that lies in its folder. */
export function cpuOf(pid: number, dataDir: string) {
  const processes = readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(name => read(Number(name)))
  const below = new Set([pid])
  for (const { id, parent } of processes.toSorted((a, b) => a.id - b.id)) if (below.has(parent)) below.add(id)
  const isDatabase = ({ command }: Stat) => command.startsWith('postgres')
  const ofData = new Set(processes.filter(process => isDatabase(process) && process.cwd.startsWith(dataDir)).map(({ id }) => id))
  const sum = (chosen: Stat[]) => chosen.reduce((total, { ms }) => total + ms, 0)
  return {
    app: sum(processes.filter(process => below.has(process.id) && !isDatabase(process))),
    database: sum(processes.filter(process => ofData.has(process.id))),
  }
}

type Stat = { id: number; parent: number; command: string; cwd: string; ms: number }
function read(id: number): Stat[] {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    const command = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // utime and stime, and those of children that have ended, in ticks of 10 ms.
    const ticks = [11, 12, 13, 14].reduce((total, field) => total + Number(fields[field]), 0)
    return [{ id, parent: Number(fields[1]), command, cwd: linkOf(id), ms: ticks * 10 }]
  } catch {
    return []
  }
}
function linkOf(id: number) {
  try {
    return readlinkSync(`/proc/${id}/cwd`)
  } catch {
    return ''
  }
}
