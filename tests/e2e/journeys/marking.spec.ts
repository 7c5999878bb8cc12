import type { Page } from '@playwright/test'
import { as, expect, hydrated, inPersianDigits, signIn, test } from '../support'

// From an officer's plan to the mark: each step needs the one before.
test.describe.configure({ mode: 'serial' })

const ESSAY = 'نخست کلید همان مدار را قطع می‌کنم و روی آن قفل می‌زنم.\n\nسپس نبودِ ولتاژ را می‌آزمایم.'
let exam = ''

/** An exam that began two minutes ago, of one question of each kind. @returns its address. */
async function plan(page: Page, kinds: string[], { forAll = false, two = false } = {}) {
  await page.goto('/exam-sessions')
  await page.locator('a[href$="/exam-sessions/new"]').click()
  await page.getByRole('radio', { name: 'برق‌کار ساختمان درجهٔ ۲' }).check()
  await page.getByRole('button', { name: 'ادامه' }).click()
  if (forAll) await page.getByRole('radio', { name: /^آزاد/ }).check()
  if (two) await page.getByRole('radio', { name: /^دو مصحح/ }).check()
  const now = new Date(Date.now() - 120_000)
  const solar = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', year: 'numeric', month: '2-digit', day: '2-digit' })
  const clock = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  await page.getByLabel('روز آزمون', { exact: true }).fill(solar.format(now))
  await page.getByLabel('ساعت آغاز').fill(clock.format(now))
  await page.getByLabel('تا چند دقیقه دیرتر می‌توان آغاز کرد').fill('۶۰')
  for (const [i, kind] of kinds.entries()) {
    const fields = page.getByRole('group', { name: `ردیف ${inPersianDigits(String(i + 1))}`, exact: true })
    await fields.getByLabel('واحد').selectOption('safety')
    await fields.getByLabel('نوع پرسش').selectOption({ label: kind })
    await fields.getByLabel('تعداد').fill('۱')
  }
  for (const [i, select] of (await page.getByLabel('واحد').all()).entries()) if (i >= kinds.length) await select.selectOption('')
  await page.getByRole('button', { name: 'آزمون را بگذار' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'برق‌کار ساختمان درجهٔ ۲' })).toBeVisible()
  return new URL(page.url()).pathname
}

test('an officer plans an exam with an essay and a file, for everybody, marked by one', async ({ browser }) => {
  const page = await as(browser, 'assessment-officer')
  exam = await plan(page, ['تشریحی', 'پرونده'], { forAll: true })
  await expect(page.getByRole('link', { name: 'تصحیح (۰ از ۰)' })).toBeVisible()
})

test('a candidate writes an essay and hands in a drawing; without scripts the rest goes on', async ({ browser }) => {
  const page = await as(browser, 'mentor-applicant')
  await page.goto(exam)
  await page.getByRole('button', { name: 'نوبت می‌گیرم' }).click()
  await page.getByRole('button', { name: 'آغاز آزمون' }).click()
  await expect(page.getByRole('region', { name: /^پرسش/ })).toHaveCount(2)
  await hydrated(page)
  const sitting = new URL(page.url()).pathname
  await page.getByRole('textbox').fill(ESSAY)
  await expect(page.getByRole('status').filter({ hasText: 'در سرور ذخیره شد' })).toBeVisible()

  // What is handed in beside the paper is said on the paper itself, without its being opened anew.
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /^فرستادن پرونده/ }).click()])
  await tab.getByLabel('پرونده', { exact: true }).setInputFiles({ name: 'من.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') })
  await tab.getByRole('button', { name: 'پرونده را بفرست' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'پروندهٔ شما در سرور است' })).toContainText('PDF · ۱ کیلوبایت')

  const plain = await browser.newContext({ javaScriptEnabled: false })
  await signIn(plain, 'mentor-applicant')
  const form = await plain.newPage()
  await form.goto(sitting)
  await expect(form.getByRole('textbox')).toHaveValue(ESSAY)
  await form.goto((await form.getByRole('link', { name: /جایگزین کردن پرونده/ }).getAttribute('href'))!)
  await form.getByLabel('پرونده', { exact: true }).setInputFiles({ name: 'من.html', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  await form.getByRole('button', { name: 'پروندهٔ تازه‌تر را بفرست' }).click()
  await expect(form.getByLabel('پرونده', { exact: true })).toHaveAccessibleDescription(/این پرونده نه PDF است و نه عکس JPG یا PNG سالم\./)
  await form.getByLabel('پرونده', { exact: true }).setInputFiles({ name: 'من.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') })
  await form.getByRole('button', { name: 'پروندهٔ تازه‌تر را بفرست' }).click()
  await expect(form.getByText('پروندهٔ شما در سرور است')).toBeVisible()
  await form.goto(`${sitting}/submission`)
  await expect(form.getByText('به هر ۲ پرسش پاسخ داده‌اید.')).toBeVisible()
  await form.getByRole('button', { name: 'آزمون را پایان می‌دهم' }).click()
  await expect(form.getByRole('heading', { level: 1, name: 'آزمون شما ثبت شد' })).toBeVisible()
  await plain.close()
})

