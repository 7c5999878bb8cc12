import { as, expect, knownPlaces, test } from '../support'

test('a trainee hands work in, the trainer returns it with words in place, and the trainee reads them', async ({ browser }) => {
  const { offering } = await knownPlaces()
  const trainee = await as(browser, 'trainee', 'fa', { viewport: { width: 360, height: 740 } })
  await trainee.goto(`/offerings/${offering.running}`)
  await trainee.getByRole('link', { name: /برگهٔ ارزیابی ریسک/ }).first().click()
  const photos = trainee.getByLabel('برگزیدن از عکس‌ها')
  await photos.setInputFiles({ name: 'بزرگ.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(13 * 1024 * 1024) })
  await trainee.getByRole('button', { name: 'تحویل تکلیف' }).click()
  expect(await photos.evaluate(field => (field as HTMLInputElement).validationMessage)).toContain('۱۲ مگابایت')
  await photos.setInputFiles([])
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
  await expect(trainee.getByRole('button', { name: 'تحویل تکلیف' })).toBeVisible()
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
