import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { pages, type Known, type Looker } from '../page-list'
import { prepareWorld } from '../prepare-world'
import { faultsOf, looks, narrowFaultsOf, openLook } from '../look'
import { dataDir, expect, signIn, takeSession, test } from '../support'

// Each page twice: in Persian on a light phone by every rule, in English on a dark desktop by those that a look can break
// (a route that several people or several of its addresses stand for, once).
// What stands around the page's own part is the same on all that a person sees: its colours are looked at on the first.
// The English one is then made as narrow as a phone, to see whether it is too wide.
// `npm run faults -- axe` goes by every rule in all eight.
const chosen = looks.filter(({ name }) => name === 'fa, light, 360 px' || name === 'en, dark, 1280 px')

// One person's pages are one worker's: the language belongs to the account.
test.describe.configure({ mode: 'parallel' })

let world: Promise<Known> | undefined
const knownWorld = () => (world ??= prepareWorld(test.info().project.use.baseURL!, dataDir()))

test('every page of the site is looked at', () => {
  const files = readdirSync('app/routes', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'))
  const listed = new Set(pages.map(([route]) => route))
  expect(files.map(file => basename(file, '.tsx')).filter(route => !listed.has(route))).toEqual([])
  expect([...listed].filter(route => !files.includes(`${route}.tsx`))).toEqual([])
})

const lookers = [...new Set(pages.map(([, looker]) => looker))]
for (const looker of lookers) {
  test.describe(looker, () => {
    test.describe.configure({ mode: 'default' })
    let contexts: BrowserContext[] = []
    test.beforeAll(async ({ browser }) => {
      contexts = await Promise.all(chosen.map(look => openLook(browser, look)))
      const known = await knownWorld()
      for (const context of contexts) await enter(context, looker, known)
    })
    test.afterAll(() => Promise.all(contexts.map(context => context.close())))

    const own = pages.filter(([, one]) => one === looker)
    for (const [i, page] of own.entries()) {
      const [route, , at, status] = page
      const before = own.slice(0, i).filter(([other]) => other === route).length
      const isFirst = pages.find(([other]) => other === route) === page
      test(before ? `${route}, ${before + 1}` : route, async () => {
        const path = typeof at === 'string' ? at : at(await knownWorld())
        for (const [n, look] of chosen.entries()) {
          if (n > 0 && !isFirst) continue
          expect.soft(await faultsOf(contexts[n]!, look, path, status, n === 0 ? 'all' : 'look', i === 0 ? 'new' : 'known'), `${path} ${look.name}`).toEqual([])
          // English words are longer, and are too wide where Persian ones are not.
          if (n > 0) expect.soft(await narrowFaultsOf(contexts[n]!, look), `${path} in English on a phone`).toEqual([])
        }
      })
    }
  })
}

async function enter(context: BrowserContext, looker: Looker, known: Known) {
  if (looker === 'half-signed-in') await takeSession(context, known.codes.half)
  else if (looker !== 'stranger') await signIn(context, looker)
}
