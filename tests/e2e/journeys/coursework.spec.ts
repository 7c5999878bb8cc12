import { as, expect, knownPlaces, test } from '../support'

test('a trainee hands work in, the trainer returns it with words in place, and the trainee reads them', async ({ browser }) => {
  const { offering } = await knownPlaces()
  const trainee = await as(browser, 'trainee', 'fa', { viewport: { width: 360, height: 740 } })
  await trainee.goto(`/offerings/${offering.running}`)
  await trainee.getByRole('link', { name: /برگهٔ ارزیابی ریسک/ }).first().click()
  const photos = trainee.getByLabel('برگزیدن از عکس‌ها')
  await photos.setInputFiles({ name: 'بزرگ.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(13 * 1024 * 1024) })
  await trainee.getByRole('button', { name: 'تحویل تکلیف' }).click()
  await expect(trainee.getByText('پرونده بزرگ‌تر از ۱۲ مگابایت است.')).toBeVisible()
  await expect(photos).toBeFocused()
  await photos.setInputFiles([])
  await expect(trainee.getByText('پرونده بزرگ‌تر از ۱۲ مگابایت است.')).toHaveCount(0)
  await trainee.getByLabel(/نوشتهٔ شما/).fill('کار: تعویض کلید.\n\nخطرها: برق، نردبان، براده، سوختگی، گرد گچ.')
  await trainee.getByRole('button', { name: 'تحویل تکلیف' }).click()
  await expect(trainee.getByText('در انتظار مربی')).toBeVisible()

  const trainer = await as(browser, 'trainer')
  await trainer.goto(`/offerings/${offering.running}/assignments/safety-risk/submissions`)
  await trainer.getByRole('row', { name: /یونس/ }).getByRole('link').click()
  await trainer.getByLabel(/یادداشت کنار این بند/).nth(1).fill('احتمال و شدت را هم بنویسید.')
  await trainer.getByRole('radio', { name: /برگرداندن/ }).check()
  await trainer.getByRole('button', { name: 'ثبت نمره' }).click()
  await expect(trainer.getByText('برای برگرداندن بنویسید چه باید بهتر شود.')).toBeVisible()
  await trainer.getByLabel(/توضیح کلی/).fill('نزدیک است؛ یک گام مانده.')
  await trainer.getByRole('button', { name: 'ثبت نمره' }).click()
  await expect(trainer.getByText('نمره ثبت شد و به کارآموز خبر داده شد.')).toBeVisible()

  await trainee.reload()
  await expect(trainee.getByText('نزدیک است؛ یک گام مانده.')).toBeVisible()
  await expect(trainee.getByText('احتمال و شدت را هم بنویسید.')).toBeVisible()

  // The second try leaves the first one standing, for both.
  await expect(trainee.getByText('این تکلیف با توضیح مربی برگشته است.')).toBeVisible()
  await trainee.getByRole('link', { name: 'تحویل دوباره' }).click()
  await trainee.getByLabel(/نوشتهٔ شما/).fill('کار: تعویض کلید.\n\nبرق (احتمال کم، شدت زیاد)، نردبان (احتمال متوسط).')
  await trainee.getByRole('button', { name: 'تحویل تکلیف' }).click()
  await expect(trainee.getByRole('heading', { name: 'بار ۲' })).toBeVisible()
  await trainer.goto(`/offerings/${offering.running}/assignments/safety-risk/submissions`)
  await trainer.getByRole('row', { name: /یونس/ }).getByRole('link').click()
  await expect(trainer.getByRole('article').filter({ hasText: 'بار ۱' }).getByText('نزدیک است؛ یک گام مانده.')).toBeVisible()
  await trainer.getByRole('radio', { name: /پذیرفتن/ }).check()
  await trainer.getByRole('button', { name: 'ثبت نمره' }).click()
  await expect(trainer.getByText('نمره ثبت شد و به کارآموز خبر داده شد.')).toHaveCount(0)
  for (const [criterion, points] of [[/پنج خطر/, '۵'], [/احتمال و شدت هر خطر/, '4'], [/بالاترین پله/, '۷٫۵'], [/نشانهٔ توقف/, '1']] as const)
    await trainer.getByLabel(criterion).fill(points)
  await trainer.getByRole('button', { name: 'ثبت نمره' }).click()
  await trainer.getByRole('link', { name: /بالاترین پله.*عدد صحیح بنویسید/ }).click()
  await trainer.getByLabel(/بالاترین پله/).fill('۷')
  await trainer.getByRole('button', { name: 'ثبت نمره' }).click()
  await expect(trainer.getByText('نمره ثبت شد و به کارآموز خبر داده شد.')).toBeVisible()
  await trainee.reload()
  await expect(trainee.getByText('این تکلیف پذیرفته شده است.')).toBeVisible()
  await expect(trainee.getByRole('article').filter({ hasText: 'بار ۲' })).toContainText('۱۷')
  await expect(trainee.getByRole('article').filter({ hasText: 'بار ۱' })).toContainText('نزدیک است؛ یک گام مانده.')
})

test('a trainer writes into the gradebook as into a sheet; of two at once the second sees both marks', async ({ browser }) => {
  const { offering } = await knownPlaces()
  const address = `/offerings/${offering.running}/gradebook`
  const [trainer, manager] = [await as(browser, 'trainer'), await as(browser, 'centre-manager')]
  for (const page of [trainer, manager]) await page.goto(address)
  const cellIn = (page: typeof trainer) => page.getByRole('row', { name: /میلاد|پویا/ }).getByRole('gridcell').first()
  await cellIn(trainer).click()
  await trainer.keyboard.type('65')
  await trainer.keyboard.press('Enter')
  await expect(trainer.getByRole('status').filter({ hasText: 'نخست دلیل' })).toBeVisible()
  for (const page of [trainer, manager]) await page.getByLabel('دلیل این تغییرها').fill('شفاهی در کارگاه')
  // What was typed before its reason has waited for it.
  await trainer.keyboard.press('Enter')
  await expect(trainer.getByRole('status').filter({ hasText: 'ذخیره شد' })).toBeVisible()
  await expect(cellIn(trainer)).toHaveText('۶۵')
  await expect(cellIn(trainer)).toBeFocused()
  // A mark that is none stays beside its words, goes nowhere, and Escape takes it back.
  await trainer.keyboard.type('650')
  await trainer.keyboard.press('Enter')
  await expect(cellIn(trainer)).toHaveText('650عددی از ۰ تا ۱۰۰ بنویسید.')
  await expect(cellIn(trainer)).toHaveAttribute('aria-invalid', 'true')
  await trainer.keyboard.press('Escape')
  await expect(cellIn(trainer)).toHaveText('۶۵')
  for (const [page, mark] of [[trainer, '66'], [manager, '90']] as const) {
    await cellIn(page).click()
    await page.keyboard.type(mark)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: page === trainer ? 'ذخیره شد' : 'شما ۹۰ نوشتید' })).toBeVisible()
  }
  await expect(cellIn(manager)).toHaveText('۶۶')
  await trainer.getByRole('link', { name: /پویا/ }).click()
  await expect(trainer.getByText('شفاهی در کارگاه')).toHaveCount(2)
})

test('a trainer finds on a phone, beside when somebody was last seen, the box that says they have completed', async ({ browser }) => {
  const { offering } = await knownPlaces()
  const trainer = await as(browser, 'trainer', 'fa', { viewport: { width: 360, height: 740 } })
  await trainer.goto(`/offerings/${offering.running}`)
  const row = trainer.getByRole('row', { name: /یونس/ })
  const middle = async (label: string) => {
    const { y, height } = (await row.locator(`td[data-label="${label}"]`).boundingBox())!
    return Math.round(y + height / 2)
  }
  expect(await middle('به پایان رسانده')).toBe(await middle('آخرین کار'))
})
