import { hash } from '@node-rs/argon2'
import type axe from 'axe-core'
import { expect, test as base, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'

import { findPlaces, inDemoDatabase, type Places } from '../support/demo-places'

const opened: BrowserContext[] = []

/** Whoever came in by `as` leaves when the test is over: a page that stays goes on working. */
export const test = base.extend<{ leaving: void }>({
  leaving: [async ({}, use) => {
    await use()
    await Promise.all(opened.splice(0).map(context => context.close()))
  }, { auto: true }],
})
export { expect }
export type Language = 'fa' | 'en'

const address = () => test.info().project.use.baseURL!
/** Where the server of this project keeps its data. */
export const dataDir = () => String(test.info().project.metadata.dataDir)

/** Somebody of the demo world, or a stranger (null), in a browser of their own. */
export async function as(browser: Browser, person: string | null, language: Language = 'fa', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: language === 'fa' ? 'fa-IR' : 'en-GB', ...options })
  opened.push(context)
  if (person) await signIn(context, person)
  await speak(context, language)
  return context.newPage()
}

export async function signIn(context: BrowserContext, person: string) {
  const answer = await context.request.post('/demo/sign-in', { form: { person }, maxRedirects: 0 })
  expect(answer.status(), `sign in as ${person}`).toBe(303)
}

/** The language of this browser, and of the account that is signed in on it. */
export async function speak(context: BrowserContext, language: Language) {
  const answer = await context.request.post('/preferences', { form: { language }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

/** The demo's people have no password; for once this one, named by key or id, has. @returns the mobile number that they sign in with. */
export async function givePassword(person: string, password: string) {
  const { people } = await knownPlaces()
  const id = /^[0-9a-f-]{36}$/.test(person) ? person : people(person)
  const hashed = await hash(password)
  return inDemoDatabase(dataDir(), async sql => {
    await sql`insert into passwords (person_id, hash) values (${id}, ${hashed}) on conflict (person_id) do update set hash = excluded.hash`
    const [{ mobile }] = await sql<[{ mobile: string }]>`select mobile from people where id = ${id}`
    return mobile
  })
}

export async function takeSession(context: BrowserContext, session: string) {
  await context.addCookies([{ name: 'session', value: session, url: address() }])
}

/** Once the page's own program, if it has one, has taken over. */
export async function hydrated(page: Page) {
  await page.waitForFunction(() => !('__remixContext' in window) || Object.keys(document.querySelector('main')!).some(key => key.startsWith('__react')))
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// What another language, theme or width can make wrong in a page that was well in the first.
const rulesOfTheLook = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable', 'html-has-lang', 'document-title']

/** Before any page of it is opened: then the browser reads axe once for a page, and compiles it once for all. */
export const bringAxe = (context: BrowserContext) => context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })

// Those that cost most of all, element by element.
const rulesOfEveryElement = ['color-contrast', 'target-size']

/**
 * What a machine can check of WCAG 2.2 AA, and what is good practice beside it; or of it only what depends on the look.
 * Where what stands around `main` has been looked at on a page before, the slowest rules don't look at it again.
 */
export async function violationsOf(page: Page, which: 'all' | 'look' = 'all', frame: 'new' | 'known' = 'new') {
  const options = {
    resultTypes: ['violations' as const],
    runOnly: which === 'all' ? { type: 'tag' as const, values: everyRule } : { type: 'rule' as const, values: rulesOfTheLook },
  }
  // In one run: for each axe copies the whole document.
  const inMain = frame === 'known' ? rulesOfEveryElement.map(id => ({ id, selector: 'main, main *' })) : []
  const violations = await page.evaluate(async ({ options, inMain }) => {
    // Letters that join look to axe like the pictures of an icon font, and it passes over the colours of all that is written
    // in it. There is no such font here: a first letter stands in its word as it stands alone.
    const { prototype } = CanvasRenderingContext2D
    const { getImageData } = prototype
    prototype.getImageData = function (x, y, width, height) {
      const pixels = getImageData.call(this, x, y, width, height)
      pixels.data.fill(255)
      return pixels
    }
    const { axe: looker } = window as unknown as { axe: typeof axe & { commons: { color: { Color: { prototype: Color } } } } }
    looker.configure({ rules: inMain, noHtml: true })
    // The same few colours stand on every element, and axe reads the words of each anew: a fifth of its time.
    type Color = Record<'r' | 'g' | 'b' | 'alpha', number> & { parseString(text: string): Color }
    const { prototype: color } = looker.commons.color.Color
    const { parseString } = color
    const known = new Map<string, object>()
    color.parseString = function (text) {
      if (known.has(text)) return Object.assign(this, known.get(text))
      const { r, g, b, alpha } = parseString.call(this, text)
      known.set(text, { r, g, b, alpha })
      return this
    }
    const { violations } = await looker.run(document, options)
    prototype.getImageData = getImageData
    color.parseString = parseString
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ target }) => ({ target })) }))
  }, { options, inMain })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
}

let places: Promise<Places> | undefined
/** The demo world's ids and codes, for what a person would have on paper or in a message. */
export const knownPlaces = () => (places ??= findPlaces(dataDir()))

/** In a course's table of classes: the way into the demo's coming one, whatever others have opened since. */
export const applyLink = async (page: Page) =>
  page.getByRole('row').locator(`a[href="/offerings/${(await knownPlaces()).offering.upcoming}/applications/new"]`)

/** A national ID that is nobody's and passes the check, of a number above those of the demo's people. */
export function nationalIdOf(n: number) {
  const digits = `999${String(n).padStart(6, '0')}`
  const rest = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11
  return digits + (rest < 2 ? rest : 11 - rest)
}

export const inPersianDigits = (text: string) => text.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)

/** A day from now as people type it, in the Solar Hijri calendar: 1405/09/16 or ۱۴۰۵/۰۹/۱۶. */
export function solarDay(days: number, language: Language = 'en') {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Asia/Tehran' })
    .formatToParts(new Date(Date.now() + days * 86_400_000))
  const [year, month, day] = ['year', 'month', 'day'].map(type => parts.find(part => part.type === type)!.value)
  return language === 'fa' ? inPersianDigits(`${year}/${month}/${day}`) : `${year}/${month}/${day}`
}
