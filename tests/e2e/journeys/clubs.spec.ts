import { as, expect, knownPlaces, test } from '../support'

const phone = { viewport: { width: 360, height: 740 } }

test('a mentor opens this week of a group of seven, takes attendance in a few presses and writes the note', async ({ browser }) => {
  const page = await as(browser, 'mentor', 'fa', phone)
  await page.goto('/home')
  await page.getByRole('link', { name: /نشست گروه آفتاب/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'گروه آفتاب' })).toBeVisible()
  await page.getByRole('link', { name: 'برگزاری نشست' }).click()

  await expect(page.getByRole('region', { name: 'حضور و غیاب' }).getByRole('group')).toHaveCount(7)
  await expect(page.getByRole('region', { name: 'نُه بخش نشست' }).getByRole('listitem')).toHaveCount(9)
  // A thumb meets the words; the boxes themselves are out of sight.
  await page.getByRole('group', { name: 'تینا پنداشته' }).getByText('غایب').click()
  await page.getByRole('group', { name: 'رها نمادپور' }).getByText('دیر آمد').click()
  await page.getByLabel('یادداشت').fill('همه با برگهٔ پنج‌خانه کار کردند؛ باران بهترین پرسش را پرسید.')
  await page.getByRole('button', { name: 'ثبت؛ بقیه حاضر بودند' }).click()

  await expect(page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: /ثبت شد/ }).first()).toBeVisible()

  await page.goto(`/groups/${(await knownPlaces()).group.sun}/meetings/w02-core`)
  const chosen = (child: string, status: string) => expect(page.getByRole('group', { name: child }).getByRole('radio', { name: status, exact: true })).toBeChecked()
  await chosen('تینا پنداشته', 'غایب')
  await chosen('رها نمادپور', 'دیر آمد')
  await chosen('آیدا نمونه‌دوست', 'حاضر')
  await expect(page.getByLabel('یادداشت')).toHaveValue(/باران بهترین پرسش/)
})

test('a guardian sees their own child’s attendance and no other’s', async ({ browser }) => {
  const page = await as(browser, 'guardian')
  await page.goto('/home')
  await page.getByRole('link', { name: /برنامه و حضور آیدا/ }).click()
  const main = page.getByRole('main')
  await expect(page.getByRole('table', { name: 'حضور آیدا' }).getByRole('cell', { name: 'حاضر' }).first()).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(1)
  // Of other children first names only.
  await expect(main.getByRole('listitem').filter({ hasText: 'باران' })).toBeVisible()
  for (const family of ['فرضی', 'پنداشته', 'خیال‌انگیز', 'نمادپور', 'مثال‌پور', 'نمونه‌فر']) await expect(main).not.toContainText(family)
  const { people, group } = await knownPlaces()
  for (const address of [`/groups/${group.rain}`, `/people/${people('member')}`, `/groups/${group.sun}/meetings/w01-core`])
    expect((await page.request.get(address)).status(), address).toBeGreaterThanOrEqual(403)
})

test('a member raises a concern in two taps, in English and without scripts too', async ({ browser }) => {
  const page = await as(browser, 'member', 'en', { ...phone, javaScriptEnabled: false })
  await page.goto('/home')
  await page.getByRole('contentinfo').getByRole('link', { name: 'I am worried and want to tell someone' }).click()
  await page.getByRole('button', { name: 'Tell someone' }).click()
  await expect(page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: 'Thank you for telling' }).first()).toBeVisible()

  const desk = await as(browser, 'operator-manager')
  await desk.goto('/concerns')
  await expect(desk.getByRole('main')).toContainText('آیدا')
})
