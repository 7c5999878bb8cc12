import type { Page } from '@playwright/test'
import { as, expect, hydrated, inPersianDigits, knownPlaces, nationalIdOf, test } from '../support'

const focused = (page: Page) => page.locator(':focus')

/** Goes on with Tab until the control of this name has the focus; says so when it never comes. */
async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const said = await focused(page).evaluate(element => {
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map(label => label.textContent) : []
      return [...labels, element.getAttribute('aria-label'), element.textContent].find(Boolean) ?? ''
    })
    if (name.test(said.trim())) return expect(focused(page)).toBeInViewport()
  }
  throw new Error(`Tab never reaches ${name}`)
}

test('somebody without a mouse skips to the content, registers, and is led to what is wrong', async ({ browser }) => {
  const page = await as(browser, null, 'fa', { viewport: { width: 360, height: 740 } })
  await page.goto('/register')
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveText('رفتن به متن اصلی')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const type = async (name: RegExp, text: string) => {
    await tabTo(page, name)
    await page.keyboard.type(text)
  }
  await type(/^نام$/, 'مهرنوش')
  await type(/^نام خانوادگی$/, 'کلیدپور')
  await type(/^تاریخ تولد/, '۱۳۷۹/۱۱/۰۳')
  await tabTo(page, /^زن$/)
  await page.keyboard.press('Space')
  await tabTo(page, /^استان/)
  await page.keyboard.press('ArrowDown')
  await type(/^شمارهٔ سند/, inPersianDigits(nationalIdOf(7003)))
  await type(/^شمارهٔ همراه/, '۰۹۷۰۰۰۰۷۰۰۳')
  await type(/^گذرواژه/, 'کوتاه')
  await tabTo(page, /شرایط استفاده/)
  await page.keyboard.press('Space')
  await tabTo(page, /^ساختن حساب$/)
  await page.keyboard.press('Enter')

  // The summary has the focus; its link leads to the field.
  const summary = page.getByRole('alert')
  await expect(summary).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(focused(page)).toHaveAttribute('name', 'password')
  await page.keyboard.type('پنج کبوتر روی بام')
  await tabTo(page, /^ساختن حساب$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /مهرنوش کلیدپور/ })).toBeVisible()

  // The account menu opens and closes with the keys, and gives the focus back.
  await tabTo(page, /حساب مهرنوش/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'خروج' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'خروج' })).toBeHidden()
  await expect(focused(page)).toContainText('حساب مهرنوش')
})

test('a touch in the moment in which the page’s program takes over doesn’t cost the program', async ({ browser }) => {
  const page = await as(browser, null)
  const errors: Error[] = []
  page.on('pageerror', error => errors.push(error))
  // Between React's coming and its first drawing: it has begun to listen, and draws in the next task.
  await page.addInitScript(() => {
    const { addEventListener } = Document.prototype
    Document.prototype.addEventListener = function (this: Document, ...given: Parameters<typeof addEventListener>) {
      if (given[0] === 'mousedown') queueMicrotask(() => document.querySelector('main')!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })))
      addEventListener.apply(this, given)
    }
  })
  await page.goto('/design')
  await hydrated(page)
  expect(errors).toEqual([])
})

test('enlarged four times an exam is read from top to bottom, and a question’s number leads to that question', async ({ browser }) => {
  const page = await as(browser, 'trainee', 'fa', { viewport: { width: 320, height: 256 } })
  const { examSession } = await knownPlaces()
  await page.goto(`/exam-sessions/${examSession.open}/practice`)
  await hydrated(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await page.getByRole('navigation', { name: 'پرسش‌ها' }).getByRole('link', { name: /^پرسش ۳/ }).press('Enter')
  const third = page.getByRole('region', { name: 'پرسش ۳ از ۴' })
  // In the upper half of what is seen, where a fixed bar would not leave room for it, and nothing covers it.
  await expect.poll(() => third.evaluate(element => Math.round(element.getBoundingClientRect().top))).toBeLessThan(128)
  await tabTo(page, /^درست$/)
  const isOnTop = await focused(page).evaluate(element => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return document.elementFromPoint(x + width / 2, y + height / 2) === element
  })
  expect(isOnTop).toBe(true)
})
