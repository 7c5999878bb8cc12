import { chromium, type BrowserContext } from '@playwright/test'
import { looks, faultsOf, openLook, type Look } from '../e2e/look'
import { pages, type Known, type Looker } from '../e2e/page-list'
import { prepareWorld } from '../e2e/prepare-world'
import { findChromium } from '../support/debian.mjs'
import { report } from '../support/figures'
import { signIn, startServer } from '../support/server'

// Every page × languages × themes × widths, as somebody who may see it; and a page with a picture that says nothing,
// which the same eyes must catch.
const server = await startServer()
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
const violations: string[] = []
let trials = 0
let caught = 0

async function enter(context: BrowserContext, looker: Looker, known: Known) {
  if (looker === 'stranger') return
  const [name, value] = looker === 'half-signed-in' ? ['session', known.codes.half] : (await signIn(server.url, looker)).split('=')
  await context.addCookies([{ name: name!, value: value!, url: server.url }])
}

/** All of a person's pages in one look. The language belongs to the account: a person is looked at by one browser at a time. */
async function lookAround(looker: Looker, look: Look, known: Known) {
  const context = await openLook(browser, look, server.url)
  await enter(context, looker, known)
  for (const [, , at, status] of pages.filter(([, one]) => one === looker)) {
    const path = typeof at === 'string' ? at : at(known)
    trials++
    for (const fault of await faultsOf(context, look, path, status)) violations.push(`${look.name} ${path}: ${fault}`)
  }
  await context.close()
}

async function plantControl(look: Look) {
  const context = await openLook(browser, look, server.url)
  await context.route('**/accessibility', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', '<img src="/icon.svg" width="40" height="40"></main>') })
  })
  const faults = await faultsOf(context, look, '/accessibility')
  if (faults.some(fault => fault.startsWith('image-alt'))) caught++
  await context.close()
}

try {
  const known = await prepareWorld(server.url, server.dataDir)
  for (const look of looks) await plantControl(look)
  const lookers = [...new Set(pages.map(([, looker]) => looker))]
  const walk = async () => {
    for (let looker = lookers.pop(); looker; looker = lookers.pop()) for (const look of looks) await lookAround(looker, look, known)
  }
  await Promise.all([walk(), walk()])
} finally {
  await browser.close()
  await server.stop()
}
report('axe', {
  trials, violations: violations.length, 'control caught': `${caught} of ${looks.length}`, pages: new Set(pages.map(([route]) => route)).size,
  ...(violations.length > 0 && { found: violations.map(found => ({ found })) }),
})
process.exit(violations.length > 0 || caught < looks.length ? 1 : 0)
