import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { findOwnBooking } from '~/assessments/bookings/candidates.server'
import { listOwnSessions } from '~/assessments/exam-sessions/exam-sessions.server'
import { answerRoomRequest } from '~/assessments/rooms/answer-request.server'
import { homeCards } from '~/assessments/home.server'
import { openRoom } from '~/assessments/rooms/open-room.server'
import { renameRoom } from '~/assessments/rooms/rename-room.server'
import { takeBackRoom } from '~/assessments/rooms/take-back-room.server'
import { listLentRooms, readRoomsPage } from '~/assessments/rooms/rooms.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { cancelBooking } from '~/assessments/waiting/cancel-booking.server'
import { readCancellationPage } from '~/assessments/waiting/cancellation-page.server'
import { findSeatOffer } from '~/assessments/waiting/seat-offers.server'
import { findWait } from '~/assessments/waiting/waits.server'
import { leaveWaitingList, waitForSeat } from '~/assessments/waiting/wait-for-seat.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, createTrainee, enrol, minutesFrom, type Centre } from '../factories/assessments'
import { createOrganisation, createStaff, createViewer, done } from '../factories/people'

const soon = (days: number) => minutesFrom(new Date(), days * 24 * 60)

/** An exam in five days with all its seats taken, and so many who wait, in order. */
async function createFull({ seats = 2, waiting = 0 } = {}) {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { startsFrom: soon(5), seats })
  await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
  const seated = await createMany(centre, seats)
  for (const trainee of seated) await done(bookSeat(trainee, examSessionId))
  const waiters = await createMany(centre, waiting)
  for (const trainee of waiters) await done(waitForSeat(trainee, examSessionId))
  return { centre, examSessionId, seated, waiters }
}
async function createMany(centre: Centre, count: number) {
  const made = []
  for (let n = 0; n < count; n++) made.push(await createTrainee(centre))
  return made
}
const seatedNow = async () => (await sql<{ personId: string }[]>`select person_id from bookings where cancelled_at is null`).map(({ personId }) => personId)

describe('the waiting list of a full exam', () => {
  test('keeps the order, each person once; whoever leaves makes the others move up', async () => {
    const { examSessionId, waiters: [one, two, three] } = await createFull({ waiting: 3 })
    expect(await waitForSeat(two!, examSessionId)).toEqual({ place: 2 })
    await leaveWaitingList(one!, examSessionId)
    await leaveWaitingList(one!, examSessionId)
    expect(await findWait(three!, examSessionId)).toEqual({ place: 2 })
    expect(await waitForSeat(one!, examSessionId)).toEqual({ place: 3 })
    expect(await sql`select from audit_events where act = 'exam-wait-left'`).toHaveLength(1)
  })

  test('is not for who may not sit the exam, nor while there are seats, nor in the last day', async () => {
    const { centre, examSessionId, seated } = await createFull()
    await expect(waitForSeat(await createViewer(), examSessionId)).rejects.toMatchObject({ status: 404 })
    expect(await waitForSeat(seated[0]!, examSessionId)).toEqual({ place: 0 })
    const late = await createTrainee(centre)
    expect(await waitForSeat(late, examSessionId, soon(4.5))).toEqual({ refused: 'too-late' })
    expect(await waitForSeat(late, examSessionId, soon(6))).toEqual({ refused: 'registration-closed' })
    const open = await createSession(centre, { startsFrom: soon(8), seats: 1 })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
    expect(await waitForSeat(late, open)).toEqual({ refused: 'has-seats' })
  })
})

