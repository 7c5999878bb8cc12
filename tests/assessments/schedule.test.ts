import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { findOwnBooking } from '~/assessments/bookings/candidates.server'
import { checkInCandidate } from '~/assessments/exam-day/check-in-candidate.server'
import { findExamSession } from '~/assessments/exam-sessions/exam-sessions.server'
import { readSessionPage } from '~/assessments/exam-sessions/session-page.server'
import { openRoom } from '~/assessments/rooms/open-room.server'
import { answerRoomRequest } from '~/assessments/rooms/answer-request.server'
import { cancelExamSession } from '~/assessments/schedule/cancel-exam-session.server'
import { moveExamSession } from '~/assessments/schedule/move-exam-session.server'
import { readSchedulePage } from '~/assessments/schedule/schedule-page.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { cancelBooking } from '~/assessments/waiting/cancel-booking.server'
import { calendarEvents } from '~/assessments/calendar.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, createTrainee, minutesFrom, type Centre } from '../factories/assessments'
import { createOrganisation, createStaff, done } from '../factories/people'

const hours = (count: number) => minutesFrom(new Date(), count * 60)
const noon = (days: number) => ({ day: addDays(today(), days), time: '12:00' })
const noonOf = (days: number) => new Date(`${addDays(today(), days)}T12:00:00+03:30`)
const because = 'سالن در دست تعمیر است'
const noticesOf = async (kind: string) => (await sql<{ personId: string; title: { fa: string; en: string } }[]>`select person_id, title from notices where kind = ${kind}`)

/** Booking has been open for a day, whenever the exam is. */
async function createOpen(...[centre, more]: Parameters<typeof createSession>) {
  const id = await createSession(centre, more)
  await sql`update exam_sessions set registration_opens_at = now() - interval '1 day' where id = ${id}`
  return id
}

/** An exam in two days with one who has a seat. */
async function createPlanned(more: Parameters<typeof createSession>[1] = {}, at?: Centre) {
  const centre = at ?? (await createCentre())
  const examSessionId = await createOpen(centre, { startsFrom: hours(48), lateMinutes: 20, minutes: 40, seats: 4, place: 'سالن ۱', ...more })
  const candidate = await createTrainee(centre)
  const booking = await done(bookSeat(candidate, examSessionId))
  return { centre, examSessionId, candidate, booking }
}

