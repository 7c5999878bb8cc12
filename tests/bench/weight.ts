import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type BrowserContext } from '@playwright/test'
import { findChromium } from '../support/debian.mjs'
import { report, round } from '../support/figures'
import { signIn, startServer } from '../support/server'
import { findPlaces, openSitting, paths } from '../support/demo-places'
import { timeExam } from './exam-times'

// How heavy pages are, and how long an exam takes on a slow line.
// All bytes on the wire until the network is idle, compressed, fonts apart, in real Chromium.
const IDLE = 500 // milliseconds, as Playwright's networkidle
const server = await startServer()
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
const times: Awaited<ReturnType<typeof timeExam>> = []
const rows: { page: string; kilobytes: number; target: number; fonts: number }[] = []

/** @param whole what stands on the page once all that it fetches later is there, too. */
async function weigh(context: BrowserContext, path: string, whole?: string) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  let bytes = 0
  let fonts = 0
  let heard = performance.now()
  session.on('Network.requestWillBeSent', () => (heard = performance.now()))
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type)
    if (response.fromDiskCache) kinds.set(requestId, 'cached')
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    heard = performance.now()
    const kind = kinds.get(requestId)
    if (kind === 'Font') fonts += encodedDataLength
    else if (kind !== 'cached') bytes += encodedDataLength
  })
  const answer = await page.goto(server.url + path, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`)
  // What a page fetches once its program runs comes after Chromium's first idle moment.
  if (whole) await page.waitForSelector(whole)
  while (performance.now() - heard < IDLE) await sleep(IDLE)
  await page.close()
  return { kilobytes: round(bytes / 1024, 1), fonts: round(fonts / 1024, 1) }
}

/** Without the service worker: what it fetches for a page would not be seen here. */
async function contextFor(person?: string, serviceWorkers: 'block' | 'allow' = 'block') {
  const context = await browser.newContext({ locale: 'fa-IR', serviceWorkers })
  if (person) {
    const [name, value] = (await signIn(server.url, person)).split('=')
    await context.addCookies([{ name: name!, value: value!, url: server.url }])
  }
  return context
}

try {
  const known = await paths(server.dataDir)
  for (const [page, path, target, person] of [
    ['landing', '/', 40], ['catalogue', '/courses', 40], ['course', known.course, 40], ['verify', '/verify', 40],
    ['lesson', known.lesson, 60, 'trainee'],
  ] as const) rows.push({ page, ...(await weigh(await contextFor(person), path)), target })
  const { ownCourse } = await findPlaces(server.dataDir)
  const draft = `/courses/${ownCourse.id}/lessons/${ownCourse.lesson}/draft`
  for (const [page, path, whole] of [['course editor, outline', `/courses/${ownCourse.id}/editor`], ['course editor, lesson', draft, '[contenteditable=true]']] as const)
    rows.push({ page, ...(await weigh(await contextFor('trainer'), path, whole)), target: 350 })
  const exam = await openSitting(server.url, 'trainee')
  rows.push({ page: 'exam, cold', ...(await weigh(await contextFor('trainee'), exam)), target: 130 })
  const again = await contextFor('trainee', 'allow')
  await weigh(again, exam)
  rows.push({ page: 'exam, warm', ...(await weigh(again, exam)), target: 20 })
  for (const slowdown of [1, 4]) {
    const [name, value] = (await signIn(server.url, 'trainee')).split('=')
    times.push(...(await timeExam(browser, Number(new URL(server.url).port), { name: name!, value: value! }, exam, slowdown)))
  }
} finally {
  await browser.close()
  await server.stop()
}
report('weight', {
  pages: rows, 'exam on slow 3G, seconds': times,
  'over target': rows.filter(row => row.kilobytes > row.target).map(row => row.page).join(', ') || 'none',
})
process.exit(0)
