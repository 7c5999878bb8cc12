import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { decideAccommodation } from '~/assessments/exam-day/decide-accommodation.server'
import { hearSitting, readBoard } from '~/assessments/exam-day/board.server'
import { checkInCandidate } from '~/assessments/exam-day/check-in-candidate.server'
import { closeWrittenPart } from '~/assessments/exam-day/close-written-part.server'
import { endSitting } from '~/assessments/exam-day/end-sitting.server'
import { holdCandidate } from '~/assessments/exam-day/hold-candidate.server'
import { letResume } from '~/assessments/exam-day/let-resume.server'
import { letStart } from '~/assessments/exam-day/let-start.server'
import { makeDeviceCode } from '~/assessments/exam-day/make-device-code.server'
import { openAccount } from '~/assessments/exam-day/open-account.server'
import { reportIncident, type NewIncident } from '~/assessments/exam-day/report-incident.server'
import { reportQuestion } from '~/assessments/exam-day/report-question.server'
import { ruleOnQuestion } from '~/assessments/exam-day/rule-on-question.server'
import { sendRoomMessage } from '~/assessments/exam-day/send-room-message.server'
import { undoCheckIn } from '~/assessments/exam-day/undo-check-in.server'
import { homeCards } from '~/assessments/home.server'
import { creditTime } from '~/assessments/sitting/credit-time.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { sql } from '~/shared/sql.server'
import { createCentre } from '../factories/assessments'
import { createDay, type Day } from '../factories/lent-room'
import { createStaff, done } from '../factories/people'

async function sit({ lender, officer, examSessionId, home, away, bookings: [own, lent] }: Day) {
  for (const [who, bookingId] of [[officer, own!], [lender, lent!]] as const) {
    expect(await checkInCandidate(who, examSessionId, { bookingId, identitySeen: 'document' })).toBeUndefined()
    expect(await letStart(who, examSessionId, [bookingId])).toEqual({ letStart: 1 })
  }
  return { atHome: (await done(startSitting(home, examSessionId))).id, away: (await done(startSitting(away, examSessionId))).id }
}
const incident = (more: Partial<NewIncident>): NewIncident => ({ id: randomUUID(), category: 'power', effect: 'none', note: 'برق رفت', ...more })
const dueOf = async (id: string) => (await sql<{ dueAt: Date }[]>`select due_at from sittings where id = ${id}`)[0]!.dueAt.getTime()

