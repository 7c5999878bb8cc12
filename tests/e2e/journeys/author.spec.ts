import type { Locator, Page } from '@playwright/test'
import { as, expect, hydrated, knownPlaces, test } from '../support'

const titles = (page: Page) => page.locator('[data-step] a.font-semibold').allTextContents()

async function drag(page: Page, from: Locator, to: Locator) {
  await from.locator('[data-grip]').first().hover()
  await page.mouse.down()
  const box = (await to.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 6 })
  await page.mouse.up()
}

test('an author writes a course: orders it by keyboard and mouse, and sees a formula as its readers will', async ({ browser }) => {
  const { centre } = await knownPlaces()
  const author = await as(browser, 'trainer', 'fa', { viewport: { width: 1280, height: 1600 } })
  await author.goto(`/centres/${centre}/courses/new`)
  await author.getByLabel('عنوان فارسی').fill('جوشکاری برق')
  await author.getByLabel('عنوان انگلیسی').fill('Arc welding')
  await author.getByLabel('ساعت نظری').fill('10')
  await author.getByLabel('ساعت عملی').fill('20')
  await author.locator('main form').getByRole('button').click()
  await expect(author).toHaveURL(/\/editor/)
  await hydrated(author)

  // One title after another, without leaving the field.
  await author.getByText('افزودن به این بخش').click()
  const title = author.locator('[data-section]').first().getByLabel('عنوان', { exact: true })
  for (const [i, lesson] of ['One', 'Two', 'Three'].entries()) {
    await title.fill(lesson)
    await author.keyboard.press('Enter')
    await expect(author.locator('[data-step]')).toHaveCount(i + 1)
    await expect(title).toHaveValue('')
    await expect(title).toBeFocused()
  }
  // Twice up by the same key.
  await author.getByRole('button', { name: 'بالا بردن «Three»' }).focus()
  await author.keyboard.press('Enter')
  await expect.poll(() => titles(author)).toEqual(['One', 'Three', 'Two'])
  await author.keyboard.press('Enter')
  await expect.poll(() => titles(author)).toEqual(['Three', 'One', 'Two'])
  await expect(author.getByRole('button', { name: 'پایین بردن «Three»' })).toBeFocused()

  const steps = author.locator('[data-step]')
  await drag(author, steps.nth(0), steps.nth(1))
  await expect.poll(() => titles(author)).toEqual(['One', 'Three', 'Two'])
  await author.locator('#add-section').getByRole('textbox').fill('Second')
  await author.keyboard.press('Enter')
  const sections = author.locator('[data-section]')
  await expect(sections).toHaveCount(2)
  await drag(author, sections.nth(1), sections.nth(0))
  await expect(sections.nth(0)).toContainText('Second')

  await author.getByRole('link', { name: 'One', exact: true }).click()
  const text = author.getByRole('textbox', { name: 'متن درس' })
  await text.click()
  await author.getByRole('button', { name: 'فرمول', exact: true }).click()
  await author.getByLabel(/به زبان TeX/).fill('P = \\frac{1')
  await expect(author.getByText('این فرمول را نمی‌شود خواند')).toBeVisible()
  await author.getByLabel(/به زبان TeX/).fill('P = \\frac{U^2}{R}')
  await author.getByRole('button', { name: 'گذاشتن در متن' }).click()
  await author.keyboard.type('It grows fast.')
  await expect(text.locator('math mfrac')).toBeVisible()
  await text.locator('math').click()
  await author.getByLabel(/به زبان TeX/).fill('U = R I')
  await author.getByRole('button', { name: 'گذاشتن در متن' }).click()
  await expect(text.locator('mfrac')).toHaveCount(0)
  await expect(text).toContainText('It grows fast.')
  await expect(author.getByText(/در سرور ذخیره شد/)).toBeVisible()
  await author.reload()
  await expect(text.locator('math')).toBeVisible()

  // Saved by hand, the text goes on being saved by itself, and nobody is in their own way.
  const record = author.getByRole('button', { name: 'ذخیره', exact: true })
  for (const sentence of [' Once more.', ' And again.']) {
    await text.locator('p').last().click()
    await author.keyboard.type(sentence)
    await record.click()
    await expect(author.getByText('پیش‌نویس ذخیره شد.')).toBeVisible()
  }
  await text.locator('p').last().click()
  await author.keyboard.type(' At last.')
  await expect(author.getByText(/در سرور ذخیره شد/)).toBeVisible()

  // A list runs the other way as a whole, and so does the box around it; their readers see it so.
  await author.keyboard.press('Enter')
  await author.getByRole('button', { name: 'نکته', exact: true }).click()
  await author.getByRole('button', { name: 'فهرست', exact: true }).click()
  await author.keyboard.type('Dry gloves')
  // Its button takes the box away whole; inside a list none can be, which is told, with what can be done instead.
  await author.getByRole('button', { name: 'نکته', exact: true }).click()
  await expect(text.locator('aside')).toHaveCount(0)
  await author.getByRole('button', { name: 'نکته', exact: true }).click()
  await expect(author.getByText('کادر درون فهرست جا نمی‌گیرد.')).toBeVisible()
  await author.getByRole('button', { name: 'کادر گرد همهٔ فهرست' }).click()
  await expect(text.locator('aside > ul')).toContainText('Dry gloves')
  await author.getByRole('button', { name: 'این بند از چپ به راست' }).click()
  await author.getByRole('button', { name: 'جهت کادر' }).click()
  await expect(text.locator('aside[dir=ltr] > ul')).toHaveAttribute('dir', 'ltr')
  // What was said of the saving before may still stand there.
  const saved = author.waitForResponse(answer => answer.request().method() === 'POST' && new URL(answer.url()).pathname.replace('.data', '').endsWith('/draft'))
  await record.click()
  await saved
  await author.reload()
  await expect(text.locator('aside > ul')).toHaveAttribute('dir', 'ltr')
  await author.getByRole('link', { name: 'دیدن مانند کارآموز' }).click()
  await expect(author.locator('main aside.callout')).toHaveAttribute('dir', 'ltr')
  await expect(author.locator('main aside.callout ul')).toHaveAttribute('dir', 'ltr')
})
