import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { placeOf, readSecrets, urlOf } from '../../app/server/postgres/place'
import { begin, inTurns, openHall } from '../support/exam-hall'
import { inDemoDatabase } from '../support/demo-places'
import { percentile, report, round } from '../support/figures'
import { cpuOf, startServer } from '../support/server'

// Candidates saving over real HTTP with every guard on; open-loop arrivals from a process of its own, on the same cores.
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30)
const STEP = Number(process.env.BENCH_STEP_SECONDS ?? 10)
const LIMIT = 250
type Load = { latencies: number[]; problems: [string, number][]; sent: number; took: number; cpu: number }
type Target = { path: string; cookie: string }

const server = await startServer({ WORKERS: 'auto' })
const meter = () => ({ at: performance.now(), ...cpuOf(server.pid, server.dataDir) })
type Meter = ReturnType<typeof meter>
/** CPU milliseconds each of so many took, and without what the machine does by itself in the same time (`idle`, a second). */
function spent(from: Meter, to: Meter, count: number, idle: { app: number; database: number }) {
  const seconds = (to.at - from.at) / 1000
  const each = (name: 'app' | 'database', rate: number) => round((to[name] - from[name] - rate * seconds) / count)
  return {
    app: each('app', 0), database: each('database', 0),
    'app without idle': each('app', idle.app), 'database without idle': each('database', idle.database),
  }
}

/** CPU milliseconds each: of all, of the first 200, for whom processes and connections see this work for the first time, and of the rest. */
async function inParts<T>(things: readonly T[], idle: Parameters<typeof spent>[3], work: (thing: T, index: number) => Promise<unknown>) {
  const [began, first] = [meter(), things.slice(0, 200)]
  await inTurns(first, 8, work)
  const between = meter()
  await inTurns(things.slice(200), 8, (thing, n) => work(thing, n + 200))
  const ended = meter()
  return { all: spent(began, ended, things.length, idle), 'first 200': spent(began, between, first.length, idle), rest: spent(between, ended, things.length - first.length, idle) }
}