describe('the officer of a centre that lends a room', () => {
  test('sees their own room on the board and nobody else’s; the exam’s officer sees all', async () => {
    const day = await createDay()
    const board = await readBoard(day.lender, day.examSessionId, day.bookings[0]!)
    expect(board).toMatchObject({ isWhole: false, chosen: null, rooms: [{ id: day.rooms[1] }] })
    expect(board.seats.map(({ seatNumber }) => seatNumber)).toEqual([2, 3])
    expect((await readBoard(day.officer, day.examSessionId, null)).seats).toHaveLength(3)
    expect((await homeCards(day.lender)).find(({ kind }) => kind === 'lent-room-running')).toMatchObject({ link: `/exam-sessions/${day.examSessionId}/board`, urgency: 'now' })
    const [manager, stranger] = [await createStaff('centre_manager', day.neighbour.id), await createCentre()]
    expect((await homeCards(manager)).some(({ kind }) => kind === 'lent-room-running')).toBe(false)
    for (const who of [manager, stranger.officer]) await expect(readBoard(who, day.examSessionId, null)).rejects.toMatchObject({ status: 404 })
    await expect(readBoard(day.assessor, day.examSessionId, null)).rejects.toMatchObject({ status: 403 })
  })

  test('checks in, lets start and helps who sits there, through their own role', async () => {
    const day = await createDay()
    const { away } = await sit(day)
    const { lender, examSessionId, bookings } = day
    expect(await makeDeviceCode(lender, examSessionId, { id: randomUUID(), sittingId: away, reason: 'باتری تمام شد' })).toHaveProperty('code')
    expect(await creditTime(lender, examSessionId, { id: randomUUID(), sittingId: away, minutes: 5, reason: 'برق رفت' })).toHaveProperty('dueAt')
    expect(await holdCandidate(lender, examSessionId, { id: randomUUID(), sittingId: away, reason: 'حالش بد شد' })).toBeUndefined()
    await letResume(lender, examSessionId, { sittingId: away, credit: 'yes' })
    await endSitting(lender, examSessionId, { sittingId: away, reason: 'خودش خواست برود' })
    expect(await openAccount(lender, examSessionId, bookings[1]!)).toEqual({ opened: false })
    await checkInCandidate(lender, examSessionId, { bookingId: bookings[2]!, identitySeen: 'known' })
    expect(await undoCheckIn(lender, examSessionId, bookings[2]!)).toBeUndefined()
    const written = await sql<{ act: string; role: string; grantId: string }[]>`select act, role, grant_id from audit_events where person_id = ${lender.id} and subject_kind in ('booking', 'sitting')`
    expect(written.map(({ act }) => act).sort()).toEqual([
      'candidate-checked-in', 'candidate-checked-in', 'candidate-held', 'candidate-let-resume', 'candidate-let-start', 'check-in-undone', 'device-code-made', 'sitting-ended', 'time-credited',
    ])
    expect(new Set(written.map(({ grantId }) => grantId))).toEqual(new Set([lender.grants[0]!.id]))
  })

  test('may do nothing in another room, nor what concerns them all', async () => {
    const day = await createDay()
    const { atHome, away } = await sit(day)
    const { lender, examSessionId, bookings, rooms, officer } = day
    const [here] = bookings as [string]
    const reason = 'از سالن دیگر'
    await reportQuestion(day.away, away, { id: randomUUID(), item: 1, words: 'شکل پیدا نیست' })
    const [{ id: reportId }] = await sql<[{ id: string }]>`select id from question_reports`
    const tries: (() => Promise<unknown>)[] = [
      () => checkInCandidate(lender, examSessionId, { bookingId: here, identitySeen: 'document' }),
      () => undoCheckIn(lender, examSessionId, here),
      () => letStart(lender, examSessionId, [bookings[2]!, here]),
      () => openAccount(lender, examSessionId, here),
      () => makeDeviceCode(lender, examSessionId, { id: randomUUID(), sittingId: atHome, reason }),
      () => creditTime(lender, examSessionId, { id: randomUUID(), sittingId: atHome, minutes: 5, reason }),
      () => holdCandidate(lender, examSessionId, { id: randomUUID(), sittingId: atHome, reason }),
      () => letResume(lender, examSessionId, { sittingId: atHome, credit: 'no' }),
      () => endSitting(lender, examSessionId, { sittingId: atHome, reason }),
      () => reportIncident(lender, examSessionId, incident({ bookingId: here })),
      () => reportIncident(lender, examSessionId, incident({ roomId: rooms[0] })),
      () => reportIncident(lender, examSessionId, incident({})),
      () => sendRoomMessage(lender, examSessionId, { id: randomUUID(), roomId: rooms[0], words: reason }),
      () => sendRoomMessage(lender, examSessionId, { id: randomUUID(), words: reason }),
      () => ruleOnQuestion(lender, examSessionId, { reportId, ruling: 'broken', words: reason }),
      () => closeWrittenPart(lender, examSessionId),
      () => decideAccommodation(lender, examSessionId, bookings[1]!, { id: randomUUID(), extraPercent: 25, reader: false, largePrint: false, separateRoom: false, reason }),
    ]
    for (const [n, attempt] of tries.entries()) await expect(attempt(), String(n)).rejects.toMatchObject({ status: 404 })
    expect(await sql`select from audit_events where person_id = ${lender.id} and subject_id in (${here}, ${atHome})`).toHaveLength(0)
    // Not a room of this exam, for its own officer either.
    await expect(sendRoomMessage(officer, examSessionId, { id: randomUUID(), roomId: randomUUID(), words: reason })).rejects.toMatchObject({ status: 404 })
  })
})

describe('what concerns one room of several', () => {
  test('a message reaches who sits there; one to all reaches everybody', async () => {
    const day = await createDay()
    const { atHome, away } = await sit(day)
    const { lender, officer, examSessionId, rooms } = day
    await sendRoomMessage(lender, examSessionId, { id: randomUUID(), roomId: rooms[1], words: 'برق می‌آید' })
    await sendRoomMessage(officer, examSessionId, { id: randomUUID(), words: 'ده دقیقه مانده' })
    const heard = async (who: Day['home'], sitting: string) => (await hearSitting(who, sitting)).map(({ words }) => words)
    expect(await heard(day.home, atHome)).toEqual(['ده دقیقه مانده'])
    expect(await heard(day.away, away)).toEqual(['ده دقیقه مانده', 'برق می‌آید'])
    expect((await readBoard(lender, examSessionId, null)).messages).toHaveLength(2)
  })

  test('time goes to who still sits there, once', async () => {
    const day = await createDay()
    const { atHome, away } = await sit(day)
    const before = [await dueOf(atHome), await dueOf(away)]
    const cut = incident({ roomId: day.rooms[1], effect: 'time', minutes: 10 })
    await Promise.all([1, 2, 3].map(() => reportIncident(day.lender, day.examSessionId, cut)))
    expect([await dueOf(atHome), await dueOf(away)]).toEqual([before[0], before[1]! + 10 * 60_000])
    expect((await readBoard(day.officer, day.examSessionId, null)).incidents).toMatchObject([{ roomId: day.rooms[1], seatNumber: null }])
    // Of the other room the lender hears nothing.
    await reportIncident(day.officer, day.examSessionId, incident({ roomId: day.rooms[0] }))
    expect((await readBoard(day.lender, day.examSessionId, null)).incidents).toHaveLength(1)
  })

  test('an attempt that doesn’t count is so for that room alone', async () => {
    const day = await createDay()
    await reportIncident(day.officer, day.examSessionId, incident({ roomId: day.rooms[1], effect: 'no_attempt' }))
    const uncounted = await sql<{ id: string }[]>`select id from bookings where is_uncounted(id) order by seat_number`
    expect(uncounted.map(({ id }) => id)).toEqual(day.bookings.slice(1))
  })
})