describe('a seat given back', () => {
  test('is the first waiting one’s in the same moment, who is told; the giver may book again', async () => {
    const { examSessionId, seated: [giver], waiters: [first, second] } = await createFull({ waiting: 2 })
    const { seatNumber } = (await findOwnBooking(giver!, examSessionId))!
    expect(await cancelBooking(giver!, examSessionId)).toBeUndefined()
    expect(await cancelBooking(giver!, examSessionId)).toBeUndefined()
    expect(await findOwnBooking(first!, examSessionId)).toMatchObject({ seatNumber })
    expect(await findWait(first!, examSessionId)).toBeUndefined()
    expect(await findWait(second!, examSessionId)).toEqual({ place: 1 })
    expect((await sql<{ personId: string; kind: string }[]>`select person_id, kind from notices`).map(row => ({ ...row }))).toEqual([
      { personId: first!.id, kind: 'exam-seat-given' },
    ])
    expect(await findOwnBooking(giver!, examSessionId)).toBeUndefined()
    expect((await listOwnSessions(giver!)).bookable.map(({ id }) => id)).toEqual([examSessionId])
    expect(await waitForSeat(giver!, examSessionId)).toEqual({ place: 2 })
  })

  test('twenty at once: of five seats each goes to one of the first five, none twice', async () => {
    const { examSessionId, seated, waiters } = await createFull({ seats: 5, waiting: 6 })
    await Promise.all(Array.from({ length: 20 }, (_, n) => cancelBooking(seated[n % 5]!, examSessionId)))
    expect((await seatedNow()).sort()).toEqual(waiters.slice(0, 5).map(({ id }) => id).sort())
    expect(await sql`select from notices where kind = 'exam-seat-given'`).toHaveLength(5)
    expect(await sql`select from exam_waits where ended_at is null`).toHaveLength(1)
    expect(await sql`select from audit_events where act = 'booking-cancelled'`).toHaveLength(5)
  })

  test('twenty who give back, book and wait at once: no seat is free while somebody waits', async () => {
    const { centre, examSessionId, seated } = await createFull({ seats: 5 })
    const others = await createMany(centre, 8)
    await Promise.all([
      ...seated.map(trainee => cancelBooking(trainee, examSessionId)),
      ...others.map(trainee => waitForSeat(trainee, examSessionId)),
      ...others.slice(0, 5).map(trainee => bookSeat(trainee, examSessionId)),
    ])
    const taken = await seatedNow()
    const waiting = await sql<{ personId: string }[]>`select person_id from exam_waits where ended_at is null`
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.length <= 5 && (taken.length === 5 || waiting.length === 0)).toBe(true)
    expect(waiting.filter(({ personId }) => taken.includes(personId))).toEqual([])
  })

  test('passes by who sits another exam at that time, and keeps their place', async () => {
    const { examSessionId, seated, waiters: [first, second] } = await createFull({ waiting: 2 })
    const other = await createCentre()
    await enrol(first!.id, other.offeringId)
    const clash = await createSession(other, { startsFrom: soon(5) })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day' where id = ${clash}`
    await done(bookSeat(first!, clash))
    await cancelBooking(seated[0]!, examSessionId)
    expect(await findOwnBooking(second!, examSessionId)).toBeDefined()
    expect(await findWait(first!, examSessionId)).toEqual({ place: 1 })
  })

  test('is taken back until the moment that the policy says; later by the officer with a reason, until the exam begins', async () => {
    const { centre, examSessionId, seated: [one, two], waiters: [first] } = await createFull({ waiting: 1 })
    const lastHours = soon(4.5)
    expect(await readCancellationPage(one!, examSessionId, null)).toMatchObject({ isOver: false })
    expect(await readCancellationPage(one!, examSessionId, null, lastHours)).toMatchObject({ isOver: true })
    expect(await cancelBooking(one!, examSessionId, {}, lastHours)).toEqual({ refused: 'too-late' })
    const bookingId = (await findOwnBooking(one!, examSessionId))!.id
    expect(await cancelBooking(centre.officer, examSessionId, { bookingId })).toEqual({ refused: 'needs-reason' })
    expect(await cancelBooking(centre.officer, examSessionId, { bookingId, reason: 'خودش تلفنی خواست' }, lastHours)).toBeUndefined()
    expect((await sql<{ kind: string }[]>`select kind from notices`).map(({ kind }) => kind)).toEqual(['exam-seat-cancelled', 'exam-seat-free'])
    // So near the exam nobody is put into a seat that they could not give back.
    expect(await findWait(first!, examSessionId)).toEqual({ place: 1 })
    expect(await cancelBooking(two!, examSessionId, {}, soon(5.1))).toEqual({ refused: 'has-begun' })
    await expect(cancelBooking(two!, examSessionId, { bookingId, reason: 'شوخی' })).rejects.toMatchObject({ status: 403 })
    const other = await createFull()
    const elsewhere = (await findOwnBooking(other.seated[0]!, other.examSessionId))!.id
    await expect(cancelBooking(centre.officer, examSessionId, { bookingId: elsewhere, reason: 'اشتباه' })).rejects.toMatchObject({ status: 404 })
  })

  test('starts no paper', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: soon(5) })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    await cancelBooking(trainee, examSessionId)
    expect(await startSitting(trainee, examSessionId, soon(5.01))).toEqual({ refused: 'no-seat' })
  })
})

