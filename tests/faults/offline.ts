import type { BrowserContext, Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { inDemoDatabase, openSitting } from '../support/demo-places'
import { report } from '../support/figures'
import { openLine } from '../support/line'
import { startServer } from '../support/server'
import { attendanceOffline } from './offline-attendance'
import { enter, isKept, kill, launch } from './offline-browser'
import { goThroughRounds } from './offline-rounds'

// An hour without a network by the candidate's clock, then the browser is killed. With the same profile another person
// signs in, then the candidate again: what was answered in that hour reaches the server once, and nobody else sees it.
// The control keeps its outbox in memory, which must be seen to lose answers. `offline 1` is one round of each, for a quick
// look; `offline 1 attendance` only that.
const [small, only] = process.argv.slice(2).filter(word => !word.startsWith('--'))
const ROUNDS = Number(small ?? 4)
if (!(ROUNDS >= 1) || (only && !['exam', 'attendance'].includes(only))) {
  console.error('npm run faults -- offline [rounds [exam | attendance]] [--json]')
  process.exit(1)
}
const server = await startServer()
const line = await openLine(Number(new URL(server.url).port))
const place = { server, line }
const violations: string[] = []

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
  return { rows, newest: Object.fromEntries(newest.map(({ item, value }) => [item, [value].flat()])) as Answers }
})

const isAlive = (page: Page) => page.waitForFunction(() => document.querySelector('section[id^="question-"] button[aria-describedby]'))

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
  const context = await launch(place, profile)
  await spoil?.(context)
  await enter(context, 'trainee')
  const page = context.pages()[0] ?? await context.newPage()
  await page.clock.install()
  await page.goto(sitting)
  await isAlive(page)
  await isKept(page, sitting)
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
  const context = await launch(place, profile)
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

async function examOffline() {
  const part = await goThroughRounds<string[]>(place, {
    name: 'exam', person: 'trainee', address: sitting, rounds: ROUNDS, read: logged, workOffline: hourOffline, strangerLooks,
    isSame: (wanted, found) => isSame(wanted, found),
  })
  return { ...part, 'minutes offline': ROUNDS * 60 }
}

const parts = []
try {
  for (const work of [only !== 'attendance' && examOffline, only !== 'exam' && (() => attendanceOffline(place, ROUNDS))]) {
    if (!work) continue
    const { violations: found, ...part } = await work()
    violations.push(...found)
    parts.push(part)
  }
} finally {
  line.close()
  await server.stop()
}
const isCaught = parts.every(part => part['control lost'] > 0)
report('offline', {
  trials: parts.reduce((sum, { typed }) => sum + typed, 0), violations: violations.length, 'control caught': isCaught, parts,
  ...(violations.length > 0 && { found: violations.map(found => ({ found })) }),
})
process.exit(violations.length > 0 || !isCaught ? 1 : 0)
