import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPlaces, inDemoDatabase, openSitting } from '../support/demo-places'
import { findChromium } from '../support/debian.mjs'
import { report } from '../support/figures'
import { openLine } from '../support/line'
import { startServer } from '../support/server'

// An hour without a network by the candidate's clock, then the browser is killed. With the same profile another person
// signs in, then the candidate again: what was answered in that hour reaches the server once, and nobody else sees it.
// The control keeps its outbox in memory, which must be seen to lose answers.
const ROUNDS = 4
const server = await startServer()
const line = await openLine(Number(new URL(server.url).port))
const executablePath = await findChromium()
const violations: string[] = []
let trials = 0

const sitting = await openSitting(server.url, 'trainee')
const sittingId = sitting.split('/').at(-1)!
const inDatabase = <T>(work: Parameters<typeof inDemoDatabase<T>>[1]) => inDemoDatabase<T>(server.dataDir, work)
// The hour is the device's own: on the server the exam goes on.
await inDatabase(sql => sql`update sittings set due_at = due_at + interval '6 hours' where id = ${sittingId}`)

type Answers = Record<string, string[]>
const logged = () => inDatabase(async sql => {
  const [{ rows }] = await sql<[{ rows: number }]>`select count(*)::int as rows from answer_log where sitting_id = ${sittingId}`
  const newest = await sql<{ item: number; value: string | string[] }[]>`
    select distinct on (item) item, value from answer_log where sitting_id = ${sittingId} order by item, seq desc, saved_at desc`
  return { rows, answers: Object.fromEntries(newest.map(({ item, value }) => [item, [value].flat()])) as Answers }
})

const launch = (profile: string) => chromium.launchPersistentContext(profile, {
  executablePath, baseURL: line.url, locale: 'fa-IR', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

/** As the power goes: no page hears of it. */
async function kill(profile: string, context: BrowserContext) {
  const ours = readdirSync('/proc').filter(name => /^\d+$/.test(name)).filter(pid => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)
    } catch {
      return false
    }
  })
  for (const pid of ours) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
  await context.close().catch(() => {})
  await sleep(300)
}

