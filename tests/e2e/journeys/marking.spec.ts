import { as, expect, hydrated, signIn, test } from '../support'

// From an officer's plan to the mark: each step needs the one before.
test.describe.configure({ mode: 'serial' })

const ESSAY = 'نخست کلید همان مدار را قطع می‌کنم و روی آن قفل می‌زنم.\n\nسپس نبودِ ولتاژ را می‌آزمایم.'
let exam = ''

test('an officer plans an exam with an essay and a file, for everybody, marked by one', async ({ browser }) => {
  const page = await as(browser, 'assessment-officer')
  await page.goto('/exam-sessions')
  await page.locator('a[href$="/exam-sessions/new"]').click()
  await page.getByRole('radio', { name: 'برق‌کار ساختمان درجهٔ ۲' }).check()
  await page.getByRole('button', { name: 'ادامه' }).click()
  await page.getByRole('radio', { name: /^آزاد/ }).check()
  const now = new Date(Date.now() - 120_000)
  const solar = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', year: 'numeric', month: '2-digit', day: '2-digit' })
  const clock = new Intl.DateTimeFormat('fa-IR', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  await page.getByLabel('روز آزمون', { exact: true }).fill(solar.format(now))
  await page.getByLabel('ساعت آغاز').fill(clock.format(now))
  await page.getByLabel('تا چند دقیقه دیرتر می‌توان آغاز کرد').fill('۶۰')
  for (const [row, kind] of [[1, 'تشریحی'], [2, 'پرونده']] as const) {
    const fields = page.getByRole('group', { name: `ردیف ${row === 1 ? '۱' : '۲'}`, exact: true })
    await fields.getByLabel('واحد').selectOption('safety')
    await fields.getByLabel('نوع پرسش').selectOption({ label: kind })
    await fields.getByLabel('تعداد').fill('۱')
  }
  for (const select of await page.getByLabel('واحد').all())
    if (!['unit-1', 'unit-2'].includes((await select.getAttribute('name'))!)) await select.selectOption('')
  await page.getByRole('button', { name: 'آزمون را بگذار' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'برق‌کار ساختمان درجهٔ ۲' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'تصحیح (۰ از ۰)' })).toBeVisible()
  exam = new URL(page.url()).pathname
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

  const plain = await browser.newContext({ javaScriptEnabled: false })
  await signIn(plain, 'mentor-applicant')
  const form = await plain.newPage()
  await form.goto(sitting)
  await expect(form.getByRole('textbox')).toHaveValue(ESSAY)
  await form.goto((await form.getByRole('link', { name: /^فرستادن پرونده/ }).getAttribute('href'))!)
  await form.getByLabel('پرونده', { exact: true }).setInputFiles({ name: 'من.html', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  await form.getByRole('button', { name: 'پرونده را بفرست' }).click()
  await expect(form.getByText('این پرونده نه PDF است و نه عکس JPG یا PNG سالم.')).toBeVisible()
  await form.getByLabel('پرونده', { exact: true }).setInputFiles({ name: 'من.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') })
  await form.getByRole('button', { name: 'پرونده را بفرست' }).click()
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
    await expect(page.getByRole('heading', { level: 1, name: /^پاسخ [۰-۹]{6}$/ })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('سامان')
    await page.getByLabel(/^نمره از/).fill('۳٫۲۵')
    await page.getByRole('button', { name: 'نمره را ثبت کن' }).click()
    if (left === 0) await expect(page.getByText('پاسخی در انتظار شما نیست')).toBeVisible()
  }
  await officer.reload()
  await officer.getByRole('checkbox', { name: /را دیده‌ام و درست است/ }).check()
  await officer.getByRole('button', { name: 'نتیجه را اعلام کن' }).click()
  await expect(officer.getByRole('listitem').filter({ hasText: 'آزمون کتبی' })).toContainText('مینا نمادین')
})
