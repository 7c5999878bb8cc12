import { describe, expect, test } from 'vitest'
import type { OwnBooking } from '~/assessments/bookings/candidates.server'
import { messages as sessionMessages } from '~/assessments/exam-sessions/messages'
import { CandidateView } from '~/assessments/exam-sessions/candidate-view'
import { messages as waitMessages, waitRefusals } from '~/assessments/waiting/messages'
import type { SeatOffer } from '~/assessments/waiting/seat-offers.server'
import { WaitingListPage } from '~/assessments/waiting/waiting-list-page'
import { siteOf } from '../ui/site'

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const minima = { written: '50', practical: '70', combined: '70', writtenWeight: '25', practicalWeight: '75', wrongPerRight: null } as never
const session = {
  id: 'exam', courseTitle: { fa: 'برق‌کار', en: 'Electrician' }, organisationName: { fa: 'مرکز', en: 'Centre' }, kind: 'resit', audience: 'mixed', place: 'سالن ۲',
  seats: 8, seatsTaken: 1, startsFrom: at(72), startsUntil: at(73), seatsMoveUntil: at(48), endsBy: at(74), minutes: 40, items: 10, practicalOn: null, registrationOpensAt: at(-72),
  registrationClosesAt: at(72), cancelledAt: null, isSupervised: false, needsExamBrowser: false, writtenPublishedAt: null, practicalPublishedAt: null,
} as never

async function pageOf(booking: Partial<OwnBooking>) {
  const own = { id: 'booking', seatNumber: 1, keepsWritten: false, isAbsent: false, letStartAt: null, sittingId: null, submittedAt: null, room: null, roomCentre: null, cancelUntil: at(48), isMoved: false, extraPercent: 0, needs: [], ...booking }
  const Page = () => <CandidateView session={session} booking={own} minima={minima} rooms={[]} now={new Date()} />
  return (await siteOf({ page: { default: Page } })('/page')).text()
}

type Seen = { offer?: SeatOffer; wait?: number; taken?: number; moves?: number; until?: number; open?: number }
/** What somebody without a seat reads on the exam's page and on that of its list. */
async function withoutSeat({ wait, offer, taken = 8, moves = 48, until = 73, open = 72 }: Seen) {
  const seen = { ...(session as object), seatsTaken: taken, seatsMoveUntil: at(moves), startsUntil: at(until), registrationClosesAt: at(open) } as never
  const place = wait ? { place: wait } : undefined
  const pages = [
    () => <CandidateView session={seen} minima={minima} rooms={[]} wait={place} offer={offer} now={new Date()} />,
    () => <WaitingListPage session={seen} worksHere={false} wait={place} offer={offer} now={new Date()} />,
  ]
  const site = siteOf({ exam: { default: pages[0]! }, list: { default: pages[1]! } })
  return Promise.all(['/exam', '/list'].map(async path => (await site(path)).text()))
}

describe('who has a seat', () => {
  test('can give it back while there is time, also who only repeats the practical part', async () => {
    for (const keepsWritten of [false, true]) {
      expect(await pageOf({ keepsWritten })).toContain(waitMessages.cancelTitle.fa)
      expect(await pageOf({ keepsWritten, cancelUntil: at(-1) })).not.toContain('/exam-sessions/exam/cancellation')
    }
  })

  test('reads that it is too late to give it back, in the last hours', async () => {
    expect(await pageOf({ cancelUntil: at(-1) })).toContain(waitMessages.cancelOver.fa)
    expect(await pageOf({})).not.toContain(waitMessages.cancelOver.fa)
  })

  test('sees before the start what they were granted', async () => {
    expect(await pageOf({ extraPercent: 25, needs: ['reader'] })).toContain('زمان ۲۵٪ بیشتر · با خواننده')
    expect(await pageOf({})).not.toContain('همراهی ویژه')
  })
})

const bookable = /(action|href)="\/exam-sessions\/exam\/bookings"/

describe('who has no seat in a full exam', () => {
  test('may wait as long as seats move on by themselves; in the last hours nobody is offered what would be refused', async () => {
    for (const page of await withoutSeat({})) {
      expect(page).toContain(waitMessages.enter.fa)
      expect(page).toContain(waitMessages.waitWhy.fa)
      expect(page.split(sessionMessages.full.fa)).toHaveLength(2)
    }
    for (const page of await withoutSeat({ moves: -1 })) {
      expect(page).not.toContain(waitMessages.enter.fa)
      expect(page).toContain(waitMessages.fullLate.fa)
    }
  })

  test('who waits is promised a seat by itself only while that is so, may take one that is free, and reads when it is over', async () => {
    for (const page of await withoutSeat({ wait: 2 })) expect(page).toContain(waitMessages.placeWhy.fa)
    for (const [open, words] of [[72, waitMessages.placeOffer], [-1, waitMessages.placeLate]] as const) for (const page of await withoutSeat({ wait: 2, moves: -1, open })) {
      expect(page).toContain(words.fa)
      expect(page).not.toContain(waitMessages.placeWhy.fa)
    }
    const [free] = await withoutSeat({ wait: 2, moves: -1, taken: 7 })
    expect(free).toContain(waitRefusals['has-seats'].fa)
    expect(free).toContain(sessionMessages.book.fa)
    for (const page of await withoutSeat({ wait: 2, moves: -50, until: -1, open: -1 })) {
      expect(page).toContain(waitMessages.placeOver.fa)
      expect(page).not.toMatch(new RegExp(`${waitMessages.placeWhy.fa}|${waitMessages.placeLate.fa}`))
    }
  })

  test('reads for whom a free seat is kept and until when, and is offered it only where it is theirs', async () => {
    const until = at(3)
    const free = { moves: -1, taken: 7 }
    for (const page of await withoutSeat({ ...free, wait: 1, offer: { until, isYours: true } })) {
      expect(page).toContain('برای شما نگه داشته می‌شود')
      expect(page).toMatch(bookable)
    }
    for (const seen of [{ wait: 2 }, {}]) for (const page of await withoutSeat({ ...free, ...seen, offer: { until, isYours: false } })) {
      expect(page).toContain(`<time dateTime="${until.toISOString()}"`)
      expect(page).toContain('که پیش از شما در فهرست انتظارند')
      expect(page).not.toMatch(bookable)
    }
  })
})
