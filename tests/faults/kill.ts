import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { begin, inTurns, openHall, type Candidate } from '../support/exam-hall'
import { inDemoDatabase } from '../support/demo-places'
import { percentile, report, round } from '../support/figures'
import { lostByEagerServer, lostByLazyCommit } from './kill-controls'

// An exam hall whose server and database are killed again and again, without warning, while answers come in. What was
// acknowledged must be there, once, and marked. Two controls lose answers in the same way of killing.
const CANDIDATES = Number(process.env.KILL_CANDIDATES ?? 200)
const ANSWERS = Number(process.env.KILL_ANSWERS ?? 10_000)
const APP_KILLS = 10
const DATABASE_KILLS = 3
const QUESTIONS = 20

const dataDir = mkdtempSync(join(tmpdir(), 'kargah-kill-'))
const port = await freePort()
const url = `http://localhost:${port}`
let app = start()
await until(isReady)

const hall = await openHall(dataDir, CANDIDATES, QUESTIONS)
type Paper = Candidate & { sitting: string; seq: number }
const papers: Paper[] = []
await inTurns(hall.candidates, 4, async candidate => void papers.push({ ...candidate, sitting: await begin(url, hall, candidate), seq: 0 }))

const acknowledged = new Map<string, string>()
let retries = 0
let isOver = false
const outages: number[] = []

// Each candidate answers, and asks again with the same id until the answer is acknowledged, as the page does.
const answering = papers.map(async (paper, n) => {
  await sleep(n * 5)
  while (!isOver) {
    const answer = { id: randomUUID(), item: (paper.seq % QUESTIONS) + 1, seq: paper.seq++, value: 'a', at: new Date().toISOString() }
    while (!(await save(paper, answer))) {
      retries++
      await sleep(150 + Math.random() * 250)
      if (isOver && retries > 1e6) return
    }
    await sleep(200 + Math.random() * 600)
  }
})

let kills = { app: 0, database: 0 }
while (kills.app < APP_KILLS || kills.database < DATABASE_KILLS || acknowledged.size < ANSWERS) {
  await sleep(700 + Math.random() * 1200)
  const isDatabases = kills.database < DATABASE_KILLS && kills.app >= (kills.database + 1) * 3
  if (!isDatabases && kills.app >= APP_KILLS) continue
  const killedAt = performance.now()
  const before = acknowledged.size
  if (isDatabases) {
    process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    kills = { ...kills, database: kills.database + 1 }
  } else {
    killTree(app)
    app = start()
    kills = { ...kills, app: kills.app + 1 }
  }
  await until(async () => acknowledged.size > before && (await isReady()))
  outages.push(performance.now() - killedAt)
}
isOver = true
await Promise.all(answering)

await inTurns(papers, 4, async ({ sitting, cookie }) => {
  const submitted = await fetch(`${url}/sittings/${sitting}/submission`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
  if (![200, 303].includes(submitted.status)) throw new Error(`a paper was not submitted: ${submitted.status}`)
})

const ids = papers.map(({ sitting }) => sitting)
const figures = await inDemoDatabase(dataDir, async sql => {
  const logged = await sql<{ id: string; count: number }[]>`
    select id, count(*)::int as count from answer_log where sitting_id = any (${ids}) group by id`
  const kept = new Map(logged.map(({ id, count }) => [id, count]))
  const [{ unmarked }] = await sql<[{ unmarked: number }]>`
    select count(*)::int as unmarked from sittings
    where id = any (${ids}) and (select count(*) from answer_log where sitting_id = sittings.id) is distinct from
      (select (computed_from ->> 'answers')::int from result_revisions where booking_id = sittings.booking_id and part = 'written' and revision = 1)`
  const [{ notOnce }] = await sql<[{ notOnce: number }]>`
    select count(*)::int as "notOnce" from sittings where id = any (${ids})
      and 1 <> (select count(*) from result_revisions where booking_id = sittings.booking_id and part = 'written')`
  return {
    lost: [...acknowledged.keys()].filter(id => !kept.has(id)).length,
    doubled: logged.filter(({ count }) => count > 1).length,
    'acknowledged but unmarked': unmarked,
    'submits other than one': notOnce,
  }
})
killTree(app)
await sleep(300)
process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')

const controls = { 'acknowledged before it is written': await lostByEagerServer(), 'synchronous_commit off': await lostByLazyCommit() }
const violations = Object.values(figures).reduce((sum, count) => sum + count, 0)
report('kill', {
  trials: acknowledged.size, violations, candidates: papers.length, 'acknowledged answers': acknowledged.size, 'sent again': retries,
  'SIGKILLs of the app': kills.app, 'SIGKILLs of PostgreSQL': kills.database, ...figures,
  'saving again after a kill, p95 s': round(percentile(outages, 95) / 1000), 'lost by the controls': controls,
})
rmSync(dataDir, { recursive: true, force: true })
process.exit(violations > 0 || Object.values(controls).some(lost => lost === 0) ? 1 : 0)

async function save({ sitting, cookie }: Paper, answer: { id: string }) {
  try {
    const answered = await fetch(`${url}/sittings/${sitting}/answers`, {
      method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ answers: [answer] }), signal: AbortSignal.timeout(8000),
    })
    if (answered.status !== 200) return false
    const { acknowledged: known } = (await answered.json()) as { acknowledged: string[] }
    for (const id of known) acknowledged.set(id, sitting)
    return known.includes(answer.id)
  } catch {
    return false
  }
}

function start() {
  return spawn(process.execPath, ['app/server/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: 'localhost', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: 'ignore', detached: true,
  })
}

/** The primary and every web process, at one blow. */
function killTree(child: ChildProcess) {
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}

function isReady() {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(answer => answer.ok, () => false)
}

async function until(holds: () => Promise<boolean>, patience = 300_000) {
  const end = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('the server did not come back')
    await sleep(50)
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}
