import { spawn } from 'node:child_process'
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
const cpu = () => cpuOf(server.pid, server.dataDir)
const spent = (before: ReturnType<typeof cpu>, count: number) => {
  const now = cpu()
  return { app: round((now.app - before.app) / count), database: round((now.database - before.database) / count) }
}

try {
  const hall = await openHall(server.dataDir, 1000)
  const targets: Target[] = []
  const beforeStart = cpu()
  const sittings: string[] = []
  await inTurns(hall.candidates, 8, async (candidate, n) => void (sittings[n] = await begin(server.url, hall, candidate)))
  const starting = spent(beforeStart, sittings.length)
  for (const [n, sitting] of sittings.entries()) targets.push({ path: `/sittings/${sitting}/answers`, cookie: hall.candidates[n]!.cookie })

  const rows: Record<string, unknown>[] = []
  let perSave = { app: NaN, database: NaN }
  for (const candidates of [500, 1000]) {
    const before = cpu()
    const seen = await load(targets.slice(0, candidates), candidates / 5, SECONDS)
    if (candidates === 500) perSave = spent(before, seen.latencies.length)
    rows.push({ candidates, 'saves/s': candidates / 5, ...figuresOf(seen) })
  }

  let best = 0
  const steps: Record<string, unknown>[] = []
  for (let rate = 150, misses = 0; rate <= 3000 && misses < 2; rate = Math.ceil((rate * 1.2) / 10) * 10) {
    const seen = await load(targets, rate, STEP)
    const holds = percentile(seen.latencies, 95) <= LIMIT && seen.problems.length === 0 && seen.took < STEP * 1.1
    steps.push({ 'saves/s': rate, ...figuresOf(seen), holds })
    misses = holds ? 0 : misses + 1
    if (holds) best = rate
  }
  const direct = await directRate()
  const beforeEnd = cpu()
  await inTurns(targets.slice(0, 300), 8, async ({ path, cookie }) => {
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
    'durable single-row inserts/s, direct': round(direct, 0),
    'ratio to direct inserts': round(best / direct, 3),
    'CPU ms per saved answer': perSave,
    'CPU ms to start an attempt': starting,
    'CPU ms to finish and mark 20': spent(beforeEnd, 300),
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

function load(plan: Target[], rate: number, seconds: number): Promise<Load> {
  const child = spawn(process.execPath, ['tests/bench/open-loop.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ url: server.url, plan, seconds, rate, questions: 20 }))
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

/** What the same database takes straight from the driver: one durable row a statement, as many at once as the app has connections. */
async function directRate(seconds = 5) {
  const sql = postgres(urlOf(readSecrets(placeOf(server.dataDir)), 'owner'), { max: 20, onnotice() {} })
  await sql`create table if not exists bench_rows (id uuid primary key default gen_random_uuid(), value jsonb not null, at timestamptz not null default clock_timestamp())`
  const until = performance.now() + seconds * 1000
  let count = 0
  await Promise.all(Array.from({ length: 20 }, async () => {
    while (performance.now() < until) {
      await sql`insert into bench_rows (value) values ('"a"')`
      count++
    }
  }))
  await sql`drop table bench_rows`
  await sql.end()
  return count / seconds
}
