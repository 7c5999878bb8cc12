import { execFileSync, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerSheet } from '~/assessments/booklets/answer-sheet'
import { bookletPdf } from '~/assessments/booklets/booklet-pdf.server'
import type { BookletItem, Booklet } from '~/assessments/booklets/booklets.server'
import type { ItemBody, ItemKind } from '~/courses/questions/question'
import { findStaffedSession } from '~/assessments/exam-sessions/exam-sessions.server'
import { createCentre, createSession } from '../factories/assessments'

const words = (fa: string, en: string) => ({ fa, en })
const options = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, text: words(`گزینهٔ ${i}`, `Choice ${i}`) }))
const stemOf = (kind: string) => words(`صورت پرسش ${kind}`, `Stem of ${kind}`)

/** One question of every kind that paper takes, as a booklet holds it. */
async function createBooklet() {
  const centre = await createCentre({ perUnit: 1 })
  const session = (await findStaffedSession(centre.officer, await createSession(centre, { blueprint: { safety: 1 } })))!
  const shape = (x: number) => ({ kind: 'rect' as const, x, y: 10, width: 5, height: 20 })
  const bodies: [ItemKind, Omit<ItemBody, 'stem'>][] = [
    ['single', { options: options(4) }],
    ['multiple', { options: options(10) }],
    ['true_false', {}],
    ['numeric', { unit: words('آمپر', 'ampere') }],
    ['short_text', {}],
    ['matching', { prompts: options(3).map(({ id }, i) => ({ id, text: words(`مورد ${i}`, `Line ${i}`) })), options: options(4) }],
    ['ordering', { options: options(4) }],
    ['hotspot', { figure: { src: words('/figures/gone.svg', '/figures/gone.svg'), alt: words('تابلو', 'Board') }, regions: Array.from({ length: 9 }, (_, i) => ({ id: `r${i}`, text: words(`جای ${i}`, `Place ${i}`), shape: shape(i * 10) })) }],
    ['essay', {}],
  ]
  const items = bodies.map(([kind, body], i): BookletItem => ({
    position: i + 1, kind, body: { stem: stemOf(kind), ...body }, marks: '1', sheetNumber: kind === 'essay' ? 12345 : null, value: null, seq: 0,
  }))
  items.push({ position: 10, kind: 'blanks', marks: '1', sheetNumber: null, value: null, seq: 0,
    body: { stem: words('سیم [[1]] و سیم [[2]]', 'The [[1]] wire and the [[2]] wire'), blanks: [{}, { options: options(2) }] } as ItemBody })
  const booklet: Booklet = { bookingId: randomUUID(), sittingId: null, seatNumber: 1, nameFa: 'سارا نمونه', nameEn: 'Sara Sample', room: null, items }
  return { session, booklet }
}

test('a question of every kind is printed so that it can be answered, in both languages', async () => {
  const { session, booklet } = await createBooklet()
  const printed: string[] = []
  for (const language of ['fa', 'en'] as const) {
    const pdf = Buffer.from(await bookletPdf({ session, booklets: [booklet] }, language))
    if (spawnSync('pdftotext', ['-v']).error) return
    printed.push(execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }))
  }
  const pages = printed[1]!.split('\f')
  const answers = pages.findIndex(page => page.includes('Answer sheet'))
  const asked = pages.slice(0, answers).join('\n')
  for (const { kind } of booklet.items) if (kind !== 'blanks') expect(asked).toContain(`Stem of ${kind}`)
  expect(asked).not.toMatch(/\[\[/)
  // What is to be matched has letters, and what it is matched with numbers.
  expect(asked).toMatch(/A\)\s+Line 0[\s\S]*C\)\s+Line 2[\s\S]*1\)\s+Choice 0/)
  expect(pages[answers]).toMatch(/A\)[\s\S]*B\)[\s\S]*C\)/)
})

