import { answerRightly, questionsOfQuiz } from '../answers'
import { applyLink, as, expect, inPersianDigits, nationalIdOf, test } from '../support'

const phone = { viewport: { width: 360, height: 740 } }

test('a newcomer registers, is admitted, reads a lesson with its check, and completes the unit’s quiz', async ({ browser }) => {
  const page = await as(browser, null, 'fa', phone)
  await page.goto('/register')
  await page.getByLabel('نام', { exact: true }).fill('داریوش')
  await page.getByLabel('نام خانوادگی', { exact: true }).fill('کارآزما')
  await page.getByLabel('تاریخ تولد').fill('۱۳۸۱/۰۲/۰۹')
  await page.getByRole('radio', { name: 'مرد' }).check()
  await page.getByLabel('استان محل زندگی').selectOption({ label: 'تهران' })
  await page.getByLabel('شمارهٔ سند').fill('۱۲۳۴۵۶۷۸۹۰')
  await page.getByLabel('شمارهٔ همراه', { exact: true }).fill('۰۹۷۰۰۰۰۷۰۰۲')
  await page.getByLabel('گذرواژه', { exact: true }).fill('چهار فانوس مسی خاموش')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'ساختن حساب' }).click()

  // The national ID's check digit is wrong; everything else that was typed stays.
  await expect(page.getByRole('link', { name: /این کد ملی درست نیست/ })).toBeVisible()
  await expect(page.getByLabel('نام', { exact: true })).toHaveValue('داریوش')
  await expect(page.getByLabel('تاریخ تولد')).toHaveValue('۱۳۸۱/۰۲/۰۹')
  await expect(page.getByRole('radio', { name: 'مرد' })).toBeChecked()
  await page.getByLabel('شمارهٔ سند').fill(inPersianDigits(nationalIdOf(7002)))
  await page.getByLabel('گذرواژه', { exact: true }).fill('چهار فانوس مسی خاموش')
  await page.getByRole('button', { name: 'ساختن حساب' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /داریوش کارآزما/ })).toBeVisible()

  await page.goto('/courses/building-electrician')
  await (await applyLink(page)).click()
  await page.getByRole('button', { name: 'فرستادن درخواست' }).click()
  await expect(page.getByText('در انتظار پاسخ')).toBeVisible()

  const desk = await as(browser, 'centre-manager')
  await desk.goto('/home')
  await desk.getByRole('link', { name: /درخواست پاسخ می‌خواهد/ }).click()
  await desk.getByRole('row', { name: /داریوش کارآزما/ }).getByRole('link').last().click()
  await desk.getByRole('radio', { name: /پذیرفتن/ }).check()
  await desk.getByRole('button', { name: 'ثبت پاسخ' }).click()
  await expect(desk.getByText('پذیرفته', { exact: true }).first()).toBeVisible()

  await page.goto('/home')
  await page.getByRole('link', { name: /به‌زودی آغاز می‌شود/ }).click()
  await page.waitForURL(/\/offerings\//)
  await page.goto(page.url().replace(/\/lessons\/.*/, ''))
  await page.getByRole('link', { name: /جریان برق با بدن چه می‌کند/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'جریان برق با بدن چه می‌کند' })).toBeVisible()
  const drawing = page.getByRole('figure').getByRole('img').first()
  await drawing.scrollIntoViewIfNeeded()
  await expect(drawing).toBeVisible()
  await expect(page.getByText(/^ایمنی:/).first()).toBeVisible()

  await page.getByRole('main').getByRole('radio').first().check()
  await page.getByRole('button', { name: 'پاسخ می‌دهم' }).first().click()
  await expect(page.getByText(/^درست (است|نیست)$/)).toBeVisible()

  for (let lesson = 1; lesson <= 8; lesson++) {
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('button', { name: 'خواندم؛ گام بعد' }).click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)
  }
  await expect(page.getByRole('heading', { level: 1, name: 'خودآزمایی ایمنی برق' })).toBeVisible()
  for (const question of await questionsOfQuiz('safety-quiz')) await answerRightly(page, question)
  await page.getByRole('button', { name: 'پایان و دیدن نتیجه' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'گذراندید' })).toContainText('۸ از ۸ درست')
  await page.getByRole('link', { name: 'ادامهٔ دوره' }).click()
  await expect(page.getByRole('progressbar', { name: 'پیشرفت شما' }).first()).toHaveAttribute('value', '9')
})
