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
})
