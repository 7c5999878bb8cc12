import { as, expect, hydrated, knownPlaces, test } from '../support'

test('an officer takes back a check-in made by mistake, lets a candidate start, holds them at the door and lets them go on with the time back', async ({ browser }) => {
  const address = `/exam-sessions/${(await knownPlaces()).examSession.supervised}`
  const officer = await as(browser, 'assessment-officer', 'fa', { viewport: { width: 360, height: 740 } })
  await officer.goto(`${address}/check-ins`)
  await hydrated(officer)
  const row = officer.getByRole('listitem').filter({ hasText: 'شهره گمان‌خواه' })
  const names = () => officer.getByRole('main').getByRole('listitem').locator('strong:not([role])').allInnerTexts()
  const before = await names()
  await row.getByRole('button', { name: 'آمد', exact: true }).click()
  await expect(row.getByText('صندلی ۵ را نشانش بدهید.')).toBeVisible()
  await expect(row).toBeInViewport()
  expect(await names()).toEqual(before)
  await row.getByRole('button', { name: 'برگرداندن پذیرش شهره گمان‌خواه' }).click()
  await expect(row.getByRole('button', { name: 'آمد', exact: true })).toBeVisible()

  await officer.goto(`${address}/board`)
  await hydrated(officer)
  await officer.getByRole('link', { name: /^صندلی ۴ / }).click()
  const chosen = officer.getByRole('region', { name: 'نوید مثالیان' })
  await chosen.getByRole('button', { name: 'اجازهٔ آغاز' }).click()
  await expect(chosen.getByText('آمادهٔ آغاز')).toBeVisible()
  const candidate = await as(browser, 'candidate-4', 'fa')
  await candidate.goto(address)
  // The device's clock is five hours ahead: the time is the server's, and nothing is handed in by itself.
  await candidate.clock.setSystemTime(Date.now() + 5 * 3_600_000)
  await candidate.getByRole('button', { name: 'آغاز' }).click()
  await hydrated(candidate)
  await expect(candidate.getByText('زمان مانده: ۴۵ دقیقه')).toBeVisible()
  const answer = candidate.getByRole('radio').first()
  const saved = candidate.waitForResponse(response => response.url().endsWith('/answers') && response.request().postData()?.includes('"value"') === true)
  await answer.check()
  expect((await saved).status()).toBe(200)

  await officer.reload()
  await hydrated(officer)
  await chosen.locator('#hold').getByLabel('چرا').fill('با مراقب بیرون رفت')
  await chosen.locator('#hold').getByRole('button', { name: 'نگه داشتن داوطلب' }).click()
  await expect(chosen.getByText('با مراقب بیرون رفت')).toBeVisible()
  // What is answered before the page knows is not lost.
  await candidate.getByRole('radio').nth(4).check()
  await expect(candidate.getByRole('heading', { name: 'آزمون شما نگه داشته شده است' })).toBeVisible()
  await chosen.getByRole('button', { name: 'ادامه دهد و ۱ دقیقه برگردد' }).click()
  await expect(chosen.getByText('در حال آزمون')).toBeVisible()
  await expect(candidate.getByText('۱ دقیقه به زمان شما افزوده شده است.')).toBeVisible({ timeout: 15_000 })
  await expect(candidate.getByRole('radio', { checked: true })).toHaveCount(2)
  await candidate.reload({ waitUntil: 'networkidle' })
  await expect(candidate.getByRole('radio', { checked: true })).toHaveCount(2)

  // The clock of the device is put right while it is open, and then runs away again.
  for (const hours of [0, 9]) {
    const heard = candidate.waitForResponse(response => response.url().endsWith('/answers'))
    await candidate.clock.setSystemTime(Date.now() + hours * 3_600_000)
    // Which kinds were drawn is chance: there may be few more than eight choices.
    await (hours === 0 ? candidate.getByRole('radio').nth(8) : candidate.getByRole('radio').last()).check()
    expect((await heard).status()).toBe(200)
    await expect(candidate.getByText(/زمان مانده: ۴[۵۶] دقیقه/)).toBeVisible()
  }

  // Another browser asks for a code, and says what one looks like.
  const other = await as(browser, 'candidate-4', 'fa')
  await other.goto(candidate.url())
  await other.getByLabel('کد شش‌رقمی').fill('abc')
  await other.getByRole('button', { name: 'روی این دستگاه ادامه می‌دهم' }).click()
  await expect(other.getByRole('alert')).toContainText('کد شش رقم است')
  // The officer's code stands where it was asked for, in sight on a phone too; with it the other device goes on.
  await chosen.locator('#device').getByLabel('چرا').fill('دستگاه خاموش شد')
  await chosen.locator('#device').getByRole('button', { name: 'ساختن کد' }).click()
  const code = chosen.getByText(/^کد: \d{6}$/)
  await expect(code).toBeInViewport()
  await other.getByLabel('کد شش‌رقمی').fill((await code.innerText()).slice(-6))
  await other.getByRole('button', { name: 'روی این دستگاه ادامه می‌دهم' }).click()
  await expect(other.getByRole('region', { name: /^پرسش/ }).first()).toBeVisible()

  // Time from the session's page is answered with the new end.
  await officer.goto(address)
  await officer.getByRole('row', { name: /نوید مثالیان/ }).getByRole('link', { name: 'افزودن زمان' }).click()
  await officer.getByLabel('چند دقیقه').fill('۵')
  await officer.getByLabel('چرا').fill('دستگاه کند بود')
  await officer.getByRole('button', { name: 'زمان را بیفزا' }).click()
  await expect(officer.getByRole('status').filter({ hasText: '۵ دقیقه به نوید مثالیان افزوده شد.' })).toBeVisible()
})
