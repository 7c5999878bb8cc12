import { as, expect, test } from '../support'

test('an author writes a question, a second person approves it and makes it ready', async ({ browser }) => {
  const author = await as(browser, 'item-author', 'en')
  await author.goto('/questions')
  await author.getByRole('link', { name: /electrician/i }).click()
  await author.getByRole('link', { name: 'New question' }).click()
  await author.getByRole('link', { name: 'Ordering' }).click()
  await author.getByLabel('Question (Persian)').fill('پیش از کار روی تابلو چه می‌کنید، به ترتیب؟')
  await author.getByLabel('Use').selectOption({ label: 'Practice' })
  await author.getByLabel('Unit').selectOption({ index: 1 })
  await author.getByRole('textbox', { name: 'Code' }).fill('journey-order')
  for (const [i, step] of ['قطع', 'قفل', 'آزمایش'].entries()) await author.getByLabel(`Step ${i + 1} (Persian)`).fill(step)
  await author.getByRole('button', { name: 'Save the draft' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'journey-order' })).toBeVisible()
  await expect(author.getByText('You wrote this version')).toBeVisible()
  const address = author.url()

  const reviewer = await as(browser, 'item-reviewer', 'en')
  await reviewer.goto(address)
  await reviewer.getByLabel('It is right').check()
  await reviewer.getByRole('button', { name: 'Record the verdict' }).click()
  await reviewer.getByRole('button', { name: 'Make it ready' }).click()
  await expect(reviewer.getByText('Ready').first()).toBeVisible()
})

test('a look for similar questions that ends while the question is being saved leaves the page whole', async ({ browser }) => {
  const author = await as(browser, 'item-author', 'en')
  await author.goto('/courses/building-electrician/questions/new?kind=short_text')
  await author.getByLabel('Use').selectOption({ label: 'Practice' })
  await author.getByLabel('Unit').selectOption({ index: 1 })
  await author.getByRole('textbox', { name: 'Code' }).fill('journey-race')
  await author.getByLabel(/Accepted/).fill('اهم')
  // The answer about similar ones comes when the page that saving leads to is only being looked up.
  const leaving = author.waitForRequest(/__manifest/)
  await author.route(/likenesses/, async route => (await leaving, route.continue()))
  const looked = author.waitForResponse(/likenesses/)
  await author.route(/__manifest/, async route => (await looked, route.continue()))
  const asking = author.waitForRequest(/likenesses/)
  await author.getByLabel('Question (Persian)').fill('یکای مقاومت الکتریکی در دستگاه بین‌المللی چیست؟')
  await asking
  await author.getByRole('button', { name: 'Save the draft' }).click()
  await expect(author.getByRole('heading', { level: 1, name: 'journey-race' })).toBeVisible()
})

test('an author sends a file, reads what would be taken, and makes drafts of it', async ({ browser }) => {
  const author = await as(browser, 'item-author', 'en')
  await author.goto('/courses/building-electrician/question-imports')
  const gift = '::j-1::پرسش سفر یک؟ {=درست ~نادرست}\n\nتوضیح تنها\n\n::j-3::دو درست؟ {=الف =ب ~پ}\n'
  await author.locator('#file').setInputFiles({ name: 'journey.gift', mimeType: 'text/plain', buffer: Buffer.from(gift) })
  await author.getByLabel('Format').selectOption({ label: 'GIFT' })
  await author.getByLabel('Use').selectOption({ label: 'Practice' })
  await author.getByLabel('Unit').selectOption({ index: 1 })
  await author.getByRole('button', { name: 'Send to be read' }).click()
  await expect(author.getByRole('button', { name: 'Make 1 draft' })).toBeVisible({ timeout: 20_000 })
  await expect(author.getByText('A description, not a question')).toBeVisible()
  await author.getByRole('button', { name: 'Make 1 draft' }).click()
  await expect(author.getByRole('link', { name: 'To the question bank' })).toBeVisible({ timeout: 20_000 })
})
