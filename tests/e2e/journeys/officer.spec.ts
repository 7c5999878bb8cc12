import { inDemoDatabase } from '../../support/demo-places'
import { as, dataDir, expect, givePassword, knownPlaces, solarDay, test } from '../support'

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
  // Enter in the message sends no answer that nobody gave.
  await lender.getByLabel(/^پیام به مرکز برگزارکننده/).press('Enter')
  await expect(lender.getByRole('alert')).toContainText('پاسخ مرکز شما')
  await lender.getByRole('radio', { name: 'موافقیم؛ سالن را می‌دهیم' }).check()
  await lender.getByRole('button', { name: 'پاسخ را بفرست' }).click()
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

test('an officer with several exams on one day sees them all at once, goes to a door and prints its list', async ({ browser }) => {
  const { examSession } = await knownPlaces()
  const page = await as(browser, 'assessment-officer', 'fa')
  await page.goto('/home')
  await page.getByRole('link', { name: /آزمون امروز، یکجا$/ }).click()
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="/exam-sessions/${examSession.supervised}/board"]`) })
  await expect(row).toContainText('سالن رایانه')
  await expect(row.getByRole('cell').nth(1)).toHaveText('۵')
  await row.getByRole('link', { name: /^پذیرش داوطلبان/ }).click()
  await page.getByRole('link', { name: 'فهرست چاپی' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'شهره گمان‌خواه' })).toContainText('۵')
  await expect(page.getByRole('columnheader', { name: 'همراهی ویژه' })).toHaveCount(0)
  await page.getByRole('link', { name: 'برای مراقب، با جای امضا' }).click()
  await expect(page.getByRole('columnheader', { name: 'امضای داوطلب' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'همراهی ویژه' })).toBeVisible()
})

test('an officer moves that exam and then calls it off; its candidate reads both and why', async ({ browser }) => {
  const page = await as(browser, 'assessment-officer', 'fa')
  const { id, personId } = await inDemoDatabase(dataDir(), async sql => {
    const [booked] = await sql<[{ id: string; personId: string }]>`
      select exam_session_id as id, person_id as "personId" from bookings join people on people.id = person_id where name_fa = 'امید پندارنیا' order by booked_at desc limit 1`
    return booked
  })
  await page.goto(`/exam-sessions/${id}`)
  await page.getByRole('link', { name: 'روز، ساعت و جا' }).click()
  await expect(page.getByRole('main')).toContainText('این آزمون چند سالن دارد')
  await page.getByLabel('روز آزمون', { exact: true }).fill(solarDay(-1, 'fa'))
  await page.getByLabel('دلیل').fill('سالن در دست تعمیر است')
  await page.getByRole('button', { name: 'جابه‌جا کن و خبر بده' }).click()
  await expect(page.getByText('این زمان گذشته است.').first()).toBeVisible()
  await expect(page.getByLabel('دلیل')).toHaveValue('سالن در دست تعمیر است')
  await page.getByLabel('روز آزمون', { exact: true }).fill(solarDay(23, 'fa'))
  await page.getByLabel('ساعت آغاز').fill('۱۴:۳۰')
  await page.getByRole('button', { name: 'جابه‌جا کن و خبر بده' }).click()
  await expect(page).toHaveURL(`/exam-sessions/${id}`)
  await expect(page.getByRole('main')).toContainText('۱۴:۳۰')

  const candidate = await as(browser, null, 'fa')
  const mobile = await givePassword(personId, 'چهار فانوس مسی خاموش')
  await candidate.goto('/login?next=/notices')
  await candidate.getByLabel('شمارهٔ همراه، رایانامه یا نام کاربری').fill(mobile)
  await candidate.getByLabel('گذرواژه', { exact: true }).fill('چهار فانوس مسی خاموش')
  await candidate.getByRole('main').getByRole('button', { name: 'ورود' }).click()
  await candidate.waitForURL(/notices|home/)
  await candidate.goto('/notices')
  await candidate.getByRole('listitem').filter({ hasText: 'جابه‌جا شد: سالن در دست تعمیر است' }).getByRole('button', { name: 'باز کردن' }).click()
  await expect(candidate.getByRole('main')).toContainText('این آزمون پس از آنکه صندلی گرفتید جابه‌جا شد')

  await page.getByRole('link', { name: 'روز، ساعت و جا' }).click()
  await page.getByRole('link', { name: 'لغو آزمون' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'لغو آزمون' })).toBeVisible()
  await page.getByLabel('دلیل').fill('برق مرکز رفته است')
  await page.getByRole('button', { name: 'آزمون را لغو کن' }).click()
  for (const main of [page.getByRole('main'), candidate.getByRole('main')]) {
    if (main.page() === candidate) await candidate.reload()
    await expect(main).toContainText('این آزمون لغو شد')
    await expect(main).toContainText('برق مرکز رفته است')
  }
  await expect(page.getByRole('link', { name: 'روز، ساعت و جا' })).toHaveCount(0)
  await expect(candidate.getByRole('main')).toContainText('از فرصت‌های شما چیزی کم نشده است')
})
