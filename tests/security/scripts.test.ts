import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../permissions/cases'
import { openWalk } from '../permissions/world'
import { openBrowser } from './browser'
import { addresses, payloads } from './payloads'
import { poison } from './poison'

// The demo world with every text in it made hostile; then every page is opened, as each demo person who may, in a real
// browser that has no policy to save it.
const stage = await openWalk()
const [{ loadPages }, { knock }, { createElement }] = await Promise.all([import('../permissions/pages'), import('../permissions/walk'), import('react')])
// One of each kind of reader.
const READERS = [
  'anonymous', 'trainee', 'trainee-passed', 'trainee-failed', 'trainer', 'centre-manager', 'assessment-officer', 'assessor-1', 'marker', 'member', 'guardian',
  'mentor', 'mentor-applicant', 'operator-manager', 'programme-admin',
] as const
let entered: Awaited<ReturnType<typeof stage.enter>>
let browser: Awaited<ReturnType<typeof openBrowser>>
let values = 0

beforeAll(async () => {
  const { poisonCertificates } = await import('./certificates')
  const opening = openBrowser()
  entered = await stage.enter('all', async owner => {
    values = await poison(owner)
    await poisonCertificates(owner)
  })
  browser = await opening
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await stage.leave()
})

const isPage = (html: string) => /^<!DOCTYPE html>/i.test(html)