test('a marker reads both without a name and gives their marks; then the officer may publish', async ({ browser }) => {
  const officer = await as(browser, 'assessment-officer')
  await officer.goto(`${exam}/results`)
  await expect(officer.getByText('۲ پاسخ تشریحی یا پرونده هنوز تصحیح نشده است.')).toBeVisible()
  await expect(officer.getByRole('button', { name: 'نتیجه را اعلام کن' })).toHaveCount(0)

  const page = await as(browser, 'marker', 'fa', { viewport: { width: 360, height: 740 } })
  await page.goto('/home')
  await page.getByRole('link', { name: /۲ پاسخ در انتظار تصحیح شماست/ }).click()
  await page.getByRole('link', { name: 'آغاز تصحیح' }).click()
  for (const left of [1, 0]) {
    const title = page.getByRole('heading', { level: 1, name: /^پاسخ [۰-۹]{6}$/ })
    const number = (await title.textContent())!
    await expect(page.getByRole('main')).not.toContainText('سامان')
    await page.getByLabel(/^نمره از/).fill('۳٫۲۵')
    await page.getByRole('button', { name: 'نمره را ثبت کن' }).click()
    if (left > 0) await expect(title).not.toHaveText(number)
    else await expect(page.getByText('پاسخی در انتظار شما نیست')).toBeVisible()
  }
  await officer.reload()
  await expect(officer.getByText('هنوز کسی ندیده است', { exact: true })).toBeVisible()
  await officer.getByRole('checkbox', { name: /را دیده‌ام و درست است/ }).check()
  await officer.getByRole('button', { name: 'نتیجه را اعلام کن' }).click()
  await expect(officer.getByRole('alert')).toContainText('یا بنویسید چرا دیده نمی‌شود')
  await officer.getByRole('link', { name: /^برگهٔ / }).click()
  await expect(officer.getByText('این برگه در نمونهٔ بازبینی است')).toBeVisible()
  await officer.goto(`${exam}/results`)
  await expect(officer.getByText('دیده‌اید', { exact: true })).toBeVisible()
  await officer.getByRole('checkbox', { name: /را دیده‌ام و درست است/ }).check()
  await officer.getByRole('button', { name: 'نتیجه را اعلام کن' }).click()
  await expect(officer.getByRole('listitem').filter({ hasText: 'آزمون کتبی' })).toContainText('مینا نمادین')
})

test('an essay is written on paper: its sheet bears a number and no name, and two mark it, each alone', async ({ browser }) => {
  const officer = await as(browser, 'assessment-officer')
  const paper = await plan(officer, ['تشریحی'], { forAll: true, two: true })
  const candidate = await as(browser, 'guardian')
  await candidate.goto(paper)
  await candidate.getByRole('button', { name: 'نوبت می‌گیرم' }).click()
  await expect(candidate.getByRole('button', { name: 'آغاز آزمون' })).toBeVisible()
  await officer.goto(`${paper}/booklets`)
  await officer.getByRole('checkbox', { name: /مریم نمونه‌دوست/ }).check()
  await officer.getByRole('button', { name: 'ساختن دفترچه‌ها' }).click()
  await expect(officer.getByText('دفترچه آماده است')).toBeVisible()
  const printed = await officer.request.get(`${paper}/booklets.pdf`)
  expect(printed.headers()['content-type']).toBe('application/pdf')
  await officer.getByRole('link', { name: 'ثبت پاسخ‌ها' }).click()
  await officer.getByRole('radio', { name: /^روی برگهٔ [۰-۹]{5} نوشته است$/ }).check()
  await officer.getByRole('button', { name: 'ثبت و حساب‌کردن نمره' }).click()
  await expect(officer.getByText('پاسخ‌ها ثبت شد')).toBeVisible()

  for (const [marker, points] of [['marker', '۷'], ['marker-2', '۶']] as const) {
    const page = await as(browser, marker)
    await page.goto(`${paper}/marking`)
    await page.getByRole('link', { name: 'آغاز تصحیح' }).click()
    await expect(page.getByRole('main')).toContainText(/برگهٔ [۰-۹]{5}/)
    await expect(page.getByRole('main')).not.toContainText('نمونه‌دوست')
    await page.getByLabel(/^نمره از/).fill(points)
    if (marker === 'marker') await loseTheNetwork(page)
    else await page.getByRole('button', { name: 'نمره را ثبت کن' }).click()
    await expect(page.getByText('پاسخی در انتظار شما نیست')).toBeVisible()
  }
  await officer.goto(`${paper}/results`)
  await expect(officer.getByRole('checkbox', { name: /را دیده‌ام و درست است/ })).toBeVisible()
})