test('the officer’s home tells who waits, and that a seat is free which nobody was given any more; they give it', async () => {
  const { centre, examSessionId, seated: [one], waiters: [first] } = await createFull({ waiting: 2 })
  const cards = async (who = centre.officer) => (await homeCards(who)).filter(({ kind }) => kind.startsWith('waiting-'))
  expect(await cards()).toMatchObject([{ kind: 'waiting-for-seats', urgency: 'soon', title: { en: expect.stringContaining('2') }, link: `/exam-sessions/${examSessionId}/rooms` }])
  expect(await cards((await createCentre()).officer)).toEqual([])
  const bookingId = (await findOwnBooking(one!, examSessionId))!.id
  await cancelBooking(centre.officer, examSessionId, { bookingId, reason: 'خودش تلفنی خواست' }, soon(4.5))
  expect(await cards()).toMatchObject([{ kind: 'waiting-with-free-seats', urgency: 'now' }])
  await done(bookSeat(centre.officer, examSessionId, first!.id))
  expect(await cards()).toMatchObject([{ kind: 'waiting-for-seats', title: { en: expect.stringContaining('1') } }])
})

test('whoever is given a seat by the officer is told, once; who books for themselves knows', async () => {
  const { centre, examSessionId, seated } = await createFull({ seats: 2 })
  await cancelBooking(centre.officer, examSessionId, { bookingId: (await findOwnBooking(seated[0]!, examSessionId))!.id, reason: 'خودش خواست' })
  const trainee = await createTrainee(centre)
  for (const _ of [1, 2]) await done(bookSeat(centre.officer, examSessionId, trainee.id))
  expect(await sql`select person_id, title ->> 'en' as title from notices where kind = 'exam-seat-given'`).toEqual([{ personId: trainee.id, title: expect.stringContaining('Seat 1 ') }])
})

test('before a seat is cancelled for somebody its officer reads whether it moves on by itself', async () => {
  const { centre, examSessionId, seated } = await createFull({ seats: 1 })
  const { id } = (await findOwnBooking(seated[0]!, examSessionId))!
  expect(await readCancellationPage(centre.officer, examSessionId, id)).toMatchObject({ isLate: false })
  expect(await readCancellationPage(centre.officer, examSessionId, id, soon(4.5))).toMatchObject({ isLate: true })
})

describe('a seat that comes free in the last hours', () => {
  const lastHours = (hours: number) => soon(4 + hours / 24)
  async function freed(waiting: number) {
    const world = await createFull({ seats: 2, waiting })
    const bookingId = (await findOwnBooking(world.seated[0]!, world.examSessionId))!.id
    await cancelBooking(world.centre.officer, world.examSessionId, { bookingId, reason: 'خودش تلفنی خواست' }, lastHours(1))
    return world
  }
  const book = (viewer: Viewer, examSessionId: string, hours: number) => bookSeat(viewer, examSessionId, viewer.id, lastHours(hours))

  test('is kept for the first who waits, who is told until when: no stranger and no later one books before them', async () => {
    const { centre, examSessionId, waiters: [first, second] } = await freed(2)
    const told = await sql<{ personId: string; title: string }[]>`select person_id, title ->> 'en' as title from notices where kind = 'exam-seat-free'`
    expect(told).toMatchObject([{ personId: first!.id, title: expect.stringContaining('kept for you until') }])
    const stranger = await createTrainee(centre)
    for (const viewer of [stranger, second!]) {
      expect(await book(viewer, examSessionId, 2)).toEqual({ refused: 'kept-for-waiting' })
      expect(await findSeatOffer(viewer.id, examSessionId, sql, lastHours(2))).toMatchObject({ isYours: false })
    }
    expect(await findSeatOffer(first!.id, examSessionId, sql, lastHours(2))).toMatchObject({ isYours: true })
    expect(await book(first!, examSessionId, 2)).toMatchObject({ seatNumber: 1 })
    expect(await book(stranger, examSessionId, 2)).toEqual({ refused: 'full' })
  })

  test('is for whoever comes when the hours of the policy are over, or nobody waits any more', async () => {
    const { centre, examSessionId, waiters: [first] } = await freed(1)
    const stranger = await createTrainee(centre)
    expect(await book(stranger, examSessionId, 3.9)).toEqual({ refused: 'kept-for-waiting' })
    expect(await findSeatOffer(stranger.id, examSessionId, sql, lastHours(4.1))).toBeUndefined()
    await leaveWaitingList(first!, examSessionId)
    expect(await book(stranger, examSessionId, 2)).toMatchObject({ seatNumber: 1 })
    const later = await freed(1)
    expect(await book(await createTrainee(later.centre), later.examSessionId, 4.1)).toMatchObject({ seatNumber: 1 })
  })

  test('is the officer’s to give at once; twenty at once: the first who waits has it', async () => {
    const { centre, examSessionId, waiters: [first] } = await freed(1)
    const strangers = await createMany(centre, 19)
    const answers = await Promise.all([...strangers, first!].map(viewer => book(viewer, examSessionId, 1.5)))
    expect(answers.slice(0, 19).every(answer => 'refused' in answer)).toBe(true)
    expect(answers[19]).toMatchObject({ seatNumber: 1 })
    const other = await freed(1)
    const stranger = await createTrainee(other.centre)
    expect(await bookSeat(other.centre.officer, other.examSessionId, stranger.id, lastHours(1.5))).toMatchObject({ seatNumber: 1 })
  })
})