test('whoever enters a sheet finds on it the letters and numbers of the paper', async () => {
  const { booklet } = await createBooklet()
  const matching = answerSheet(booklet).items.find(({ kind }) => kind === 'matching')!
  expect(matching.body.prompts!.map(({ text }) => text)).toEqual([words('الف)', 'A)'), words('ب)', 'B)'), words('پ)', 'C)')])
  expect(matching.body.options!.map(({ text }) => text.fa)).toEqual(['۱', '۲', '۳', '۴'])
  const gaps = answerSheet(booklet).items.find(({ kind }) => kind === 'blanks')!.body.blanks
  expect(gaps).toEqual([{}, { options: [{ id: 'o0', text: words('الف', 'A') }, { id: 'o1', text: words('ب', 'B') }] }])
  // Of the questions themselves no word.
  expect(JSON.stringify(answerSheet(booklet).items)).not.toMatch(/گزینه|Choice|Stem|Place|Line|Board/)
})

type Word = { text: string; page: number; left: number; right: number; top: number; bottom: number }
/** Every word where it stands on its page, in points. */
function wordsIn(pdf: Buffer) {
  const told = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 26 })
  return told.split('<page ').slice(1).flatMap((page, i) => [...page.matchAll(/xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</g)]
    .map(([, left, top, right, bottom, text]): Word => ({ text: text!, page: i + 1, left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) })))
}
const hasPoppler = !spawnSync('pdftotext', ['-v']).error
const print = async (booklet: Booklet, session: Awaited<ReturnType<typeof createBooklet>>['session']) =>
  wordsIn(Buffer.from(await bookletPdf({ session, booklets: [booklet] }, 'en')))

test.runIf(hasPoppler)('ten circles go on in a second row of their own column, and what a gap offers is a circle with its letter', async () => {
  const { session, booklet } = await createBooklet()
  const words = await print(booklet, session)
  const sheet = words.filter(({ page }) => page === words.find(({ text }, i) => text === 'Answer' && words[i + 1]!.text === 'sheet')!.page)
  // All ten questions stand in the first of two columns, 83 mm wide after a margin of 18.
  const circles = sheet.filter(({ text, top }) => /^\d+$/.test(text) && top > 130 && top < 760)
  expect(Math.max(...circles.map(({ right }) => right))).toBeLessThan((18 + 83) * 72 / 25.4)
  const [tenth, first] = [circles.filter(({ text }) => text === '10')[0]!, circles.filter(({ text }) => text === '1').find(({ top }) => top > circles.find(({ text }) => text === '2')!.top - 20)!]
  expect(tenth.top).toBeGreaterThan(first.top + 5)
  expect(sheet.map(({ text }) => text)).toEqual(expect.arrayContaining(['A', 'B']))
  expect(words.map(({ text }) => text).join(' ')).toContain('(2) ……… [A) Choice 0 / B) Choice 1]')
})

test.runIf(hasPoppler)('a question taller than a page goes on over the next, and one that isn’t stays together', async () => {
  const { session, booklet } = await createBooklet()
  const lines = Array.from({ length: 90 }, (_, i) => `line-${i} ${'of a long regulation '.repeat(4)}`)
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const long = { stem: words('-', '-'), rich: { fa: { type: 'doc', content: [] }, en: { type: 'doc', content: lines.map(paragraph) } }, options: options(4) } as unknown as ItemBody
  const short = { stem: words('-', 'Begin of the short one'), options: options(9).map(one => ({ ...one, text: words('-', `A choice of so many words that it takes a line of its own, number ${one.id}`) })) } as ItemBody
  const asked = [short, short, short, short, long, short].map((body, i): BookletItem => ({ position: i + 1, kind: 'single', body, marks: '1', sheetNumber: null, value: null, seq: 0 }))
  const printed = await print({ ...booklet, items: asked }, session)
  const found = printed.filter(({ text }) => /^line-\d+$/.test(text))
  expect(found.map(({ text }) => text)).toEqual(lines.map((_, i) => `line-${i}`))
  expect(new Set(found.map(({ page }) => page)).size).toBeGreaterThan(1)
  // Nothing runs over an edge: A4 is 595 by 842 points, and the footer stands below the last 18 mm.
  expect(printed.filter(({ bottom, right, left, top }) => bottom > 842 - 20 || top < 30 || right > 595 - 40 || left < 40)).toEqual([])
  const begins = printed.filter(({ text }) => text === 'Begin').map(({ page }) => page)
  expect(begins).toHaveLength(5)
  const lasts = printed.filter(({ text }) => text === 'o8').map(({ page }) => page)
  expect(lasts).toEqual(begins)
})
