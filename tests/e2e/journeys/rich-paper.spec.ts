import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import { inDemoDatabase } from '../../support/demo-places'
import { openHall } from '../../support/exam-hall'
import { as, dataDir, expect, hydrated, takeSession, test } from '../support'

const doc = (...content: object[]) => ({ fa: { type: 'doc', content } })
const line = (...content: object[]) => ({ type: 'paragraph', attrs: { dir: 'auto' }, content })
const text = (words: string) => ({ type: 'text', text: words })
const table = (...rows: string[][]) => ({
  type: 'table', content: rows.map(row => ({ type: 'tableRow', content: row.map(cell => ({ type: 'tableCell', content: [line(text(cell))] })) })),
})
const math = (tex: string) => ({ type: 'math', attrs: { tex } })
const picture = (alt: string) => ({ type: 'image', attrs: { src: '/figures/building-electrician/conduit-fill.fa.svg', alt } })
const wide = table(['مدار', 'توان', 'ولتاژ', 'جریان', 'سطح مقطع', 'نوع کابل'], ['پریز آشپزخانه', '۳۵۰۰ وات', '۲۳۰ ولت', '۱۵٫۲ آمپر', '۲٫۵ میلی‌متر مربع', 'NYM'])
const option = (id: string, fa: string, ...rich: object[]) => ({ id, text: { fa }, ...(rich.length > 0 && { rich: doc(...rich) }) })

const questions = [
  {
    kind: 'multiple', key: { right: ['a'] },
    body: { stem: { fa: 'کدام‌ها درست است؟' }, rich: doc(line(text('کدام‌ها درست است؟')), wide), options: [option('a', 'تصویر لوله', picture('تصویر لوله')), option('b', 'جدول', wide), option('c', 'هیچ‌کدام')] },
  },
  {
    kind: 'matching', key: { pairs: ['a', 'b'] },
    body: {
      stem: { fa: 'هر مورد را به پاسخش وصل کنید.' }, prompts: [option('1', 'تصویر یکم', picture('تصویر یکم')), option('2', 'جدول', wide)],
      options: [option('a', 'رابطه', line(math('\\frac{U}{R}'))), option('b', 'جدول دوم', wide), option('c', 'کلید')],
    },
  },
  { kind: 'ordering', key: { order: ['a', 'b'] }, body: { stem: { fa: 'گام‌ها را بچینید.' }, options: [option('a', 'گام با تصویر', picture('گام با تصویر')), option('b', 'آزمودن')] } },
  {
    kind: 'hotspot', key: { right: 'b' },
    body: {
      stem: { fa: 'جای کلید کجاست؟' }, figure: { src: { fa: '/readme/landing.png' }, alt: { fa: 'نقشه' } },
      regions: [10, 50, 80].map((x, i) => ({ id: 'abc'[i], text: { fa: `جای ${'یکم دوم سوم'.split(' ')[i]}` }, shape: { kind: 'circle', x, y: 50, radius: 10 } })),
    },
  },
  { kind: 'blanks', key: { blanks: [{ kind: 'text', accepted: ['پریز'] }] }, body: { stem: { fa: 'مدار: [[1]]' }, rich: doc(table(['مدار', '[[1]]'])), blanks: [{}] } },
  { kind: 'file', key: { points: 4 }, body: { stem: { fa: 'عکس کار را بفرستید.' } } },
]

/** A candidate whose paper holds these questions. @returns its address. */
async function sit(context: BrowserContext) {
  const { examSessionId, candidates: [candidate] } = await openHall(dataDir(), 1, 5)
  const id = randomUUID()
  await inDemoDatabase(dataDir(), async sql => {
    await sql`
      insert into sittings (id, booking_id, exam_session_id, person_id, started_at, due_at, grace_seconds)
      select ${id}, id, exam_session_id, person_id, now(), now() + interval '1 hour', 30 from bookings where exam_session_id = ${examSessionId}`
    for (const [i, { kind, body, key }] of questions.entries()) {
      const ids = 'options' in body ? body.options!.map(one => one.id) : []
      await sql`
        with item as (
          insert into items (course_id, code, unit_id, use) values ('building-electrician', ${`rich-${randomUUID().slice(0, 8)}`}, 'safety', 'sealed') returning id
        ), version as (
          insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name, reviewer_name, reviewed_at)
          select id, 1, 'content', 'x', ${kind}, 1, ${sql.json({ ...body, stem: { ...body.stem, en: 'Asked in Persian' } } as never)}, ${sql.json({ kind, ...key })}, '{"general": {"fa": "چون", "en": "because"}}', 'kaveh', 'behruz', now() from item returning id)
        insert into sitting_items (sitting_id, position, item_version_id, marks, option_order) select ${id}, ${i + 1}, id, 1, ${sql.json(ids)} from version`
    }
  })
  await takeSession(context, candidate!.cookie.slice('session='.length))
  return `/sittings/${id}`
}