try {
  const hall = await openHall(server.dataDir, 2000)
  const targets: Target[] = []
  // Jobs are asked for, the trail is sealed and pools are tended also while nobody comes.
  const quiet = meter()
  await sleep(SECONDS * 1000)
  const still = meter()
  const idle = { app: (still.app - quiet.app) / SECONDS, database: (still.database - quiet.database) / SECONDS }
  const sittings: string[] = []
  const starting = await inParts(hall.candidates, idle, async (candidate, n) => void (sittings[n] = await begin(server.url, hall, candidate)))
  for (const [n, sitting] of sittings.entries()) targets.push({ path: `/sittings/${sitting}/answers`, cookie: hall.candidates[n]!.cookie })

  const rows: Record<string, unknown>[] = []
  let perSave: object = {}
  for (const candidates of [500, 1000]) {
    const before = meter()
    const seen = await load(targets.slice(0, candidates), candidates / 5, SECONDS)
    if (candidates === 500) perSave = spent(before, meter(), seen.latencies.length, idle)
    rows.push({ candidates, 'saves/s': candidates / 5, ...figuresOf(seen) })
  }

  let best = 0
  const steps: Record<string, unknown>[] = []
  for (let rate = 150, misses = 0; rate <= 3000 && misses < 2; rate = Math.ceil((rate * 1.2) / 10) * 10) {
    const before = meter()
    const seen = await load(targets, rate, STEP)
    const { app, database } = spent(before, meter(), seen.latencies.length, idle)
    const holds = percentile(seen.latencies, 95) <= LIMIT && seen.problems.length === 0 && seen.took < STEP * 1.1
    steps.push({ 'saves/s': rate, ...figuresOf(seen), 'CPU ms a save': round(app + database), holds })
    misses = holds ? 0 : misses + 1
    if (holds) best = rate
  }
  const began = meter()
  const country = await load(targets, 1667, SECONDS)
  const ofCountry = { 'saves/s': 1667, ...figuresOf(country), 'CPU ms a save': spent(began, meter(), country.latencies.length, idle) }
  const { direct, bare } = await withoutApp(targets.slice(0, 500))
  const ending = await inParts(targets, idle, async ({ path, cookie }) => {
    const answer = await fetch(`${server.url}${path.replace('/answers', '/submission')}`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
    if (answer.status !== 303 && answer.status !== 200) throw new Error(`a paper was not submitted: ${answer.status}`)
  })
  const [durable] = await inDemoDatabase(server.dataDir, sql => sql`select current_setting('synchronous_commit') as value`)
  report('answers', {
    synchronous_commit: durable!.value,
    'load generator': 'a process of its own, on the same cores',
    rows,
    steps,
    'largest steady rate (saves/s)': best,
    'as candidates, a save per 30 s each': best * 30,
    'a whole country’s exam day: 50,000 candidates': ofCountry,
    'durable single-row inserts/s, direct': round(direct, 0),
    'ratio to direct inserts': round(best / direct, 3),
    'CPU ms per saved answer': perSave,
    'of bare node:http and one insert': bare,
    'CPU ms to start an attempt': starting,
    'CPU ms to finish and mark 20': ending,
    'CPU ms a second while nobody comes': { app: round(idle.app), database: round(idle.database) },
  })
} finally {
  await server.stop()
}

function figuresOf({ latencies, problems, cpu }: Load) {
  return {
    'p50 ms': round(percentile(latencies, 50), 1), 'p95 ms': round(percentile(latencies, 95), 1), 'p99 ms': round(percentile(latencies, 99), 1),
    errors: problems.map(([why, count]) => `${why}: ${count}`).join(', ') || '0', 'generator’s cores': round(cpu),
  }
}

function load(plan: Target[], rate: number, seconds: number, url = server.url): Promise<Load> {
  const child = spawn(process.execPath, ['tests/bench/open-loop.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ url, plan, seconds, rate, questions: 20 }))
  let output = ''
  child.stdout.on('data', chunk => (output += chunk))
  return new Promise((resolve, reject) => child.on('close', () => {
    try {
      resolve(JSON.parse(output))
    } catch (error) {
      reject(error)
    }
  }))
}

/**
 * What the same database takes straight from the driver: `direct`, one durable row a statement, as many at once as the app
 * has connections; `bare`, the CPU milliseconds of a save of 500 candidates at a server that does nothing else.
 */
async function withoutApp(plan: Target[], seconds = 5) {
  const url = urlOf(readSecrets(placeOf(server.dataDir)), 'owner')
  const sql = postgres(url, { max: 20, onnotice() {} })
  await sql`create table if not exists bench_rows (id uuid primary key default gen_random_uuid(), value jsonb not null, at timestamptz not null default clock_timestamp())`
  const until = performance.now() + seconds * 1000
  let count = 0
  await Promise.all(Array.from({ length: 20 }, async () => {
    while (performance.now() < until) {
      await sql`insert into bench_rows (value) values ('"a"')`
      count++
    }
  }))
  const bare = await bareSave(url, plan)
  await sql`drop table bench_rows`
  await sql.end()
  return { direct: count / seconds, bare }
}

async function bareSave(databaseUrl: string, plan: Target[]) {
  const child = spawn(process.execPath, ['tests/bench/bare-save.mjs', databaseUrl], { stdio: ['pipe', 'pipe', 'inherit'] })
  const port = await new Promise<string>(resolve => child.stdout.once('data', line => resolve(String(line).trim())))
  const before = cpuOf(child.pid!, server.dataDir)
  const { latencies } = await load(plan, plan.length / 5, SECONDS, `http://127.0.0.1:${port}`)
  const after = cpuOf(child.pid!, server.dataDir)
  child.stdin.end()
  return { app: round((after.app - before.app) / latencies.length), database: round((after.database - before.database) / latencies.length) }
}
