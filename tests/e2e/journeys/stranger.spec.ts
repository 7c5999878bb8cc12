import { applyLink, as, expect, inPersianDigits, knownPlaces, nationalIdOf, test } from '../support'

const phone = { viewport: { width: 360, height: 740 } }

test('a stranger finds a course with an Arabic keyboard, and checks certificates by their codes', async ({ browser }) => {
  const page = await as(browser, null, 'fa', phone)
  const { certificate } = await knownPlaces()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const door of ['دیدن دوره‌ها', 'باشگاه چیست؟', 'استعلام گواهینامه'])
    await expect(page.getByRole('main').getByRole('link', { name: door })).toBeVisible()

  await page.getByRole('searchbox', { name: 'چه حرفه‌ای می‌خواهید یاد بگیرید؟' }).fill('برق كار')
  await page.getByRole('button', { name: 'جست‌وجو در دوره‌ها' }).click()
  await page.getByRole('link', { name: 'برق‌کار ساختمان درجهٔ ۲' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'برق‌کار ساختمان درجهٔ ۲' })).toBeVisible()
  await expect(page.getByText('۶۰ ساعت نظری و ۱۸۰ ساعت عملی')).toBeVisible()

  const check = async (code: string) => {
    await page.getByRole('navigation', { name: 'بخش‌های اصلی' }).getByRole('link', { name: 'استعلام' }).click()
    await page.getByRole('textbox', { name: 'کد گواهینامه' }).fill(code)
    await page.getByRole('button', { name: 'بررسی کن' }).first().click()
  }
  // As it is printed: in fours.
  await check(certificate.valid.replace(/.{4}(?=.)/g, '$& ').toUpperCase())
  await expect(page.getByRole('heading', { level: 1, name: 'این گواهینامه معتبر است.' })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'ژاله پنداری' })).toBeVisible()
  await check(certificate.revoked)
  await expect(page.getByRole('heading', { level: 1, name: 'این گواهینامه باطل شده است و اعتباری ندارد.' })).toBeVisible()
  await check('2222 2222 2222 2222 2222')
  await expect(page.getByRole('main')).toContainText('پیدا نشد')
})

test('a stranger applies for a course in English: is led to register, and back to the application', async ({ browser }) => {
  const page = await as(browser, null, 'en')
  await page.goto('/courses/building-electrician')
  await (await applyLink(page)).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Register' }).click()

  await page.getByLabel('Given name in Persian').fill('پروین')
  await page.getByLabel('Family name in Persian').fill('آزموده')
  await page.getByLabel('Full name in Latin letters').fill('Parvin Azmudeh')
  await page.getByLabel('Date of birth').fill('1378/05/14')
  await page.getByRole('radio', { name: 'Woman' }).check()
  await page.getByLabel('Province where you live').selectOption({ label: 'Tehran' })
  await page.getByLabel('Number of the document').fill(inPersianDigits(nationalIdOf(7001)))
  await page.getByLabel('Mobile number', { exact: true }).fill('0970 000 7001')
  await page.getByLabel('Password', { exact: true }).fill('four quiet copper lanterns')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Make the account' }).click()

  await expect(page.getByRole('heading', { level: 1, name: /Apply for/ })).toBeVisible()
  await page.getByLabel('Anything the centre should know').fill('I have wired two sheds.')
  await page.getByRole('button', { name: 'Send the application' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your application' })).toBeVisible()
  await expect(page.getByText('Waiting for an answer')).toBeVisible()
})

test('what isn’t there, be it a document, a calendar or a table, is told on a page, from which one goes to one’s own home', async ({ browser }) => {
  const page = await as(browser, null, 'fa', phone)
  for (const address of ['/certificates/none.pdf', '/calendar/none.ics', '/nowhere']) {
    expect((await page.goto(address))!.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'این صفحه پیدا نشد' })).toBeVisible()
  }
  await page.getByRole('main').getByRole('link', { name: 'رفتن به خانه' }).click()
  await expect(page).toHaveURL(/:\d+\/$/)
  const large = await page.request.post('/courses', {
    headers: { Accept: 'text/html' }, multipart: { file: { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(27_500_000) } },
  })
  expect([large.status(), await large.text()]).toEqual([413, expect.stringMatching(/<h1[^>]*>بزرگ‌تر از آن است که پذیرفته شود.*۲۶ مگابایت/)])
  const trainee = await as(browser, 'trainee-passed', 'fa', phone)
  for (const address of ['/certificates/none.pdf', '/courses/none']) {
    await trainee.goto(address)
    await trainee.getByRole('main').getByRole('link', { name: 'رفتن به خانه' }).click()
    await expect(trainee).toHaveURL(/\/home$/)
  }
})
