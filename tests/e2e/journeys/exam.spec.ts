import type { Page } from '@playwright/test'
import { answerRightly, questionsOfSitting, rightChoices, type Question } from '../answers'
import { as, expect, givePassword, hydrated, knownPlaces, signIn, test } from '../support'

// One candidate from the first question to the certificate, and what becomes of it: each step needs the one before.
test.describe.configure({ mode: 'serial' })

const onServer = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'در سرور ذخیره شد' })).toBeVisible()
const onDevice = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'روی این دستگاه نگه داشته شد' })).toBeVisible()
const isAnswered = async (page: Page, question: Question) => {
  for (const choice of rightChoices(page, question)) await expect(choice).toBeChecked()
}
const answered = (page: Page, count: string) => expect(page.getByText(`${count} از ۱۰ پرسش پاسخ دارد`)).toBeAttached()

test('the trainee sits ten questions: a reload, a lost network and a browser without scripts cost no answer', async ({ browser }) => {
  const page = await as(browser, 'trainee')
  const context = page.context()
  await page.goto('/home')
  await page.getByRole('link', { name: /آزمون «برق‌کار ساختمان درجهٔ ۲» آغاز شده است/ }).click()
  await expect(page.getByRole('heading', { name: 'پیش از آغاز بخوانید' })).toBeVisible()
  await page.getByRole('button', { name: 'آغاز آزمون' }).click()
  await expect(page.getByRole('region', { name: /^پرسش/ })).toHaveCount(10)
  const sitting = new URL(page.url()).pathname
  const paper = await questionsOfSitting(sitting.split('/').at(-1)!)
  // Written numbers are answered in the end; the choices show best what was kept.
  const choices = paper.filter(({ key }) => key.kind !== 'numeric')
  const [first, second, third, fourth] = choices as [Question, Question, Question, Question]
  await hydrated(page)
  await expect(page.locator('html')).toHaveAttribute('translate', 'no')

  await answerRightly(page, first)
  await onServer(page)
  await page.reload()
  await isAnswered(page, first)
  await hydrated(page)

  await context.setOffline(true)
  await answerRightly(page, second)
  await onDevice(page)
  await expect(page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /پاسخ هنوز به سرور نرسیده است/ })).toBeVisible()
  await context.setOffline(false)
  await onServer(page)

  // The page is opened again without a network, then dies with an answer that the server never saw; the same device brings it.
  await context.setOffline(true)
  await answerRightly(page, third)
  await onDevice(page)
  await page.reload()
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeVisible()
  await hydrated(page)
  for (const question of [first, second, third]) await isAnswered(page, question)
  await onDevice(page)
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(sitting)
  await isAnswered(again, third)
  await onServer(again)

  const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'fa-IR' })
  await signIn(plain, 'trainee')
  const form = await plain.newPage()
  // By this the officer’s board knows that nothing knocks here, and no seat turns red for it.
  const byHand = form.waitForResponse(response => response.url().endsWith('/plain-form'))
  await form.goto(sitting)
  expect((await byHand).status()).toBe(204)
  for (const question of [first, second, third]) await isAnswered(form, question)
  await answerRightly(form, fourth)
  await form.getByRole('button', { name: 'ذخیرهٔ پاسخ‌ها' }).click()
  await isAnswered(form, fourth)

  // Signed out on another tab while the next answer is chosen: it goes with the sign-in, and is there.
  const fifth = choices[4]!
  await answerRightly(form, fifth)
  const mobile = await givePassword('trainee', 'چهار فانوس مسی خاموش')
  await plain.request.post('/logout', { maxRedirects: 0 })
  await form.getByRole('button', { name: 'ذخیرهٔ پاسخ‌ها' }).click()
  await expect(form.getByRole('heading', { level: 1, name: 'پاسخ‌هایتان هنوز ذخیره نشده است' })).toBeVisible()
  for (const password of ['نادرست است', 'چهار فانوس مسی خاموش']) {
    await form.getByLabel('شمارهٔ همراه، رایانامه یا نام کاربری').fill(mobile)
    await form.getByLabel('گذرواژه', { exact: true }).fill(password)
    await form.getByRole('button', { name: 'ورود و ذخیرهٔ پاسخ‌ها' }).click()
    if (password.startsWith('نادرست')) await expect(form.getByRole('alert')).toContainText('نام یا گذرواژه درست نیست')
  }
  await expect(form).toHaveURL(sitting)
  for (const question of [first, second, third, fourth, fifth]) await isAnswered(form, question)
  await expect(form.getByText('۵ از ۱۰ پرسش پاسخ دارد')).toBeAttached()
  await plain.close()

  await again.reload()
  await isAnswered(again, fourth)
  await hydrated(again)
  for (const question of paper.filter(question => ![first, second, third, fourth, fifth].includes(question))) await answerRightly(again, question)
  await answered(again, '۱۰')
  await again.getByRole('button', { name: 'پایان آزمون و دیدن خلاصه' }).click()
  await expect(again.getByText('به هر ۱۰ پرسش پاسخ داده‌اید.')).toBeVisible()
  await again.getByRole('button', { name: 'آزمون را پایان می‌دهم' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'آزمون شما ثبت شد' })).toBeVisible()
})

