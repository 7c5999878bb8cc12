import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { findChromium } from '../support/debian.mjs'
import type { openLine } from '../support/line'
import type { startServer } from '../support/server'

/** A demo server, and a line to it that can be cut. */
export type Place = { server: Awaited<ReturnType<typeof startServer>>; line: Awaited<ReturnType<typeof openLine>> }

/** A browser that keeps what it has in a folder, so that it can be killed and opened again. */
export const launch = async ({ line }: Place, profile: string) => chromium.launchPersistentContext(profile, {
  executablePath: await findChromium(), baseURL: line.url, locale: 'fa-IR',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
})

/** As the power goes: no page hears of it. */
export async function kill(profile: string, context: BrowserContext) {
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

export async function enter(context: BrowserContext, person: string) {
  await context.request.post('/logout', { maxRedirects: 0 })
  const answer = await context.request.post('/demo/sign-in', { form: { person }, maxRedirects: 0 })
  if (answer.status() !== 303) throw new Error(`${person} could not sign in: ${answer.status()}`)
}

/** Until the page is kept for when there is no network. */
export async function isKept(page: Page, path: string) {
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(async path => Boolean(await (await caches.open('kargah-1-pages')).match(path)), path)) return
    await sleep(200)
  }
  throw new Error(`${path} was not kept`)
}