describe('another room', () => {
  const room = (organisationId: string, seats: number, name = 'سالن ۲') => ({ id: randomUUID(), organisationId, name, seats })

  test('brings seats after those there are, first to who waits; the same form twice adds one', async () => {
    const { centre, examSessionId, waiters } = await createFull({ waiting: 3 })
    const wish = room(centre.organisationId, 2)
    await Promise.all([openRoom(centre.officer, examSessionId, wish), openRoom(centre.officer, examSessionId, wish)])
    const { rooms, waiting } = await readRoomsPage(centre.officer, examSessionId)
    expect(rooms.map(({ name, firstSeat, seats, taken }) => ({ name, firstSeat, seats, taken }))).toEqual([
      { name: 'سالن ۱', firstSeat: 1, seats: 2, taken: 2 },
      { name: 'سالن ۲', firstSeat: 3, seats: 2, taken: 2 },
    ])
    expect(waiting.map(({ personId }) => personId)).toEqual([waiters[2]!.id])
    expect(await findOwnBooking(waiters[0]!, examSessionId)).toMatchObject({ seatNumber: 3, room: 'سالن ۲' })
  })

  test('may be chosen while it has seats', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: soon(5), seats: 3 })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
    const wish = room(centre.organisationId, 1)
    await openRoom(centre.officer, examSessionId, wish)
    const [one, two] = await createMany(centre, 2)
    expect(await bookSeat(one!, examSessionId, one!.id, undefined, wish.id)).toMatchObject({ seatNumber: 4 })
    expect(await bookSeat(two!, examSessionId, two!.id, undefined, wish.id)).toEqual({ refused: 'full' })
    expect(await bookSeat(two!, examSessionId)).toMatchObject({ seatNumber: 1 })
  })

  test('of another centre shows its officer who sits there, and nothing of the other rooms', async () => {
    const { centre, examSessionId, waiters: [first] } = await createFull({ waiting: 1 })
    const [place] = await sql<[{ provinceId: string }]>`select province_id from organisations where id = ${centre.organisationId}`
    const neighbour = await createOrganisation({ provinceId: place.provinceId })
    const lent = room(neighbour.id, 5, 'کارگاه برق')
    await openRoom(centre.officer, examSessionId, lent)
    const officer = await createStaff('assessment_officer', neighbour.id)
    await answerRoomRequest(officer, examSessionId, { requestId: lent.id, answer: 'agreed' })
    const page = await readRoomsPage(officer, examSessionId)
    expect(page.mayRun).toBe(false)
    expect(page.rooms.map(({ name, candidates }) => [name, candidates.map(({ nameFa }) => nameFa)])).toEqual([['کارگاه برق', [first!.nameFa]]])
    expect((await listLentRooms(officer)).map(({ examSessionId }) => examSessionId)).toEqual([examSessionId])
    expect(await listLentRooms(centre.officer)).toHaveLength(0)
    await expect(openRoom(officer, examSessionId, room(neighbour.id, 5))).rejects.toMatchObject({ status: 404 })
  })

  test('gets its right name, and who sits there is told; the same name again tells nobody', async () => {
    const { centre, examSessionId, seated, waiters: [first] } = await createFull({ waiting: 1 })
    const wish = room(centre.organisationId, 5)
    await openRoom(centre.officer, examSessionId, wish)
    const told = () => sql<{ personId: string }[]>`select person_id from notices where kind = 'exam-room-renamed'`
    for (const turn of [1, 2]) {
      await renameRoom(centre.officer, examSessionId, { roomId: wish.id, name: 'سالن ۲، طبقهٔ سوم' })
      expect([turn, ...(await told()).map(({ personId }) => personId)]).toEqual([turn, first!.id])
    }
    expect(await findOwnBooking(first!, examSessionId)).toMatchObject({ room: 'سالن ۲، طبقهٔ سوم' })
    expect(await renameRoom(centre.officer, examSessionId, { roomId: wish.id, name: 'دیگر' }, soon(5.1))).toEqual({ refused: 'has-begun' })
    await expect(renameRoom(centre.officer, examSessionId, { roomId: randomUUID(), name: 'دیگر' })).rejects.toMatchObject({ status: 404 })
    await expect(renameRoom(centre.assessor, examSessionId, { roomId: wish.id, name: 'دیگر' })).rejects.toMatchObject({ status: 403 })
    await expect(renameRoom(seated[0]!, examSessionId, { roomId: wish.id, name: 'دیگر' })).rejects.toMatchObject({ status: 404 })
  })

  test('is taken back while it is the last and empty, also when somebody once sat there; a booking at that moment has a seat or none', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: soon(50), seats: 1 })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
    const [second, third] = [room(centre.organisationId, 1), room(centre.organisationId, 1, 'سالن ۳')]
    await openRoom(centre.officer, examSessionId, second)
    await openRoom(centre.officer, examSessionId, third)
    const back = (wish: { id: string }, now?: Date) => takeBackRoom(centre.officer, examSessionId, { roomId: wish.id }, now)
    const [one, two] = await createMany(centre, 2)
    await done(bookSeat(one!, examSessionId, one!.id, undefined, third.id))
    expect(await back(third)).toEqual({ refused: 'not-empty' })
    expect(await back(second)).toEqual({ refused: 'not-the-last' })
    await cancelBooking(one!, examSessionId)
    expect(await back(third, soon(50.1))).toEqual({ refused: 'has-begun' })
    expect(await back(third)).toBeUndefined()
    expect(await back(third)).toBeUndefined()
    const seats = async () => (await sql<{ seats: number }[]>`select seats from exam_sessions where id = ${examSessionId}`)[0]!.seats
    expect(await seats()).toBe(2)
    const [gone, booked] = await Promise.all([back(second), bookSeat(two!, examSessionId, two!.id, undefined, second.id)])
    const isGone = gone === undefined
    expect([isGone, await seats(), 'refused' in (booked as object)]).toEqual(isGone ? [true, 1, true] : [false, 2, false])
    await expect(takeBackRoom(centre.assessor, examSessionId, { roomId: second.id })).rejects.toMatchObject({ status: 403 })
  })

  test('is added by the session’s officer, in its province, before it begins', async () => {
    const { centre, examSessionId, seated } = await createFull()
    const far = await createOrganisation()
    await sql`update organisations set province_id = (select id from provinces where id <> province_id limit 1) where id = ${far.id}`
    expect(await openRoom(centre.officer, examSessionId, room(far.id, 5))).toEqual({ refused: 'not-a-centre-here' })
    expect(await openRoom(centre.officer, examSessionId, room(centre.organisationId, 5), soon(5.1))).toEqual({ refused: 'has-begun' })
    await expect(openRoom(centre.assessor, examSessionId, room(centre.organisationId, 5))).rejects.toMatchObject({ status: 403 })
    await expect(readRoomsPage(centre.assessor, examSessionId)).rejects.toMatchObject({ status: 403 })
    await expect(readRoomsPage(seated[0]!, examSessionId)).rejects.toMatchObject({ status: 404 })
    const other = await createCentre()
    await expect(readRoomsPage(other.officer, examSessionId)).rejects.toMatchObject({ status: 404 })
  })
})