test('the officer publishes the written part, two assessors mark alone, the officer publishes the rest', async ({ browser }) => {
  const { examSession } = await knownPlaces()
  const officer = await as(browser, 'assessment-officer')
  const publish = async (part: 'کتبی' | 'عملی') => {
    await officer.goto(`/exam-sessions/${examSession.open}/results`)
    const row = officer.getByRole('row', { name: /یونس نمایشی/ })
    await expect(row).toContainText('اعلام نشده')
    await officer.getByRole('checkbox', { name: /را دیده‌ام و درست است/ }).check()
    await officer.getByRole('button', { name: 'نتیجه را اعلام کن' }).click()
    await expect(row).not.toContainText('اعلام نشده')
    await expect(officer.getByRole('listitem').filter({ hasText: `آزمون ${part}` })).toContainText('مینا نمادین')
  }
  await officer.goto(`/exam-sessions/${examSession.open}/results`)
  await officer.getByRole('link', { name: /^برگهٔ / }).click()
  await expect(officer.getByText('این برگه در نمونهٔ بازبینی است')).toBeVisible()
  await publish('کتبی')

  for (const [assessor, marks, note] of [['assessor-1', '۸۶٫۵', 'تابلو را تمیز و ایمن بست.'], ['assessor-2', '۸۱', 'بی‌برقی را پیش از کار آزمود.']] as const) {
    const page = await as(browser, assessor, 'fa', { viewport: { width: 360, height: 740 } })
    await page.goto(`/exam-sessions/${examSession.open}/practical-marks`)
    const candidate = page.getByRole('listitem').filter({ hasText: 'یونس نمایشی' })
    // Nothing of the other's mark before the own one is given.
    await expect(candidate).not.toContainText('۸۶')
    await candidate.getByLabel('جمع نمرهٔ معیارها، از ۱۰۰').fill(marks)
    await candidate.getByLabel('چه دیدید').fill(note)
    // Shown at once from the device; given is what the server has answered.
    const given = page.waitForResponse(response => response.request().method() === 'POST' && response.url().includes('/practical-marks'))
    await candidate.getByRole('button', { name: 'نمره را ثبت کن' }).click()
    expect((await given).ok()).toBe(true)
    await expect(candidate).toContainText('نمرهٔ شما')
    await page.context().close()
  }
  await publish('عملی')

  const trainee = await as(browser, 'trainee')
  await trainee.goto('/notices')
  await trainee.goto('/results')
  const result = trainee.getByRole('article').filter({ hasText: 'برق‌کار ساختمان درجهٔ ۲' }).first()
  await expect(result).toContainText('قبول شدید')
  await expect(result).toContainText('۸۳٫۷۵')
})

test('a certificate takes two people, prints in Persian, and its revocation is public at once', async ({ browser }) => {
  const { centre } = await knownPlaces()
  const officer = await as(browser, 'assessment-officer')
  await officer.goto('/home')
  await officer.goto(`/centres/${centre}/certificates/new`)
  await expect(officer.getByRole('checkbox', { name: /یونس نمایشی/ })).toBeChecked()
  await officer.getByRole('button', { name: 'پیشنهاد صدور برای انتخاب‌شده‌ها' }).click()
  await officer.goto(`/centres/${centre}/certificates`)
  await officer.getByRole('link', { name: 'یونس نمایشی' }).click()
  const proposal = new URL(officer.url()).pathname
  await expect(officer.getByRole('button', { name: 'تأیید و صدور' })).toHaveCount(0)
  // Who proposed can't approve, by whatever door.
  expect([403, 422]).toContain((await officer.request.post(proposal, { form: {} })).status())
  await officer.reload()
  await expect(officer.getByText('گواهینامه صادر شد.')).toHaveCount(0)

  const manager = await as(browser, 'centre-manager')
  await manager.goto(proposal)
  await manager.getByRole('button', { name: 'تأیید و صدور' }).click()
  await expect(manager.getByRole('main')).toContainText('یونس نمایشی')
  const code = new URL(manager.url()).pathname.split('/').at(-1)!

  const trainee = await as(browser, 'trainee')
  await trainee.goto('/home')
  await trainee.getByRole('link', { name: /گواهینامهٔ برق‌کار ساختمان شما آماده است/ }).click()
  const address = await trainee.getByRole('link', { name: 'سند فارسی (PDF)' }).getAttribute('href')
  const document = await trainee.request.get(address!)
  expect(document.status()).toBe(200)
  expect(document.headers()['content-type']).toBe('application/pdf')
  expect((await document.body()).subarray(0, 4).toString()).toBe('%PDF')

  const employer = await as(browser, null)
  await employer.goto(`/verify/${code}`)
  await expect(employer.getByRole('heading', { level: 1, name: 'این گواهینامه معتبر است.' })).toBeVisible()

  await manager.getByRole('link', { name: /ابطال/ }).click()
  await manager.getByRole('radio', { name: 'تخلف در آزمون ثابت شد' }).check()
  await manager.getByLabel('شرح برای دفتر').fill('صورت‌جلسهٔ نمونه: کس دیگری به جای داوطلب نشسته بود.')
  await manager.getByRole('button', { name: 'باطل کن' }).click()
  await expect(manager.getByRole('main')).toContainText('باطل‌شده')

  await employer.reload()
  await expect(employer.getByRole('heading', { level: 1, name: 'این گواهینامه باطل شده است و اعتباری ندارد.' })).toBeVisible()
  await expect(employer.getByRole('main')).toContainText('تخلف در آزمون ثابت شد')
})