describe('an exam that nobody has begun', () => {
  test('moves to another day and hour with its length, seats and rules; everybody concerned is told, once', async () => {
    const { centre, examSessionId, candidate } = await createPlanned()
    const marker = await createStaff('marker', examSessionId)
    const wish = { ...noon(9), place: 'سالن ۲', practicalOn: addDays(today(), 10), reason: because }
    for (const turn of [1, 2]) {
      expect(await moveExamSession(centre.officer, examSessionId, wish)).toBeUndefined()
      const session = (await findExamSession(candidate, examSessionId))!
      expect([turn, session.startsFrom, session.place, session.practicalOn]).toEqual([turn, noonOf(9), 'سالن ۲', addDays(today(), 10)])
      expect([session.startsUntil, session.endsBy, session.registrationClosesAt]).toEqual([minutesFrom(noonOf(9), 20), minutesFrom(noonOf(9), 60), minutesFrom(noonOf(9), 20)])
      const told = await noticesOf('exam-moved')
      expect(told.map(({ personId }) => personId).sort()).toEqual([candidate.id, marker.id].sort())
      expect(told[0]!.title.fa).toContain(because)
      expect(told[0]!.title.en).toContain('12:00')
    }
    expect(await sql`select from audit_events where act = 'exam-session-moved'`).toHaveLength(1)
    expect((await calendarEvents(candidate.id))[0]).toMatchObject({ startsAt: noonOf(9), isCancelled: false })
  })

  test('may be moved after its hour too: who was checked in is so no more, and starts at the new hour alone', async () => {
    const { centre, examSessionId, candidate, booking } = await createPlanned({ startsFrom: hours(1), supervised: true })
    await done(checkInCandidate(centre.officer, examSessionId, { bookingId: booking.id, identitySeen: 'document' }))
    expect(await moveExamSession(centre.officer, examSessionId, { ...noon(1), reason: because }, hours(1.2))).toBeUndefined()
    expect(await sql`select from check_ins where booking_id = ${booking.id}`).toHaveLength(0)
    expect(await startSitting(candidate, examSessionId, hours(1.2))).toEqual({ refused: 'not-yet' })
  })

  test('does not move into the past, before its practical part, or onto a candidate’s other exam, whose name is said', async () => {
    const { centre, examSessionId, candidate } = await createPlanned()
    const second = await createPlanned({ startsFrom: noonOf(7) })
    const elsewhere = await createOpen(second.centre, { startsFrom: noonOf(5), kind: 'open' })
    await done(bookSeat(candidate, elsewhere))
    const move = (wish: Partial<Parameters<typeof moveExamSession>[2]>) => moveExamSession(centre.officer, examSessionId, { ...noon(4), reason: because, ...wish })
    expect(await move(noon(-1))).toEqual({ refused: 'in-the-past' })
    expect(await move({ practicalOn: addDays(today(), 3) })).toEqual({ refused: 'practical-before-written' })
    expect(await move({ registrationUntil: addDays(today(), -10) })).toEqual({ refused: 'registration-over' })
    expect(await move(noon(5))).toEqual({ refused: 'overlaps', busy: candidate.nameFa })
    expect(await noticesOf('exam-moved')).toHaveLength(0)
    await expect(moveExamSession(second.centre.officer, examSessionId, { ...noon(4), reason: because })).rejects.toMatchObject({ status: 404 })
    await expect(moveExamSession(candidate, examSessionId, { ...noon(4), reason: because })).rejects.toMatchObject({ status: 404 })
    await expect(moveExamSession(centre.assessor, examSessionId, { ...noon(4), reason: because })).rejects.toMatchObject({ status: 403 })
  })

  test('that has moved lets whoever had a seat give it back until it begins; whoever took one since, as always', async () => {
    const { centre, examSessionId, candidate } = await createPlanned()
    const soon = hours(3)
    const at = { day: today(soon), time: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tehran', hour: '2-digit', minute: '2-digit' }).format(soon) }
    await moveExamSession(centre.officer, examSessionId, { ...at, reason: because })
    const later = await createTrainee(centre)
    await done(bookSeat(later, examSessionId))
    expect(await findOwnBooking(candidate, examSessionId)).toMatchObject({ isMoved: true })
    expect(await findOwnBooking(later, examSessionId)).toMatchObject({ isMoved: false })
    expect(await cancelBooking(later, examSessionId)).toEqual({ refused: 'too-late' })
    expect(await cancelBooking(candidate, examSessionId)).toBeUndefined()
    expect(await findOwnBooking(candidate, examSessionId)).toBeUndefined()
  })

  test('in a lent room: the centre that lends it is told, and the rooms keep their names', async () => {
    const { centre, examSessionId } = await createPlanned()
    const [place] = await sql<[{ provinceId: string }]>`select province_id from organisations where id = ${centre.organisationId}`
    const neighbour = await createOrganisation({ provinceId: place.provinceId })
    const officer = await createStaff('assessment_officer', neighbour.id)
    const lent = { id: crypto.randomUUID(), organisationId: neighbour.id, name: 'کارگاه برق', seats: 5 }
    await openRoom(centre.officer, examSessionId, lent)
    await answerRoomRequest(officer, examSessionId, { requestId: lent.id, answer: 'agreed' })
    await moveExamSession(centre.officer, examSessionId, { ...noon(9), place: 'جای دیگر', reason: because })
    expect((await noticesOf('exam-moved')).map(({ personId }) => personId)).toContain(officer.id)
    expect(await readSchedulePage(centre.officer, examSessionId)).toMatchObject({ hasRooms: true, schedule: { place: 'سالن ۱', time: '12:00' } })
  })

  test('is called off: it takes no seat, no start and no attempt, and its hour is free for another exam', async () => {
    const { centre, examSessionId, candidate } = await createPlanned()
    for (const reason of [because, 'بار دوم']) expect(await cancelExamSession(centre.officer, examSessionId, { reason })).toBeUndefined()
    expect(await findExamSession(candidate, examSessionId)).toMatchObject({ cancelledBecause: because })
    expect((await noticesOf('exam-cancelled')).map(({ personId, title }) => [personId, title.fa.includes(because)])).toEqual([[candidate.id, true]])
    expect(await startSitting(candidate, examSessionId, hours(48.1))).toEqual({ refused: 'cancelled' })
    expect(await bookSeat(await createTrainee(centre), examSessionId)).toEqual({ refused: 'registration-closed' })
    expect(await moveExamSession(centre.officer, examSessionId, { ...noon(9), reason: because })).toEqual({ refused: 'cancelled' })
    expect((await calendarEvents(candidate.id))[0]).toMatchObject({ isCancelled: true })
    expect((await readSessionPage(centre.officer, examSessionId)).desk).toMatchObject({ unbooked: [] })
    const again = await createOpen(centre, { startsFrom: hours(48) })
    expect(await bookSeat(candidate, again)).toMatchObject({ seatNumber: 1 })
  })
})

test('an exam that somebody has begun is neither moved nor called off', async () => {
  const { centre, examSessionId, candidate } = await createPlanned({ startsFrom: hours(-0.1) })
  await done(startSitting(candidate, examSessionId))
  expect(await moveExamSession(centre.officer, examSessionId, { ...noon(9), reason: because })).toEqual({ refused: 'begun' })
  expect(await cancelExamSession(centre.officer, examSessionId, { reason: because })).toEqual({ refused: 'begun' })
  expect(await readSchedulePage(centre.officer, examSessionId)).toMatchObject({ isBegun: true })
})

test('of a start and a calling off at one moment exactly one happens', async () => {
  const centre = await createCentre()
  for (let turn = 0; turn < 12; turn++) {
    const { examSessionId, candidate } = await createPlanned({ startsFrom: hours(-0.1) }, centre)
    const [started, cancelled] = await Promise.all([startSitting(candidate, examSessionId), cancelExamSession(centre.officer, examSessionId, { reason: because })])
    expect('id' in started ? [1, cancelled] : [started, cancelled]).toEqual('id' in started ? [1, { refused: 'begun' }] : [{ refused: 'cancelled' }, undefined])
  }
})

test('of a start and a move at one moment exactly one happens, and check-ins too belong to one hour', async () => {
  const centre = await createCentre()
  for (let turn = 0; turn < 12; turn++) {
    const { examSessionId, candidate } = await createPlanned({ startsFrom: hours(-0.1) }, centre)
    const [started, moved] = await Promise.all([startSitting(candidate, examSessionId), moveExamSession(centre.officer, examSessionId, { ...noon(9 + turn), reason: because })])
    expect([started, moved]).toEqual('id' in started ? [{ id: started.id }, { refused: 'begun' }] : [{ refused: 'not-yet' }, undefined])
  }
})
