import type { BrowserContext, Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { findPlaces, inDemoDatabase } from '../support/demo-places'
import { enter, isKept, kill, launch, type Place } from './offline-browser'
import { goThroughRounds } from './offline-rounds'

type Marks = Record<string, string>
const STATUSES = ['present', 'absent', 'late', 'excused']

/**
 * A trainer takes attendance where there is no network, the browser is killed, another person of the centre uses the
 * device, then the trainer comes back: each mark reaches the server once, as it was tapped last. The control keeps its
 * outbox in memory.
 */
export async function attendanceOffline(place: Place, rounds: number) {
  const { meeting, person } = await prepare(place)
  const path = `/class-meetings/${meeting}`
  const violations: string[] = []
  const inDatabase = <T>(work: Parameters<typeof inDemoDatabase<T>>[1]) => inDemoDatabase<T>(place.server.dataDir, work)
  const recorded = () => inDatabase(async sql => {
    const [{ rows }] = await sql<[{ rows: number }]>`select count(*)::int as rows from attendance_marks where class_meeting_id = ${meeting}`
    const newest = await sql<{ id: string; status: string; by: string }[]>`
      select distinct on (enrolment_id) enrolment_id as id, status, recorded_by as by from attendance_marks
      where class_meeting_id = ${meeting} order by enrolment_id, recorded_at desc, client_at desc, id desc`
    return { rows, newest: Object.fromEntries(newest.map(({ id, status, by }) => [id, by === person ? status : 'of somebody else'])) as Marks }
  })

  /** Taps every trainee once, without a network, and after half of them the page is opened anew. */
  async function tapOffline(profile: string, round: number, spoil?: (context: BrowserContext) => Promise<void>) {
    const context = await launch(place, profile)
    await spoil?.(context)
    await enter(context, 'trainer')
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(path)
    await isAlive(page)
    await isKept(page, path)
    const enrolments = await page.evaluate(() => [...new Set([...document.querySelectorAll<HTMLInputElement>('input[name^="status-"]')].map(({ name }) => name.slice(7)))])
    const before = await recorded()
    place.line.cut()
    const wanted: Marks = {}
    for (const [n, enrolment] of enrolments.entries()) {
      // Another one than stands there, so that each is a mark of its own.
      const others = STATUSES.filter(status => status !== before.newest[enrolment])
      const status = others[(n + round) % others.length]!
      await page.evaluate(([name, status]) => document.querySelector<HTMLInputElement>(`input[name="status-${name}"][value="${status}"]`)!.click(), [enrolment, status] as const)
      wanted[enrolment] = status
      if (n === Math.floor(enrolments.length / 2) && !spoil) {
        await sleep(500)
        await page.reload()
        await isAlive(page)
        await sleep(300)
        const shown = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll<HTMLInputElement>('input[name^="status-"]:checked')].map(({ name, value }) => [name.slice(7), value])))
        for (const id of Object.keys(wanted)) if (shown[id] !== wanted[id]) violations.push(`attendance ${round}: a mark was not shown after the page was opened offline`)
      }
    }
    await sleep(700)
    if (place.line.requests() > 0) violations.push(`attendance ${round}: the server was reached`)
    await kill(profile, context)
    place.line.mend()
    return { before, wanted }
  }

  async function strangerLooks(profile: string, rows: number) {
    const context = await launch(place, profile)
    await enter(context, 'trainee-failed')
    const page = context.pages()[0] ?? (await context.newPage())
    for (const address of ['/home', path]) {
      await page.goto(address)
      await sleep(1500)
    }
    await context.close()
    if ((await recorded()).rows !== rows) violations.push('marks were sent for another person')
  }

  const part = await goThroughRounds<string>(place, {
    name: 'attendance', person: 'trainer', address: path, rounds, read: recorded, workOffline: tapOffline, strangerLooks,
    isSame: (wanted, found) => wanted === found,
  })
  return { ...part, violations: [...violations, ...part.violations] }
}

/** The plain form's button is there until the page's own program has taken over. */
const isAlive = (page: Page) =>
  page.waitForFunction(() => document.querySelector('input[name^="status-"]') && !document.querySelector('button[name="rest"]'))

/** A past meeting of the trainer's, with a second adult named, since a minor sits in the class. */
async function prepare({ server }: Place) {
  const { meeting, people } = await findPlaces(server.dataDir)
  const person = people('trainer')
  await inDemoDatabase(server.dataDir, sql => sql`
    insert into attendance_adults (class_meeting_id, id, name, recorded_at, received_at, recorded_by)
    values (${meeting}, gen_random_uuid(), 'پروانه راه‌نما', now(), now(), ${person})`)
  return { meeting, person }
}
