import { describe, expect, test } from 'vitest'
import type { BoardSeat } from '~/assessments/exam-day/board'
import { CheckInPage } from '~/assessments/exam-day/check-in-page'
import type { FormAnswer } from '~/shared/form'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { messages } from '~/assessments/exam-day/messages'
import { cancelBooking } from '~/assessments/waiting/cancel-booking.server'
import { loader as checkIns } from '~/routes/exam-sessions.$examSessionId.check-ins'
import { sql } from '~/shared/sql.server'
import { openSessionOf } from '../factories/people'
import { createCentre, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { done } from '../factories/people'
import { siteOf } from '../ui/site'

const NAMES = ['زهرا محمدی', 'کیان آزمون', 'نسترن خیال‌دوست']
const seatsOf = (count: number) => Array.from({ length: count }, (_, i): BoardSeat => ({
  bookingId: `booking-${i + 1}`, seatNumber: i + 1, nameFa: NAMES[i] ?? `داوطلب ${'آبپت'[i % 4]}`, nameEn: i === 2 ? 'Nastaran Khialdoost' : null,
  checkedInAt: i < 2 ? new Date('2026-05-02T05:20:00Z') : null, letStartAt: null, sittingId: null, dueAt: null, submittedAt: null, closedHow: null,
  lastSavedAt: null, seenAt: null, plainSince: null, answered: 0, items: 0, isExcused: false, isSentAway: false, heldAt: null, heldBecause: null, extraPercent: 0, needs: [],
}))
const session = { id: 'exam', number: '12', courseTitle: { fa: 'برق‌کار', en: 'Electrician' } } as never

/** The names in the order in which the page has them, and whether it asks for one. */
async function door(count: number, more: { chosen?: string; asked?: string; welcomed?: number; answer?: FormAnswer } = {}) {
  const Page = () => <CheckInPage session={session} seats={seatsOf(count)} chosen={more.chosen ?? null} asked={more.asked} welcomed={more.welcomed ? `booking-${more.welcomed}` : null} answer={more.answer} />
  const page = await (await siteOf({ page: { default: Page } })('/page')).text()
  return { names: [...page.matchAll(/<strong class="block text-lg">([^<]+)/g)].map(([, name]) => name), hasSearch: page.includes('جست‌وجوی صندلی'), page }
}

describe('at the door of a large exam', () => {
  test('everybody stands in the order of the seats and stays there when checked in; whose card was read stands first', async () => {
    const { names } = await door(4)
    expect(names).toEqual([...NAMES, 'داوطلب ت'])
    expect((await door(4, { chosen: 'booking-2' })).names[0]).toBe(NAMES[1])
  })

  test('who was let in just now has the seat to show them to, and the way back, in their own row', async () => {
    expect((await door(4)).page).not.toContain('نشانش بدهید')
    const { page } = await door(4, { welcomed: 2 })
    const row = page.slice(page.indexOf(NAMES[1]!), page.indexOf(NAMES[2]!))
    expect(row).toContain('صندلی ۲ را نشانش بدهید.')
    expect(row).toContain(`برگرداندن پذیرش ${NAMES[1]}`)
  })

  test('of an exam in several centres each door has its own list, every row says its room, and a card of another room is told', async () => {
    const room = (id: string, firstSeat: number) => ({ id, centre: { fa: `مرکز ${id}`, en: id }, name: 'سالن', firstSeat, seats: 2, taken: 2 })
    const at = async (more: { room?: string; chosen?: string }) => {
      const Page = () => <CheckInPage session={session} seats={seatsOf(4)} rooms={[room('یک', 1), room('دو', 3)]} room={more.room ?? null} chosen={more.chosen ?? null} />
      const page = (await (await siteOf({ page: { default: Page } })('/page')).text()).replace(/<!--.*?-->/g, '')
      return { page, names: [...page.matchAll(/<strong class="block text-lg">([^<]+)/g)].map(([, name]) => name) }
    }
    const all = await at({})
    expect(all.names).toHaveLength(4)
    expect(all.page).toContain('صندلی ۳ · <bdi>مرکز دو · سالن</bdi>')
    expect(all.page).toContain('۲/۴')
    expect(all.page).toContain('آزمون شمارهٔ ۱۲')
    const second = await at({ room: 'دو' })
    expect(second.names).toEqual([NAMES[2], 'داوطلب ت'])
    expect(second.page).toContain('۰ از ۲ نفر آمده‌اند')
    expect(second.page).not.toContain(messages.otherRoom.fa)
    const strange = await at({ room: 'دو', chosen: 'booking-1' })
    expect(strange.names).toEqual([NAMES[0], NAMES[2], 'داوطلب ت'])
    expect(strange.page.split(messages.otherRoom.fa)).toHaveLength(2)
  })

  test('a card whose seat was given back says so; a good one says nothing of the kind', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: minutesFrom(new Date(), 3 * 24 * 60) })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day' where id = ${examSessionId}`
    const [given, kept] = [await createTrainee(centre), await createTrainee(centre)]
    const [seat, other] = [await done(bookSeat(given, examSessionId)), await done(bookSeat(kept, examSessionId))]
    const read = async (booking?: string) => {
      const address = `http://localhost:3000/exam-sessions/${examSessionId}/check-ins${booking ? `?booking=${booking}` : ''}`
      const request = new Request(address, { headers: { Cookie: (await openSessionOf(centre.officer.id)).cookie } })
      return (await checkIns({ request, params: { examSessionId }, context: {} as never })).isStrange
    }
    expect([await read(), await read(seat.id), await read(other.id)]).toEqual([false, false, false])
    await done(cancelBooking(given, examSessionId))
    expect([await read(), await read(seat.id), await read(other.id), await read('no-id')]).toEqual([false, true, false, true])
    const Page = () => <CheckInPage session={session} seats={seatsOf(2)} chosen={null} isStrange />
    expect(await (await siteOf({ page: { default: Page } })('/page')).text()).toContain(messages.strangeCard.fa)
    expect((await door(2)).page).not.toContain(messages.strangeCard.fa)
  })

  test('a no stands in the row that was pressed', async () => {
    const { page } = await door(4, { answer: { refused: 'marked-absent', typed: { bookingId: 'booking-3' } } })
    expect(page.slice(page.indexOf(NAMES[2]!))).toContain('برای این داوطلب علتی ثبت شده است.')
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
