import type { Browser, Page } from '@playwright/test'
import { round } from '../support/figures'
import { slowLine } from './slow-line'

const PATIENCE = 90_000
const PHONE = { width: 360, height: 740 }

/**
 * Seconds on slow 3G until an exam can be read, answered as a plain form, and answered with saving: the first question is
 * painted; there is a choice and a button to send it; a choice reaches the page's program, which says where it is kept.
 */
export async function timeExam(browser: Browser, port: number, cookie: { name: string; value: string }, path: string, slowdown: number) {
  const line = await slowLine(port)
  const context = await browser.newContext({ locale: 'fa-IR', viewport: PHONE })
  await context.addCookies([{ ...cookie, url: line.url }])
  const rows = []
  for (const [visit, target] of [['cold', 4], ['warm', 1.5]] as const) {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    // tsx wraps each named function in a helper of its own.
    await page.addInitScript('globalThis.__name = work => work')
    await page.addInitScript(watch)
    await page.goto(line.url + path, { waitUntil: 'commit', timeout: PATIENCE })
    const [readable, asForm, saving] = await Promise.all([momentOf(page, 'readable'), momentOf(page, 'as-form'), momentOf(page, 'saving')])
    rows.push({ exam: visit, processor: `1/${slowdown}`, readable, 'as a form': asForm, 'with saving': saving, target })
    // What the worker keeps, it has kept before the page is opened again: the page itself after all its parts.
    await page.waitForLoadState('networkidle', { timeout: PATIENCE })
    await page.waitForFunction(isKept, path, { timeout: PATIENCE, polling: 100 })
    await page.close()
  }
  await context.close()
  line.close()
  return rows
}

async function momentOf(page: Page, name: string) {
  const options = { timeout: PATIENCE, polling: 100 }
  const found = await page.waitForFunction(mark => performance.getEntriesByName(mark)[0]?.startTime, name, options)
  return round(((await found.jsonValue()) ?? NaN) / 1000, 1)
}

const isKept = async (path: string) => (await caches.match(path, { ignoreSearch: true, ignoreVary: true })) !== undefined

/** Runs in the page before its own program, and marks each moment. */
function watch() {
  const marked = (name: string) => performance.getEntriesByName(name).length > 0
  const mark = (name: string) => void (marked(name) || performance.mark(name))
  let before: string | undefined
  const looking = setInterval(() => {
    const field = document.querySelector<HTMLInputElement>('main form input[type=radio]:not(:checked)')
    const title = document.querySelector('#question-1 :is(legend, label)')
    if (!field?.form || !title || !marked('first-contentful-paint') || title.getBoundingClientRect().top > innerHeight) return
    mark('readable')
    const badge = document.querySelector('[data-saved]')?.textContent ?? ''
    const isForm = field.form.querySelector('button[type=submit]') !== null
    if (isForm || before !== undefined) mark('as-form')
    // The program is there once its own button stands in the form's place.
    if (!isForm && before === undefined) {
      mark('as-form')
      before = badge
      field.click()
    } else if (before !== undefined && badge !== before) {
      mark('saving')
      clearInterval(looking)
    }
  }, 20)
}
