import { as, expect, solarDay, test } from '../support'

test('an officer opens an exam session: what is wrong is said, what was typed is kept', async ({ browser }) => {
  const page = await as(browser, 'assessment-officer')
  await page.goto('/home')
  await page.getByRole('link', { name: 'گذاشتن آزمون و دیدن آزمون‌های مرکز' }).click()
  await page.getByRole('link', { name: 'گذاشتن آزمون' }).click()
  await page.getByRole('radio', { name: /برق‌کار ساختمان/ }).check()
  await page.getByRole('button', { name: 'ادامه' }).click()

  await page.getByLabel('روز آزمون', { exact: true }).fill(solarDay(-3, 'fa'))
  await page.getByLabel('ساعت آغاز').fill('۰۹:۳۰')
  await page.getByLabel('زمان آزمون کتبی (دقیقه)').fill('۴۵')
  await page.getByLabel('تعداد صندلی').fill('۱۲')
  await page.getByLabel('جای آزمون').fill('سالن ۳')
  const row = page.getByRole('group', { name: 'ردیف ۱', exact: true })
  await row.getByLabel('تعداد').fill('۱۰۰')
  await page.getByRole('button', { name: 'بانک را بررسی کن' }).click()
  await expect(page.getByRole('alert')).toContainText('پرسش کم است')
  await row.getByLabel('تعداد').fill('۱۰')
  await page.getByRole('button', { name: 'بانک را بررسی کن' }).click()
  await expect(page.getByRole('main')).toContainText('۱۰ پرسش برای هر داوطلب، روی هم ۱۰ نمره.')
  await page.getByRole('button', { name: 'آزمون را بگذار' }).click()
  await expect(page.getByRole('alert')).toContainText('این زمان گذشته است.')
  await expect(page.getByLabel('ساعت آغاز')).toHaveValue(/^(۰۹:۳۰|09:30)$/)
  await expect(page.getByLabel('جای آزمون')).toHaveValue('سالن ۳')

  await page.getByLabel('روز آزمون', { exact: true }).fill(solarDay(20, 'fa'))
  await page.getByRole('button', { name: 'آزمون را بگذار' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'برق‌کار ساختمان درجهٔ ۲' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('سالن ۳')
  await expect(page.getByRole('main')).toContainText('۱۰ پرسش در ۴۵ دقیقه')

  // A seat for a trainee who has none.
  await page.getByRole('button', { name: 'نوبت برای امید پندارنیا' }).click()
  await expect(page.getByRole('row', { name: /امید پندارنیا/ })).toBeVisible()

  // A room at another centre: asked for, lent, and with seats.
  await page.getByRole('link', { name: 'سالن‌ها و صندلی‌ها' }).click()
  await page.getByLabel('مرکز', { exact: true }).selectOption({ label: 'آموزشگاه آزاد نمونهٔ ارغوان' })
  await page.getByLabel('نام سالن').last().fill('کارگاه ۲')
  await page.getByLabel('تعداد صندلی').last().fill('۵')
  await page.getByRole('button', { name: 'سالن را بیفزا' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'کارگاه ۲' })).toContainText('در انتظار پاسخ')

  const lender = await as(browser, 'lending-officer', 'fa', { viewport: { width: 360, height: 740 } })
  await lender.goto('/home')
  await lender.locator(`a[href="${new URL(page.url()).pathname}"]`).first().click()
  await expect(lender.getByRole('main')).toContainText('مرکز نمونهٔ آموزش مهارت آفتاب می‌خواهد')
  await expect(lender.getByRole('main')).not.toContainText('پندارنیا')
  await lender.getByRole('button', { name: 'موافقیم؛ سالن را می‌دهیم' }).click()
  await expect(lender.getByRole('main')).toContainText('موافقت شد')
  await expect(lender.getByRole('main')).toContainText('صندلی ۱۳ تا ۱۷')

  await page.reload()
  await expect(page.getByRole('main')).toContainText('صندلی ۱۳ تا ۱۷')
  await expect(page.getByText('در انتظار پاسخ')).toHaveCount(0)

  // On the day the lending centre's own officer is at that door, and at no other.
  await lender.getByRole('link', { name: 'پذیرش داوطلبان' }).click()
  await expect(lender.getByRole('heading', { level: 1, name: 'پذیرش داوطلبان' })).toBeVisible()
  await expect(lender.getByRole('main')).not.toContainText('پندارنیا')
  await lender.getByRole('link', { name: 'سالن آزمون' }).click()
  await expect(lender.getByRole('main')).toContainText('شما سالن مرکز خود را در این آزمون اداره می‌کنید')
  await expect(lender.getByRole('button', { name: 'بستن بخش کتبی' })).toHaveCount(0)
})