async function enter(context: BrowserContext, person: string) {
  await context.request.post('/logout', { maxRedirects: 0 })
  const answer = await context.request.post('/demo/sign-in', { form: { person }, maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`${person} could not sign in: ${answer.status()}`)
}

const isAlive = (page: Page) => page.waitForFunction(() => document.querySelector('section[id^="question-"] [aria-pressed]'))
const isKept = (page: Page) => page.waitForFunction(async path => Boolean(await (await caches.open('kargah-1-pages')).match(path)), sitting)

/** Chooses something else in one question. @returns what the question now says. */
const answer = (page: Page, item: number, n: number) => page.evaluate(([item, n]) => {
  const name = `item-${item}`
  const fields = [...document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)]
  const [first] = fields
  if (first!.type === 'radio' || first!.type === 'checkbox') {
    const others = first!.type === 'radio' ? fields.filter(field => !field.checked) : fields
    others[n! % others.length]!.click()
  } else {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(first, String(n))
    first!.dispatchEvent(new Event('input', { bubbles: true }))
    first!.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return new FormData(first!.form!).getAll(name).map(String)
}, [item, n])

const shownIn = (page: Page, items: string[]) => page.evaluate(items => Object.fromEntries(items.map(item => [
  item, new FormData(document.querySelector<HTMLInputElement>(`[name="item-${item}"]`)!.form!).getAll(`item-${item}`).map(String)])), items)

const isSame = (a: string[] = [], b: string[] = []) => JSON.stringify([...a].filter(Boolean).sort()) === JSON.stringify([...b].filter(Boolean).sort())
const missing = (wanted: Answers, found: Answers) => Object.keys(wanted).filter(item => !isSame(wanted[item], found[item]))

/** An hour of answers on a device that reaches nobody, half of it after the page was opened again; then the device dies. */
async function hourOffline(profile: string, round: number, spoil?: (context: BrowserContext) => Promise<void>) {
  const context = await launch(profile)
  await spoil?.(context)
  await enter(context, 'trainee')
  const page = context.pages()[0] ?? await context.newPage()
  await page.clock.install()
  await page.goto(sitting)
  await isAlive(page)
  await isKept(page)
  await sleep(1500)
  const before = await logged()
  line.cut()
  const wanted: Answers = {}
  for (let minute = 0; minute < 60; minute += 2) {
    await page.clock.fastForward('02:00')
    const item = 1 + ((minute / 2 + round) % 10)
    wanted[item] = await answer(page, item, minute + round)
    if (minute === 30 && !spoil) {
      await sleep(500)
      await page.reload()
      await isAlive(page)
      await sleep(500)
      for (const item of missing(wanted, await shownIn(page, Object.keys(wanted)))) violations.push(`round ${round}: question ${item} was not shown after the page was opened offline`)
    }
  }
  await sleep(700)
  const reached = line.requests()
  await kill(profile, context)
  if (reached > 0) violations.push(`round ${round}: the server was reached`)
  line.mend()
  return { before, wanted }
}

async function strangerLooks(profile: string, rows: number) {
  const context = await launch(profile)
  await enter(context, 'trainee-failed')
  const page = context.pages()[0] ?? await context.newPage()
  for (const path of ['/home', sitting]) {
    const seen = await page.goto(path)
    if (path === sitting && seen?.status() !== 404) violations.push(`another person got ${seen?.status()} for the paper`)
    await sleep(2000)
  }
  line.cut()
  const kept = await page.goto(sitting).catch(() => undefined)
  if (kept?.status() !== 503) violations.push(`another person got ${kept?.status()} for the paper without a network`)
  line.mend()
  await context.close()
  if ((await logged()).rows !== rows) violations.push('what the candidate had answered was sent for another person')
}

/** How the candidate comes back: to home alone, to the paper alone, or to both at once. */
const returns = [['/home'], [sitting], ['/home', sitting, sitting]]

async function comeBack(profile: string, addresses: string[], wanted: Answers) {
  const context = await launch(profile)
  await enter(context, 'trainee')
  await Promise.all(addresses.map(async path => (await context.newPage()).goto(path)))
  const until = Date.now() + 20_000
  let now = await logged()
  while (missing(wanted, now.answers).length > 0 && Date.now() < until) {
    await sleep(250)
    now = await logged()
  }
  // Whatever would come twice has time to.
  await sleep(2500)
  now = await logged()
  await context.close()
  return now
}

let lostByControl = 0
try {
  await findPlaces(server.dataDir)
  const profile = mkdtempSync(join(tmpdir(), 'kargah-offline-'))
  for (let round = 0; round < ROUNDS; round++) {
    const { before, wanted } = await hourOffline(profile, round)
    await strangerLooks(profile, before.rows)
    const after = await comeBack(profile, returns[round % returns.length]!, wanted)
    trials += Object.keys(wanted).length
    for (const item of missing(wanted, after.answers)) violations.push(`round ${round}: the answer to question ${item} never came`)
    const doubles = after.rows - before.rows - Object.keys(wanted).length
    if (doubles !== 0) violations.push(`round ${round}: ${doubles} more than were answered`)
  }
  rmSync(profile, { recursive: true, force: true })

  const forgetful = mkdtempSync(join(tmpdir(), 'kargah-offline-'))
  const { wanted } = await hourOffline(forgetful, 7, async context => void await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  }))
  lostByControl = missing(wanted, (await comeBack(forgetful, [sitting], wanted)).answers).length
  rmSync(forgetful, { recursive: true, force: true })
} finally {
  line.close()
  await server.stop()
}
report('offline', {
  trials, violations: violations.length, 'control caught': lostByControl, 'minutes offline': ROUNDS * 60,
  ...(violations.length > 0 && { found: violations.map(found => ({ found })) }),
})
process.exit(violations.length > 0 || lostByControl === 0 ? 1 : 0)
