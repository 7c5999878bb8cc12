import { openHall, PASSWORD } from '../support/exam-hall'
import { percentile, report, round } from '../support/figures'
import { cpuOf, startServer } from '../support/server'

// An exam hall signs in within a minute: real passwords, open-loop arrivals, latency from the intended moment.
const COUNT = Number(process.env.BENCH_LOGINS ?? 500)
const SECONDS = 60

const server = await startServer({ WORKERS: 'auto' })
try {
  const { candidates } = await openHall(server.dataDir, COUNT)
  const latencies: number[] = []
  const problems: string[] = []
  const before = cpuOf(server.pid, server.dataDir)
  const start = performance.now()
  await Promise.all(candidates.map(async ({ mobile }, n) => {
    const due = start + (n * SECONDS * 1000) / candidates.length
    await new Promise(resolve => setTimeout(resolve, due - performance.now()))
    const answer = await fetch(`${server.url}/login`, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams({ identifier: mobile, password: PASSWORD }),
    }).catch((error: Error) => error)
    if (answer instanceof Error || answer.status !== 303) problems.push(answer instanceof Error ? answer.message : String(answer.status))
    else latencies.push(performance.now() - due)
  }))
  const after = cpuOf(server.pid, server.dataDir)
  report('logins', {
    people: candidates.length, 'within seconds': SECONDS, signedIn: latencies.length, errors: problems.length,
    'p50 ms': round(percentile(latencies, 50), 0), 'p95 ms': round(percentile(latencies, 95), 0), 'slowest ms': round(Math.max(...latencies), 0),
    'CPU ms a sign-in, app': round((after.app - before.app) / candidates.length), 'CPU ms a sign-in, database': round((after.database - before.database) / candidates.length),
    'all within 10 s': problems.length === 0 && Math.max(...latencies) <= 10_000,
  })
} finally {
  await server.stop()
}
