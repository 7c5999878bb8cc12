import { describe, expect, test } from 'vitest'
import type { OwnBooking } from '~/assessments/bookings/candidates.server'
import { CandidateView } from '~/assessments/exam-sessions/candidate-view'
import { messages as waitMessages } from '~/assessments/waiting/messages'
import { siteOf } from '../ui/site'

const at = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const minima = { written: '50', practical: '70', combined: '70', writtenWeight: '25', practicalWeight: '75', wrongPerRight: null } as never
const session = {
  id: 'exam', courseTitle: { fa: 'برق‌کار', en: 'Electrician' }, organisationName: { fa: 'مرکز', en: 'Centre' }, kind: 'resit', audience: 'mixed', place: 'سالن ۲',
  seats: 8, seatsTaken: 1, startsFrom: at(72), startsUntil: at(73), endsBy: at(74), minutes: 40, items: 10, practicalOn: null, registrationOpensAt: at(-72),
  registrationClosesAt: at(72), cancelledAt: null, isSupervised: false, needsExamBrowser: false, writtenPublishedAt: null, practicalPublishedAt: null,
} as never

async function pageOf(booking: Partial<OwnBooking>) {
  const own = { id: 'booking', seatNumber: 1, keepsWritten: false, isAbsent: false, letStartAt: null, sittingId: null, submittedAt: null, room: null, roomCentre: null, cancelUntil: at(48), ...booking }
  const Page = () => <CandidateView session={session} booking={own} minima={minima} rooms={[]} now={new Date()} />
  return (await siteOf({ page: { default: Page } })('/page')).text()
}

describe('who has a seat', () => {
  test('can give it back while there is time, also who only repeats the practical part', async () => {
    for (const keepsWritten of [false, true]) {
      expect(await pageOf({ keepsWritten })).toContain(waitMessages.cancelTitle.fa)
      expect(await pageOf({ keepsWritten, cancelUntil: at(-1) })).not.toContain(waitMessages.cancelTitle.fa)
    }
  })
})
