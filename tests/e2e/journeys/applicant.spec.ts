import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { as, dataDir, expect, knownPlaces, test } from '../support'

const photo = () => sharp({ create: { width: 900, height: 600, channels: 3, background: '#bcd' } }).jpeg().toBuffer()
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

const mailsTo = (address: string) => {
  const folder = join(dataDir(), 'outbox')
  return readdirSync(folder).filter(file => /-mail-.*\.json$/.test(file))
    .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { to: string; subject: string; text: string })
    .filter(({ to }) => to === address)
}

test('applicants send a picture and a PDF; the centre reads them, refuses one with a reason that is read, and admits the other', async ({ browser }) => {
  const { offering: { upcoming } } = await knownPlaces()
  const apply = `/offerings/${upcoming}/applications/new`
  const desk = await as(browser, 'centre-manager', 'fa', { viewport: { width: 1280, height: 800 } })
  await desk.goto(`/offerings/${upcoming}/settings`)
  await desk.getByLabel('مدارکی که از متقاضی می‌خواهید').fill('تصویر کارت ملی\nگواهی پایان دوره')
  await desk.getByRole('button', { name: 'ثبت تغییرها' }).click()
  await expect(desk).not.toHaveURL(/settings/)

  const arman = await as(browser, 'trainee-failed', 'fa', { viewport: { width: 360, height: 740 } })
  await arman.goto(apply)
  await expect(arman.getByRole('listitem').filter({ hasText: 'گواهی پایان دوره' })).toBeVisible()
  await arman.getByLabel('چیزی که مرکز باید بداند').fill('دو سال شاگرد برق‌کار بوده‌ام.')
  await arman.getByRole('button', { name: 'فرستادن درخواست' }).click()
  await expect(arman.getByText('۲ مدرک را هنوز نفرستاده‌اید.')).toBeVisible()
  const card = arman.getByRole('region', { name: 'تصویر کارت ملی' })
  const send = async (paper: typeof card, name: string, mimeType: string, buffer: Buffer) => {
    await paper.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
    await paper.getByRole('button', { name: 'فرستادن' }).click()
  }
  await send(card, 'card.txt', 'text/plain', Buffer.from('card'))
  await expect(card.getByText('این پرونده نه PDF است و نه عکس JPEG یا PNG.')).toBeVisible()
  await send(card, 'card.jpg', 'image/jpeg', await photo())
  await expect(card.getByText('فرستاده شد')).toBeVisible()
  const paper = arman.getByRole('region', { name: 'گواهی پایان دوره' })
  await send(paper, 'paper.pdf', 'application/pdf', pdf)
  await expect(paper.getByText('فرستاده شد')).toBeVisible()
  await expect(arman.getByText('هنوز نفرستاده‌اید')).toHaveCount(0)

  const aydin = await as(browser, 'other-mentor', 'en')
  await aydin.goto(apply)
  await aydin.getByRole('button', { name: 'Send the application' }).click()
  await expect(aydin.getByText('You have not sent 2 documents yet.')).toBeVisible()

  const open = async (name: string) => {
    await desk.goto('/home')
    await desk.getByRole('link', { name: /درخواست پاسخ می‌خواهد/ }).click()
    await desk.getByRole('row').filter({ hasText: name }).getByRole('link', { name: 'پاسخ دادن' }).click()
    await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await open('آرمان گمان‌پرور')
  await expect(desk.getByText('دو سال شاگرد برق‌کار بوده‌ام.')).toBeVisible()
  const sent = await desk.getByRole('link', { name: 'دیدن' }).evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))
  const kinds = await Promise.all(sent.map(async href => (await desk.request.get(href)).headers()['content-type']))
  expect(kinds).toEqual(['image/webp', 'application/pdf'])
  await desk.getByRole('radio', { name: 'رد کردن' }).check()
  await desk.getByRole('button', { name: 'ثبت پاسخ' }).click()
  const reason = desk.getByRole('textbox', { name: 'دلیل' })
  await expect(reason).toHaveAccessibleDescription(/برای رد کردن، دلیل را بنویسید/)
  await reason.fill('گواهی پایان دوره از سال ۱۳۹۰ است.')
  await desk.getByRole('button', { name: 'ثبت پاسخ' }).click()
  await expect(desk.getByText('رد شده')).toBeVisible()

  await arman.goto('/notices')
  await arman.getByRole('listitem').filter({ hasText: 'پذیرفته نشد؛ دلیل را ببینید' }).getByRole('button', { name: 'باز کردن' }).click()
  await expect(arman.getByRole('definition').filter({ hasText: 'گواهی پایان دوره از سال ۱۳۹۰ است.' })).toBeVisible()
  await expect(arman.getByRole('link', { name: 'زمان‌ها و مرکزهای دیگر' })).toBeVisible()
  await expect.poll(() => mailsTo('arman.gomanparvar@nemune.example').filter(({ subject }) => /پذیرفته نشد/.test(subject))
    .map(({ text }) => text.includes(apply))).toEqual([true])

  await open('آیدین دانه‌کار')
  await expect(desk.getByText('۲ مدرک هنوز نرسیده است.')).toBeVisible()
  await desk.getByRole('radio', { name: 'پذیرفتن' }).check()
  await desk.getByRole('button', { name: 'ثبت پاسخ' }).click()
  await aydin.goto(apply)
  await aydin.getByRole('link', { name: 'Admission letter' }).click()
  await expect(aydin.getByText('Aydin Danehkar').first()).toBeVisible()
  const file = await aydin.getByRole('link', { name: /PDF/ }).first().evaluate(link => (link as HTMLAnchorElement).href)
  expect((await (await aydin.request.get(file)).body()).subarray(0, 5).toString()).toBe('%PDF-')
})