/** What was typed is there again on the page opened anew; what was given without a network goes out by itself, once. */
async function loseTheNetwork(page: Page) {
  await hydrated(page)
  await page.getByLabel(/^یادداشت/).fill('گام‌ها درست است.')
  await expect.poll(() => page.evaluate(keptBytes)).toBeGreaterThan(60)
  await page.reload()
  await expect(page.getByText('از روی همین دستگاه برگشت')).toBeVisible()
  await expect(page.getByLabel(/^نمره از/)).toHaveValue('۷')
  await expect(page.getByLabel(/^یادداشت/)).toHaveValue('گام‌ها درست است.')
  // Kept for a day: a copy that is older is nobody's to read, without a network too.
  const script = page.url()
  await expect.poll(() => page.evaluate(copyFrom, { script, hours: 25 })).toBe(true)
  await page.context().setOffline(true)
  const late = await page.context().newPage()
  await late.goto(script)
  await expect(late.getByRole('main')).not.toContainText('برگهٔ')
  await late.close()
  await page.context().setOffline(false)
  expect(await page.evaluate(copyFrom, { script, hours: 0 })).toBe(false)
  await page.reload()
  await hydrated(page)
  await expect.poll(() => page.evaluate(copyFrom, { script, hours: 23 })).toBe(true)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeVisible()
  await hydrated(page)
  const points = page.getByLabel(/^نمره از/)
  const waits = page.getByText('روی همین دستگاه است؛ با آمدن شبکه فرستاده می‌شود.')
  // What can't be is said by the server alone, beside the field, and what was typed stays.
  await points.fill('۹۹')
  await page.getByRole('button', { name: 'نمره را ثبت کن' }).click()
  await expect(page.getByText('مورد روی همین دستگاه نگه داشته شد')).toBeVisible()
  await expect(waits).toBeVisible()
  await page.context().setOffline(false)
  await expect(points).toHaveAccessibleDescription(/نمره از بیشترین نمرهٔ این پرسش بیشتر است/)
  await expect(points).toHaveValue('۹۹')
  await expect(page.getByLabel(/^یادداشت/)).toHaveValue('گام‌ها درست است.')
  await page.context().setOffline(true)
  await points.fill('۷')
  await page.getByRole('button', { name: 'نمره را ثبت کن' }).click()
  await expect(waits).toBeVisible()
  // It outlives the page, and nothing asks for it a second time.
  await page.reload()
  await expect(waits).toBeVisible()
  await expect(page.getByRole('region', { name: 'نمرهٔ شما' })).toContainText(/۷ از (۸|۱۰)/)
  await expect(points).toHaveCount(0)
  await page.context().setOffline(false)
  await expect(page.getByText('در سرور ثبت شد')).toBeVisible()
  await expect(page.getByText('گام‌ها درست است.')).toBeVisible()
  // Its mark is given: the device keeps the answer no longer.
  await expect.poll(() => page.evaluate(async script => !!(await caches.match(script)), script)).toBe(false)
  await page.getByRole('link', { name: 'فهرست پاسخ‌ها' }).click()
}

/** In the page: whether the device keeps this script, which from now on was opened so many hours ago. */
const copyFrom = async ({ script, hours }: { script: string; hours: number }) => {
  const pages = await caches.open('kargah-1-pages')
  const copy = await pages.match(script)
  if (!copy) return false
  const headers = new Headers(copy.headers)
  headers.set('Kept-At', new Date(Date.now() - hours * 3_600_000).toISOString())
  await pages.put(script, new Response(await copy.text(), { headers }))
  return true
}

/** In the page: how long the sealed draft is. */
const keptBytes = () => new Promise<number>((resolve, reject) => {
  const opening = indexedDB.open('kargah-outbox')
  opening.onerror = reject
  opening.onsuccess = () => {
    const asking = opening.result.transaction('entries').objectStore('entries').getAll()
    asking.onsuccess = () => {
      opening.result.close()
      resolve(Math.max(0, ...asking.result.filter(({ id }) => id === 'draft').map(({ sealed }) => sealed.byteLength)))
    }
  }
})
