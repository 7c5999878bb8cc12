import type { Page } from '@playwright/test'
import { as, expect, knownPlaces, test } from '../support'

const isKept = (page: Page, path: string) => expect.poll(() => page.evaluate(async path => {
  const pages = await caches.open('kargah-1-pages')
  return Boolean(await pages.match(path)) && Boolean(await pages.match('/offline'))
}, path)).toBe(true)
const lessonOf = async () => `/offerings/${(await knownPlaces()).offering.running}/lessons/current-and-body`

test('a lesson that was opened is read without a network, and what is sent then is not said to have arrived', async ({ browser }) => {
  const page = await as(browser, 'trainee')
  const context = page.context()
  const lesson = await lessonOf()
  await page.goto(lesson)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeHidden()
  await isKept(page, lesson)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading!)
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeVisible()
  // Its figures are there, and it is drawn as it should be.
  const figures = await page.locator('main figure img').evaluateAll(images => images.map(image => (image as HTMLImageElement).naturalWidth))
  expect(figures.length).toBeGreaterThan(0)
  expect(Math.min(...figures)).toBeGreaterThan(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Vazirmatn/)

  await page.goto('/courses')
  await expect(page.getByRole('heading', { level: 1, name: 'خواندنی‌های بی‌شبکه' })).toBeVisible()
  await page.getByRole('link', { name: heading! }).click()
  await expect(page).toHaveURL(lesson)
  await page.getByRole('button', { name: 'پاسخ می‌دهم' }).first().click()
  await expect(page.getByText('آنچه فرستادید به سرور نرسید')).toBeVisible()
})
