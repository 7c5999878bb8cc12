import type { Browser, BrowserContext, Page } from '@playwright/test'
import { bringAxe, hydrated, speak, violationsOf, type Language } from './support'

const languages = ['fa', 'en'] as const
const themes = ['light', 'dark'] as const
const widths = [360, 1280] as const

export type Look = { name: string; language: Language; theme: 'light' | 'dark'; width: number }

/** Languages × themes × widths. */
export const looks: Look[] = languages.flatMap(language => themes.flatMap(theme => widths.map(width =>
  ({ name: `${language}, ${theme}, ${width} px`, language, theme, width }))))

export async function openLook(browser: Browser, { language, theme, width }: Look, baseURL?: string) {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }), locale: language === 'fa' ? 'fa-IR' : 'en-GB', colorScheme: theme,
    viewport: { width, height: width < 600 ? 740 : 900 },
    // A colour on its way from one to another is neither.
    reducedMotion: 'reduce',
    // What it keeps is the journeys' to see.
    serviceWorkers: 'block',
  })
  await bringAxe(context)
  return context
}

/** What is wrong with a page in this look, in words: nothing, for a good one. One tab serves all pages: a new one costs more than a page. */
export async function faultsOf(context: BrowserContext, look: Look, path: string, status = 200, rules: 'all' | 'look' = 'all', frame: 'new' | 'known' = 'new') {
  await speak(context, look.language)
  const page = context.pages()[0] ?? await context.newPage()
  const faults: string[] = []
  page.on('console', message => {
    // A browser notes an answer of 404 as an error of its own.
    const isAnswer = status !== 200 && /the server responded with a status of/.test(message.text())
    if (message.type() === 'error' && !isAnswer) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => faults.push(`script: ${error.message}`))
  try {
    const answer = await page.goto(path)
    if (answer?.status() !== status) faults.push(`answers ${answer?.status()}`)
    if (new URL(page.url()).pathname !== decodeURI(path).split('?')[0]) faults.push(`leads to ${page.url()}`)
    await hydrated(page)
    faults.push(...(await shapeOf(page, look)), ...(await violationsOf(page, rules, frame)))
  } finally {
    page.removeAllListeners('console')
    page.removeAllListeners('pageerror')
  }
  return faults
}

/** How much the page that is open would be too wide on a phone: nothing, for a good one. Without axe, a few hundredths of a second. */
export async function narrowFaultsOf(context: BrowserContext, { width }: Look) {
  const [page] = context.pages()
  await page!.setViewportSize({ width: widths[0], height: 740 })
  const wide = await page!.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page!.setViewportSize({ width, height: 900 })
  return wide > 0 ? [`${wide} px too wide on ${widths[0]} px`] : []
}

async function shapeOf(page: Page, { language }: Look) {
  const { lang, dir, wide, title, ids } = await page.evaluate(() => ({
    lang: document.documentElement.lang, dir: document.documentElement.dir, title: document.title,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ids: [...document.querySelectorAll('[id]')].map(one => one.getAttribute('id')!),
  }))
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
  return [
    ...(lang === language ? [] : [`lang is ${lang}`]),
    ...(dir === (language === 'fa' ? 'rtl' : 'ltr') ? [] : [`dir is ${dir}`]),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...(title ? [] : ['has no title']),
    ...twice.map(id => `the id ${id} stands there twice`),
  ]
}