const question = (page: Page, n: string) => page.getByRole('region', { name: `پرسش ${n} از ۶` })
const wideBy = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
async function expectAnswered(page: Page) {
  await expect(question(page, '۱').getByRole('checkbox', { name: 'تصویر لوله' })).toBeChecked()
  for (const [n, chosen] of [['۲', ['۱. رابطه', '۲. جدول دوم']], ['۳', ['۱. گام با تصویر', '۲. آزمودن']]] as const)
    expect(await question(page, n).getByRole('combobox').evaluateAll(all => (all as HTMLSelectElement[]).map(one => one.selectedOptions[0]!.text))).toEqual(chosen)
  await expect(question(page, '۴').getByRole('radio', { name: /جای دوم/ })).toBeChecked()
  await expect(question(page, '۵').getByRole('textbox')).toHaveValue('پریز')
}

test('a paper with tables, pictures and formulas is read on a phone, answered by the keys alone, and ended without a script', async ({ browser }) => {
  const phone = { viewport: { width: 360, height: 740 } }
  const page = await as(browser, null, 'fa', phone)
  const sitting = await sit(page.context())
  await page.goto(sitting)
  await hydrated(page)
  // A wide table scrolls in its own place; the page doesn't.
  expect(await wideBy(page)).toBe(0)
  await expect(question(page, '۵')).toContainText('……… (۱)')

  // Whoever points at the picture has chosen its place, and nothing breaks.
  const broken: string[] = []
  page.on('pageerror', ({ message }) => broken.push(message))
  await question(page, '۴').locator('svg a').nth(2).click()
  await expect(question(page, '۴').getByRole('radio', { name: /جای سوم/ })).toBeChecked()
  expect(broken).toEqual([])

  await question(page, '۱').getByRole('checkbox', { name: 'تصویر لوله' }).focus()
  for (const keys of ['Space', 'Tab', 'Tab', 'Tab']) await page.keyboard.press(keys)
  const until = async (tag: string) => {
    for (let n = 0; n < 12 && (await page.locator(':focus').evaluate(one => one.tagName)) !== tag; n++) await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toBeInViewport()
  }
  for (const presses of [1, 2, 1, 2]) {
    await until('SELECT')
    for (let n = 0; n < presses; n++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
  }
  await until('INPUT')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await until('INPUT')
  await page.keyboard.type('پریز')
  await expect(page.getByText('۵ از ۶ پرسش پاسخ دارد')).toBeAttached()
  await expect(page.getByRole('status').filter({ hasText: 'در سرور ذخیره شد' })).toBeVisible()
  await page.reload()
  await hydrated(page)
  await expectAnswered(page)

  const plain = await as(browser, null, 'fa', { ...phone, javaScriptEnabled: false })
  await plain.context().addCookies(await page.context().cookies())
  await page.close()
  await plain.goto(sitting)
  await expectAnswered(plain)
  await question(plain, '۳').getByRole('combobox').first().selectOption('')
  await plain.getByRole('button', { name: 'ذخیرهٔ پاسخ‌ها' }).click()
  await expect(question(plain, '۳').getByRole('combobox').first()).toHaveValue('')
  const toSummary = plain.getByRole('button', { name: 'پایان آزمون و دیدن خلاصه' })
  await toSummary.click()
  // A question with an empty place isn't passed off as answered.
  const partly = plain.getByText('همهٔ جاهایش پر نشده است: پرسش ۳')
  await expect(partly).toBeVisible()
  await plain.getByRole('link', { name: 'بازگشت به پرسش‌ها' }).click()
  await question(plain, '۳').getByRole('combobox').first().selectOption({ label: '۲. آزمودن' })
  await toSummary.click()
  await expect(plain.getByText('۱ پرسش بی‌پاسخ مانده است.')).toBeVisible()
  await expect(partly).toBeHidden()
  await plain.getByRole('button', { name: 'آزمون را پایان می‌دهم' }).click()
  await expect(plain.getByRole('heading', { level: 1, name: 'آزمون شما ثبت شد' })).toBeVisible()
})
