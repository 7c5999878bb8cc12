import { as, expect, inPersianDigits, solarDay, test } from '../support'

const pdf = { name: 'نقشهٔ کارگاه.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n') }

test('a centre asks for a trade, is asked for a document, gives it, and has its permit; the programme sees the clock', async ({ browser }) => {
  const manager = await as(browser, 'other-centre-manager', 'fa')
  await manager.goto('/home')
  await manager.getByRole('link', { name: 'پروانه و مجوز رشته‌ها' }).click()
  await manager.getByRole('link', { name: 'درخواست مجوز رشته' }).first().click()
  await manager.getByLabel('رشته', { exact: true }).selectOption({ label: 'قالی‌باف ترکی (گره متقارن)' })
  await manager.getByRole('button', { name: 'فرستادن درخواست' }).click()
  // Without a document it comes back, and says so.
  await expect(manager.getByRole('alert')).toContainText('دست‌کم یک مدرک پیوست کنید')
  await manager.getByLabel('مدرک‌ها').setInputFiles(pdf)
  await manager.getByRole('button', { name: 'فرستادن درخواست' }).click()
  await expect(manager.getByRole('heading', { level: 1, name: 'مجوز رشتهٔ «قالی‌باف ترکی (گره متقارن)»' })).toBeVisible()
  await expect(manager.getByText('امروز رسید؛ پاسخ در ۳۰ روز')).toBeVisible()
  const address = new URL(manager.url()).pathname

  const administrator = await as(browser, 'programme-admin', 'en')
  await administrator.goto('/home')
  await administrator.getByRole('link', { name: /applications of organisations to answer/ }).click()
  // What is overdue stands first.
  await expect(administrator.getByRole('row').nth(1)).toContainText('days overdue')
  await administrator.goto(address)
  await administrator.getByRole('link', { name: 'Answer', exact: true }).click()
  await administrator.getByLabel('More documents are needed').check()
  await administrator.getByRole('button', { name: 'Record the answer' }).click()
  await expect(administrator.getByRole('alert')).toContainText('Write the reason')
  await administrator.getByRole('textbox', { name: 'Reason' }).fill('The trainer’s papers, please.')
  await administrator.getByRole('button', { name: 'Record the answer' }).click()
  await expect(administrator.getByText('The clock stands at day 0 of 30')).toBeVisible()

  await manager.goto('/home')
  await manager.getByRole('link', { name: 'برای درخواست سازمان شما مدرک خواسته‌اند' }).click()
  await manager.getByRole('link', { name: 'فرستادن مدرک‌ها' }).click()
  await expect(manager.getByText('The trainer’s papers, please.')).toBeVisible()
  await manager.getByLabel('مدرک‌ها').setInputFiles(pdf)
  await manager.getByRole('button', { name: 'فرستادن مدرک‌ها' }).click()
  await expect(manager.getByRole('list').getByText('مدرک‌ها رسید')).toBeVisible()

  await administrator.goto(`${address}/answer`)
  await administrator.getByLabel('I approve it').check()
  await administrator.getByRole('button', { name: 'Record the answer' }).click()
  await expect(administrator.getByText('The application was approved')).toBeVisible()

  await manager.goto('/notices')
  await expect(manager.getByText('مجوز رشتهٔ «قالی‌باف ترکی (گره متقارن)» داده شد')).toBeVisible()
  await manager.goto(address.replace(/.*/, '/home'))
  await manager.getByRole('link', { name: 'پروانه و مجوز رشته‌ها' }).click()
  await expect(manager.getByRole('row', { name: /قالی‌باف ترکی/ }).first()).toContainText('معتبر')
})

test('the national programme writes a standard’s next version, compares it, and puts it in force', async ({ browser }) => {
  const page = await as(browser, 'programme-admin', 'en')
  await page.goto('/standards')
  await page.getByRole('link', { name: /Cereal|Irrigation/ }).first().click()
  await page.getByRole('link', { name: 'New version' }).click()
  await page.getByLabel('Theory', { exact: true }).first().fill('1')
  await page.getByRole('button', { name: 'Save the version' }).click()
  await expect(page.getByRole('link', { name: /The units add up to/ })).toBeVisible()
  await page.goBack()
  await page.reload()
  await page.getByLabel('Entry requirements, in English').fill('Able to read and write, and to walk a field.')
  await page.getByRole('button', { name: 'Save the version' }).click()
  await page.getByRole('link', { name: 'Compare with the one in force' }).click()
  await expect(page.locator('ins', { hasText: 'field' }).first()).toBeVisible()
  await page.getByRole('link', { name: /Put this version in force/ }).click()
  await page.getByRole('button', { name: 'Put this version in force' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'This version is now in force.' })).toBeVisible()
})

test('a centre moves a national holiday and closes on a day of its own', async ({ browser }) => {
  const page = await as(browser, 'other-centre-manager', 'fa')
  await page.goto('/home')
  await page.getByRole('link', { name: 'مرکز من: افراد و نقش‌ها' }).click()
  await page.getByRole('link', { name: 'روزهای تعطیل' }).click()
  await page.getByRole('link', { name: /جابه‌جا کردن/ }).first().click()
  await page.getByRole('button', { name: 'ثبت جابه‌جایی' }).click()
  await expect(page.getByText('اینجا باز').first()).toBeVisible()
  await page.getByLabel('روز', { exact: true }).fill(inPersianDigits(solarDay(3)))
  await page.getByLabel('مناسبت به فارسی').fill('آلودگی هوا')
  await page.getByLabel('مناسبت به انگلیسی').fill('Air pollution')
  await page.getByRole('button', { name: 'افزودن روز' }).click()
  await expect(page.getByRole('row', { name: /آلودگی هوا/ })).toContainText('تعطیل اینجا')
})

test('a file field says in the page’s language what it is for, and then the name of the file, also without a script', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const manager = await as(browser, 'other-centre-manager', 'fa', { javaScriptEnabled })
    await manager.goto('/home')
    const centre = await manager.getByRole('link', { name: 'مرکز من: افراد و نقش‌ها' }).getAttribute('href')
    await manager.goto(`${centre}/imports/new`)
    const field = manager.locator('input[type=file]')
    await expect(manager.getByText('انتخاب کنید', { exact: true })).toBeVisible()
    // What the browser itself says of no file isn't seen; a name is.
    await expect(field).toHaveCSS('color', 'rgba(0, 0, 0, 0)')
    await field.setInputFiles(pdf)
    await expect(field).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)')
  }
})
