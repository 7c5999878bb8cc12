import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'

/** A person of the demo world in a browser of their own, in a language. */
export async function as(browser: Browser, person: string | null, language: 'fa' | 'en' = 'fa', options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ locale: language === 'fa' ? 'fa-IR' : 'en-GB', ...options })
  if (person) await signIn(context, person)
  await context.addCookies([{ name: 'language', value: language, url: address }])
  return context.newPage()
}

const address = `http://localhost:${process.env.E2E_PORT ?? 4173}`

export async function signIn(context: BrowserContext, person: string) {
  const answer = await context.request.post(`${address}/demo/sign-in`, { form: { person }, maxRedirects: 0 })
  expect(answer.status(), `sign in as ${person}`).toBeLessThan(400)
}

/** The WCAG 2.2 AA rules that a machine can check. */
export async function violationsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.target.join(' ')).join(' | ')}`)
}

export const test = base
export { expect }
