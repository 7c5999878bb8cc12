import { describe, expect, test } from 'vitest'
import type { BoardSeat } from '~/assessments/exam-day/board'
import { CheckInPage } from '~/assessments/exam-day/check-in-page'
import { siteOf } from '../ui/site'

const NAMES = ['زهرا محمدی', 'کیان آزمون', 'نسترن خیال‌دوست']
const seatsOf = (count: number) => Array.from({ length: count }, (_, i): BoardSeat => ({
  bookingId: `booking-${i + 1}`, seatNumber: i + 1, nameFa: NAMES[i] ?? `داوطلب ${'آبپت'[i % 4]}`, nameEn: i === 2 ? 'Nastaran Khialdoost' : null,
  checkedInAt: i < 2 ? new Date('2026-05-02T05:20:00Z') : null, letStartAt: null, sittingId: null, dueAt: null, submittedAt: null, closedHow: null,
  lastSavedAt: null, seenAt: null, answered: 0, items: 0, isExcused: false, extraPercent: 0, needs: [],
}))
const session = { id: 'exam', courseTitle: { fa: 'برق‌کار', en: 'Electrician' } } as never

/** The names in the order in which the page has them, and whether it asks for one. */
async function door(count: number, more: { chosen?: string; asked?: string; welcomed?: number } = {}) {
  const Page = () => <CheckInPage session={session} seats={seatsOf(count)} chosen={more.chosen ?? null} asked={more.asked} welcomed={more.welcomed ? seatsOf(count)[more.welcomed - 1] : null} />
  const page = await (await siteOf({ page: { default: Page } })('/page')).text()
  return { names: [...page.matchAll(/<strong class="block text-lg">([^<]+)/g)].map(([, name]) => name), hasSearch: page.includes('جست‌وجوی صندلی'), page }
}

describe('at the door of a large exam', () => {
  test('who is still awaited stands before who is here, and whose card was read before all', async () => {
    const { names } = await door(4)
    expect(names).toEqual([NAMES[2], 'داوطلب ت', NAMES[0], NAMES[1]])
    expect((await door(4, { chosen: 'booking-2' })).names[0]).toBe(NAMES[1])
  })

  test('who was let in just now is named with the seat to show them to', async () => {
    expect((await door(4)).page).not.toContain('نشانش بدهید')
    const { page } = await door(4, { welcomed: 2 })
    expect(page).toContain(`${NAMES[1]} پذیرفته شد`)
    expect(page).toContain('صندلی ۲ را نشانش بدهید.')
  })

  test('one of many is found by a part of the name in either script or by the seat, also without a script', async () => {
    expect((await door(300, { asked: 'خیالدوست' })).names).toEqual([NAMES[2]])
    expect((await door(300, { asked: 'nastaran' })).names).toEqual([NAMES[2]])
    expect((await door(300, { asked: '۲' })).names).toEqual([NAMES[1]])
    const nobody = await door(300, { asked: 'سهراب' })
    expect([nobody.names, nobody.hasSearch]).toEqual([[], true])
    expect(nobody.page).toContain('صندلی‌ای با این شماره یا نام نیست')
    expect((await door(5)).hasSearch).toBe(false)
  })
})
