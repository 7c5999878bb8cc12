import { chromium, type Browser, type Page } from '@playwright/test'
import { args } from '../e2e/browsers'
import { findHeadlessShell } from '../support/debian.mjs'

const TABS = 3

/** A browser without a policy, that follows no address: what a page makes it do by itself. */
export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: await findHeadlessShell(), args })
  // While one tab waits for its frames to be drawn, the next page is made.
  const free = await Promise.all(Array.from({ length: TABS }, () => newPage(browser)))
  const waiting: ((page: Page) => void)[] = []
  return {
    close: () => browser.close(),
    /** What ran, and what stands in the page that could make something run. */
    async look(html: string): Promise<string[]> {
      const tab = free.pop() ?? (await new Promise<Page>(resolve => waiting.push(resolve)))
      const page = tab.isClosed() ? await newPage(browser) : tab
      return page.evaluate(async html => {
        // In a frame of its own: one trip to the browser, and nothing of the page before.
        const frame = document.createElement('iframe')
        frame.width = frame.height = '800'
        frame.srcdoc = html
        await new Promise(resolve => {
          frame.addEventListener('load', resolve)
          document.body.append(frame)
        })
        // What begins when a page is drawn (an animation, a focus, a toggled part) has begun two frames later.
        for (let n = 0; n < 2; n++) await new Promise(resolve => requestAnimationFrame(resolve))
        const found = ((frame.contentWindow as unknown as { fired?: unknown[] } | null)?.fired ?? ['away']).map(n => `ran ${String(n)}`)
        const bare = (value: string) => value.replace(/[\u0000-\u0020]/g, '').toLowerCase()
        for (const element of frame.contentDocument?.querySelectorAll('*') ?? []) {
          const tag = element.tagName.toLowerCase()
          if (element.hasAttribute('data-xss')) found.push(`a ${tag} from a text`)
          // A formula of ours was drawn as MathML without an address.
          if (tag === 'math' && element.closest('[dir=ltr]')?.querySelector('[href], [data-xss]') !== null) found.push('a math')
          if (['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'style'].includes(tag)) found.push(`a ${tag}`)
          if (tag === 'meta' && element.hasAttribute('http-equiv')) found.push('a meta that acts')
          if (tag === 'script' && !element.hasAttribute('nonce') && !/(small|offline|sheet)[^/]*\.js/.test(element.getAttribute('src') ?? '')) found.push('a script without nonce')
          for (const { name, value } of element.attributes) {
            if (/^on/i.test(name) || name === 'style' || name === 'srcdoc') found.push(`${tag} ${name}`)
            if (/^(href|src|action|formaction|xlink:href|data|poster|background|srcset)$/i.test(name) &&
              (/^(javascript|vbscript|data:text|data:image\/svg|blob|filesystem)/.test(bare(value)) || /^([/\\]){2}/.test(bare(value))))
              found.push(`${tag} ${name}=${value.slice(0, 40)}`)
          }
        }
        frame.remove()
        return [...new Set(found)]
      }, html).finally(() => (waiting.shift() ?? (page => free.push(page)))(page))
    },
  }
}

async function newPage(browser: Browser) {
  const page = await browser.newPage()
  await page.route('**/*', route => route.abort())
  await page.addInitScript(() => {
    const fired: unknown[] = []
    Object.assign(window, { fired, fire: (n: unknown) => fired.push(n) })
  })
  return page
}