test('more than sixty ways are tried, and each is seen where it is let in', async () => {
  expect(payloads.length).toBeGreaterThanOrEqual(60)
  expect(values).toBeGreaterThan(500)
  const unseen: string[] = []
  await Promise.all(payloads.map(async payload => {
    const places = [
      `<p>${payload}</p>`,
      `<input value="${payload}">`,
      `<input value='${payload}'>`,
      `<input value=${payload}>`,
      `<script nonce=n>var x = "${payload}"</script>`,
      `<script nonce=n>var x = '${payload}'</script>`,
      `<script nonce=n>var x = "${payload.replaceAll('"', '\\"')}"</script>`,
      `<script nonce=n>var x = \`${payload}\`</script>`,
      `<title>${payload}</title>`,
      `<textarea>${payload}</textarea>`,
      `<!-- ${payload} -->`,
      `<style nonce=n></style><p>${decodeURIComponent(payload.includes('%3C') ? payload : '')}</p>`,
    ]
    const seen = await Promise.resolve(places.reduce<Promise<boolean>>(
      async (before, html) => (await before) || (await browser.look(`<!DOCTYPE html>${html}`)).some(what => what !== 'a style'),
      Promise.resolve(false),
    ))
    if (!seen) unseen.push(payload)
  }))
  // These need a second reader: one that decodes twice, folds letters, fills templates, or a script that is never closed.
  expect(unseen.filter(payload => !/&lt;|\uFF1C|\{\{|\u2028|<!--<script/.test(payload))).toEqual([])
  for (const address of addresses.slice(0, 6)) expect(await browser.look(`<a href="${address}">x</a>`), address).not.toEqual([])
}, 120_000)

/** What a page is built of: its kinds of elements with the names of their attributes. A text that broke out is one more kind. */
const kindsIn = (html: string) => [...new Set(
  [...html.matchAll(/<([a-z][^\s/>]*)([^>]*)/gi)].map(([, tag, attributes]) => `${tag} ${attributes!.replaceAll(/="[^"]*"/g, '')}`),
)].sort().join('\n')

/** Every page of these pages that opens, as everybody for whom it opens; what is built of the same is looked at once. */
async function lookAt(pages: typeof entered.walker.pages, ids?: string[]) {
  const walker = { ...entered.walker, pages }
  const found: string[] = []
  const seen = new Set<string>()
  const addresses = new Set<string>()
  const looks: Promise<void>[] = []
  // Another centre's thing is drawn by the same page.
  const stops = pages.handlers.filter(({ method, id }) => method === 'GET' && (!ids || ids.includes(id)))
    .flatMap(handler => Object.entries(entered.cases[handler.id] ?? {}).filter(([place]) => place.startsWith('own')).map(([place, at]) => ({ handler, place, at })))
  await inTurn(stops, async ({ handler, place, at }) => {
    for (const visitor of READERS) {
      const { cell, text } = await knock(walker, handler, at, visitor, 'page')
      if (cell.startsWith('5')) found.push(`${handler.address} ${place} ${visitor}: ${cell}`)
      const inside = `${handler.address} ${kindsIn(text.slice(text.indexOf('<main')))}`
      if (cell !== '200' || !isPage(text) || seen.has(inside)) continue
      seen.add(inside)
      addresses.add(handler.address)
      looks.push(lookInto(found, text, `${handler.address} ${place} ${visitor}`))
    }
  })
  await Promise.all(looks)
  return { found, opened: seen.size, addresses: [...addresses] }
}

async function lookInto(found: string[], text: string, name: string) {
  for (const what of await browser.look(text)) found.push(`${name}: ${what}`)
}

/** Each once, by whichever lane is free. */
function inTurn<T>(all: readonly T[], work: (one: T, n: number) => Promise<void>) {
  let next = 0
  return stage.inLanes(async () => {
    for (let n = next++; n < all.length; n = next++) await work(all[n]!, n)
  })
}

test('no page runs a word of what is kept', async () => {
  const { found, opened, addresses } = await lookAt(entered.walker.pages)
  expect(found.join('\n')).toBe('')
  expect(opened).toBeGreaterThan(150)
  expect(addresses).toEqual(expect.arrayContaining(['/verify/:code', '/offerings/:offeringId/lessons/:lessonId', '/sittings/:sittingId', '/audit/:eventId', '/concerns/:concernId']))
  console.log(`scripts: ${values} hostile texts, ${payloads.length} ways, ${opened} pages`)
}, 300_000)

test('a page that believed what is kept would be seen', async () => {
  const id = 'routes/organisations._index'
  const pages = await loadPages({
    [id]: module => ({
      ...module,
      default: () => createElement('p', { ['dangerously' + 'SetInnerHTML']: { __html: payloads[4] } }),
    }),
  })
  const { found } = await lookAt(pages, [id])
  expect(found).toEqual(expect.arrayContaining([expect.stringContaining('ran 4')]))
}, 60_000)

test('no form gives back what was posted so that it runs, nor a page what stands in its address', async () => {
  const pages = await loadPages()
  const walker = { ...entered.walker, pages }
  const found: string[] = []
  let answered = 0
  const hostile = (n: number) => payloads[n % payloads.length]!.slice(0, 90)
  const poisonedForm = (body: Case['body'], n: number) => {
    const fields = new URLSearchParams()
    const sent = body?.()
    if (sent && typeof sent !== 'string') for (const key of new Set(sent.keys())) fields.set(key, hostile(n++))
    return fields
  }
  const looks: Promise<void>[] = []
  await inTurn(pages.handlers, async (handler, n) => {
    const at = entered.cases[handler.id]?.own
    if (!at) return
    const query = new URLSearchParams(
      ['q', 'then', 'status', 'organisation', 'act', 'person', 'page', 'sort', 'show', 'view', 'sent', 'said', 'refused', 'check',
        'done', 'credit', 'course', 'province', 'trade', 'mode', 'start', 'look', 'verdict', 'attempt', 'before', 'kind']
        .map((name, i) => [name, hostile(n + i)]),
    )
    const path = handler.method === 'GET' ? `${at.path.split('?')[0]}?${query}` : at.path
    for (const visitor of READERS) {
      const { cell, text } = await knock(walker, handler, { path, body: () => poisonedForm(at.body, n) }, visitor, 'page')
      if (cell.startsWith('5')) found.push(`${handler.method} ${handler.address} ${visitor}: ${cell}`)
      if (!/^[24]/.test(cell) || !isPage(text)) continue
      answered++
      looks.push(lookInto(found, text, `${handler.method} ${handler.address} ${visitor} ${cell}`))
      break
    }
  })
  await Promise.all(looks)
  expect(found).toEqual([])
  expect(answered).toBeGreaterThan(100)
}, 300_000)
