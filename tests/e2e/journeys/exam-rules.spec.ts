import { as, expect, hydrated, knownPlaces, test } from '../support'

test('before the day a candidate reads the rules and tries the exam’s page: without a network too, and nothing of it leaves the device', async ({ browser }) => {
  const page = await as(browser, 'trainee')
  const { examSession } = await knownPlaces()
  await page.goto(`/exam-sessions/${examSession.open}`)
  await page.getByRole('link', { name: /همهٔ مقررات آزمون/ }).click()
  await expect(page.getByRole('heading', { name: 'اگر شبکه، برق یا دستگاه از کار بیفتد' })).toBeVisible()
  await page.getByRole('link', { name: 'تمرین را آغاز می‌کنم' }).click()
  await expect(page.getByText('پرسش‌ها تمرینی است', { exact: false })).toBeVisible()
  await hydrated(page)
  const sent: string[] = []
  page.on('request', request => request.method() === 'POST' && sent.push(request.url()))
  const choice = page.getByRole('region', { name: /^پرسش/ }).first().getByRole('radio').first()
  await choice.check()
  await expect(page.getByRole('status').filter({ hasText: 'تنها روی همین دستگاه' })).toBeVisible()
  const path = new URL(page.url()).pathname
  await expect.poll(() => page.evaluate(async path => Boolean(await (await caches.open('kargah-1-pages')).match(path)), path)).toBe(true)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText(/نسخهٔ آفلاین از/)).not.toContainText('kept-at')
  await hydrated(page)
  await expect(choice).toBeChecked()
  await page.getByRole('button', { name: 'پایان تمرین' }).click()
  await expect(page.getByRole('heading', { name: 'تمرین پایان یافت' })).toBeVisible()
  await page.getByRole('button', { name: 'یک بار دیگر' }).click()
  await hydrated(page)
  await expect(choice).not.toBeChecked()
  expect(sent).toEqual([])
})

test('an officer sees whose result a corrected key would change before anything is written', async ({ browser }) => {
  const page = await as(browser, 'assessment-officer')
  const { examSession } = await knownPlaces()
  await page.goto(`/exam-sessions/${examSession.earlier}/analysis`)
  const decisions = page.getByRole('row').filter({ hasText: 'کلید اصلاح شد' })
  const before = await decisions.count()
  const links = await page.getByRole('link', { name: 'اصلاح کلید' }).evaluateAll(all => all.map(link => link.getAttribute('href')!))
  // The papers were drawn at random: any question that is answered by a choice will do.
  const other = page.locator('main input[type=radio]:not(:checked)')
  for (const link of links) {
    await page.goto(link)
    if ((await other.count()) > 0) break
  }
  await other.first().check()
  await page.getByLabel('چرا').fill('کلید جابه‌جا تایپ شده بود')
  await page.getByRole('button', { name: 'نتیجهٔ چه کسی تغییر می‌کند؟' }).click()
  const preview = page.getByRole('region', { name: 'اگر کلید چنین اصلاح شود' })
  await expect(preview.getByText('برگه‌های دارای این پرسش')).toBeVisible()
  await expect(preview.getByRole('button', { name: /کلید را اصلاح کن/ })).toBeVisible()
  await page.goto(`/exam-sessions/${examSession.earlier}/analysis`)
  await expect(decisions).toHaveCount(before)
})
