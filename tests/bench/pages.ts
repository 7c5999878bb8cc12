import autocannon from 'autocannon'
import { spawn } from 'node:child_process'
import { cpus } from 'node:os'
import { report, round } from '../support/figures'
import { cpuOf, signIn, startServer } from '../support/server'
import { inDemoDatabase, paths } from '../support/demo-places'
import { makeBigClasses } from '../support/big-classes'

// Requests a second, p95 and CPU per request at 16 connections; beside a bare node:http server with the same bytes. A page
// of the same data is drawn once a minute (app/server/http/kept-pages.ts); "anew" is what each costs that is drawn for one.
const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)
const rows: Record<string, unknown>[] = []

let asked = 0
async function load(url: string, headers: Record<string, string>, seconds: number, isAnew = false) {
  const { pathname } = new URL(url)
  const requests = [{ setupRequest: (request: object) => ({ ...request, path: isAnew ? `${pathname}?n=${++asked}` : pathname }) }]
  const result = await autocannon({ url, connections: 16, duration: seconds, headers: { 'accept-encoding': 'gzip', ...headers }, requests })
  return { ...result, good: result['2xx'], bad: result.non2xx + result.errors + result.timeouts }
}

async function bareRate(url: string, headers: Record<string, string>) {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip', ...headers } })
  const page = Buffer.from(await answer.arrayBuffer())
  const program = `
    const body = require('node:zlib').gzipSync(require('node:fs').readFileSync(0))
    require('node:http').createServer((_, res) => { res.writeHead(200, { 'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip', 'content-length': body.length }); res.end(body) })
      .listen(0, '127.0.0.1', function () { console.log(this.address().port) })`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  // No argument may be as long as a large class.
  child.stdin.end(page)
  const port = await new Promise<string>(resolve => child.stdout.once('data', data => resolve(String(data).trim())))
  const { good, duration } = await load(`http://127.0.0.1:${port}/`, {}, Math.min(SECONDS, 4))
  child.kill()
  return good / duration
}

for (const workers of ['1', 'auto']) {
  const server = await startServer({ WORKERS: workers })
  try {
    const known = await paths(server.dataDir)
    const big = await inDemoDatabase(server.dataDir, makeBigClasses)
    const cookies = { trainee: await signIn(server.url, 'trainee'), trainer: await signIn(server.url, 'trainer') }
    for (const [page, path, who] of [
      ['catalogue', '/courses', undefined], ['course with 50 activities', known.bigCourse, undefined],
      ['lesson', known.lesson, 'trainee'], ['trainee home', '/home', 'trainee'],
      ['gradebook of 200 × 40', `/offerings/${big.book}/gradebook`, 'trainer'], ['class of 500', `/offerings/${big.class}`, 'trainer'],
    ] as const) {
      const headers: Record<string, string> = who ? { cookie: cookies[who] } : {}
      await load(server.url + path, headers, 2)
      const before = cpuOf(server.pid, server.dataDir)
      const { good, bad, duration, latency } = await load(server.url + path, headers, SECONDS)
      const after = cpuOf(server.pid, server.dataDir)
      const rate = good / duration
      const anew = await load(server.url + path, headers, SECONDS, true)
      const end = cpuOf(server.pid, server.dataDir)
      rows.push({
        processes: workers === '1' ? 1 : cpus().length, page, 'req/s': Math.round(rate), 'p95 ms': latency.p97_5, bad: bad + anew.bad,
        'app CPU ms': round((after.app - before.app) / good), 'anew': round((end.app - after.app) / anew.good),
        'database CPU ms': round((after.database - before.database) / good),
        'of bare node:http': `1/${round((await bareRate(server.url + path, headers)) / rate, 1)}`,
      })
    }
  } finally {
    await server.stop()
  }
}
report('pages', { 'load generator': 'on the same cores', 'latency shown': 'p97.5, the nearest above p95 that autocannon keeps', pages: rows })
process.exit(0)
