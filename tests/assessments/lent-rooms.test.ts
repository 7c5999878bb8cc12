import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { findOwnBooking } from '~/assessments/bookings/candidates.server'
import { homeCards } from '~/assessments/home.server'
import { answerRoomRequest } from '~/assessments/rooms/answer-request.server'
import { withdrawRoomRequest } from '~/assessments/rooms/ask-room.server'
import { openRoom } from '~/assessments/rooms/open-room.server'
import { listLentRooms, readRoomsPage } from '~/assessments/rooms/rooms.server'
import { waitForSeat } from '~/assessments/waiting/wait-for-seat.server'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { createOrganisation, createStaff, done } from '../factories/people'

const soon = (days: number) => minutesFrom(new Date(), days * 24 * 60)

/** A full exam in five days for which a neighbour was asked for a room of five; one candidate waits. */
async function createAsked() {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { startsFrom: soon(5), seats: 1 })
  await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
  const [seated, waiter] = [await createTrainee(centre), await createTrainee(centre)]
  await done(bookSeat(seated, examSessionId))
  await done(waitForSeat(waiter, examSessionId))
  const [{ provinceId }] = await sql<[{ provinceId: string }]>`select province_id from organisations where id = ${centre.organisationId}`
  const neighbour = await createOrganisation({ provinceId })
  const [officer, manager] = await Promise.all([createStaff('assessment_officer', neighbour.id), createStaff('centre_manager', neighbour.id)])
  const wish = { id: randomUUID(), organisationId: neighbour.id, name: 'کارگاه برق', seats: 5 }
  await done(openRoom(centre.officer, examSessionId, wish).then(refused => refused ?? {}))
  return { centre, examSessionId, waiter, neighbour, lender: { officer, manager }, wish }
}
const seatsOf = async (id: string) => (await sql<{ seats: number }[]>`select seats from exam_sessions where id = ${id}`)[0]!.seats
const acts = (act: string) => sql`select from audit_events where act = ${act}`
const told = async (kind: string) => (await sql<{ personId: string }[]>`select person_id from notices where kind = ${kind}`).map(({ personId }) => personId)

describe('a room at another centre', () => {
  test('is asked for, once: until the answer it has no seats, and the centre’s officer and manager see it at home', async () => {
    const { centre, examSessionId, waiter, lender, wish } = await createAsked()
    await Promise.all([1, 2, 3].map(() => openRoom(centre.officer, examSessionId, wish)))
    expect(await seatsOf(examSessionId)).toBe(1)
    expect(await findOwnBooking(waiter, examSessionId)).toBeUndefined()
    expect((await told('exam-room-asked')).sort()).toEqual([lender.officer.id, lender.manager.id].sort())
    expect(await acts('exam-room-asked')).toHaveLength(1)
    for (const one of [lender.officer, lender.manager])
      expect((await homeCards(one)).find(({ kind }) => kind === 'room-asked')).toMatchObject({ link: `/exam-sessions/${examSessionId}/rooms`, urgency: 'now' })
    expect((await homeCards(centre.officer)).some(({ kind }) => kind === 'room-asked')).toBe(false)
    expect(await readRoomsPage(lender.officer, examSessionId)).toMatchObject({ rooms: [], mayRun: false, toAnswer: [{ name: 'کارگاه برق', answer: null }] })
    expect(await readRoomsPage(centre.officer, examSessionId)).toMatchObject({ requests: [{ name: 'کارگاه برق', answer: null }], toAnswer: [] })
  })

  test('stands with the centre’s yes, whose first seat is the waiting one’s; twenty at once make one room', async () => {
    const { centre, examSessionId, waiter, lender, wish } = await createAsked()
    const yes = { requestId: wish.id, answer: 'agreed' as const }
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => answerRoomRequest(n % 2 ? lender.officer : lender.manager, examSessionId, yes)))
    expect(answers.filter(Boolean)).toEqual([])
    expect(await seatsOf(examSessionId)).toBe(6)
    expect(await findOwnBooking(waiter, examSessionId)).toMatchObject({ seatNumber: 2, room: 'کارگاه برق' })
    expect(await told('exam-room-answered')).toEqual([centre.officer.id])
    expect(await acts('exam-room-lent')).toHaveLength(1)
    expect((await homeCards(lender.officer)).some(({ kind }) => kind === 'room-asked')).toBe(false)
    expect((await listLentRooms(lender.officer)).map(({ name }) => name)).toEqual(['کارگاه برق'])
    expect(await answerRoomRequest(lender.officer, examSessionId, { ...yes, answer: 'declined' })).toEqual({ refused: 'already-answered' })
  })

  test('yes and no and the asker’s withdrawal at once: one of them counts, and the seats are as it says', async () => {
    for (let round = 0; round < 4; round++) {
      const { centre, examSessionId, lender, wish } = await createAsked()
      await Promise.all([
        answerRoomRequest(lender.officer, examSessionId, { requestId: wish.id, answer: 'agreed' }),
        answerRoomRequest(lender.manager, examSessionId, { requestId: wish.id, answer: 'declined' }),
        withdrawRoomRequest(centre.officer, examSessionId, { requestId: wish.id }),
      ])
      const [{ answer }] = await sql<[{ answer: string }]>`select answer from room_answers where request_id = ${wish.id}`
      expect(await seatsOf(examSessionId)).toBe(answer === 'agreed' ? 6 : 1)
    }
  })

  test('declined it stays away, and the officer reads why; asked again, it is another request', async () => {
    const { centre, examSessionId, lender, wish } = await createAsked()
    const no = { requestId: wish.id, answer: 'declined' as const, reason: 'آن روز سالن در اختیار کلاس است.' }
    for (const turn of [1, 2]) expect([turn, await answerRoomRequest(lender.manager, examSessionId, no)]).toEqual([turn, undefined])
    expect(await seatsOf(examSessionId)).toBe(1)
    expect((await readRoomsPage(centre.officer, examSessionId)).requests).toMatchObject([{ answer: 'declined', reason: no.reason }])
    expect(await acts('exam-room-declined')).toHaveLength(1)
    const again = { ...wish, id: randomUUID() }
    await openRoom(centre.officer, examSessionId, again)
    expect(await answerRoomRequest(lender.manager, examSessionId, { requestId: again.id, answer: 'agreed' })).toBeUndefined()
    expect(await seatsOf(examSessionId)).toBe(6)
  })

  test('withdrawn it can’t be lent any more; once lent it can’t be withdrawn', async () => {
    const { centre, examSessionId, lender, wish } = await createAsked()
    for (const turn of [1, 2]) expect([turn, await withdrawRoomRequest(centre.officer, examSessionId, { requestId: wish.id })]).toEqual([turn, undefined])
    expect(await acts('exam-room-request-withdrawn')).toHaveLength(1)
    expect(await answerRoomRequest(lender.officer, examSessionId, { requestId: wish.id, answer: 'agreed' })).toEqual({ refused: 'already-answered' })
    const again = { ...wish, id: randomUUID() }
    await openRoom(centre.officer, examSessionId, again)
    await answerRoomRequest(lender.officer, examSessionId, { requestId: again.id, answer: 'agreed' })
    expect(await withdrawRoomRequest(centre.officer, examSessionId, { requestId: again.id })).toEqual({ refused: 'agreed-meanwhile' })
  })

  test('is the asked centre’s to lend, before the exam begins; the database takes no room that nobody lent', async () => {
    const { centre, examSessionId, waiter, neighbour, lender, wish } = await createAsked()
    const yes = { requestId: wish.id, answer: 'agreed' as const }
    expect(await answerRoomRequest(lender.officer, examSessionId, yes, soon(5.1))).toEqual({ refused: 'has-begun' })
    const stranger = await createCentre()
    const [assessor, other] = [await createStaff('assessor', neighbour.id), await createSession(centre, { startsFrom: soon(9) })]
    for (const who of [centre.officer, stranger.officer, waiter, assessor])
      await expect(answerRoomRequest(who, examSessionId, yes)).rejects.toMatchObject({ status: 404 })
    // Another centre that is asked for a room of the same exam lends its own, not this one.
    const [{ provinceId }] = await sql<[{ provinceId: string }]>`select province_id from organisations where id = ${neighbour.id}`
    const third = await createOrganisation({ provinceId })
    await openRoom(centre.officer, examSessionId, { ...wish, id: randomUUID(), organisationId: third.id })
    await expect(answerRoomRequest(await createStaff('assessment_officer', third.id), examSessionId, yes)).rejects.toMatchObject({ status: 404 })
    await expect(answerRoomRequest(lender.officer, other, yes)).rejects.toMatchObject({ status: 404 })
    await expect(withdrawRoomRequest(lender.officer, examSessionId, { requestId: wish.id })).rejects.toMatchObject({ status: 404 })
    await expect(withdrawRoomRequest(centre.assessor, examSessionId, { requestId: wish.id })).rejects.toMatchObject({ status: 403 })
    await expect(sql`
      insert into exam_rooms (id, exam_session_id, organisation_id, name, first_seat, seats, opened_by)
      values (${randomUUID()}, ${examSessionId}, ${neighbour.id}, 'سالن', 2, 5, ${centre.officer.id})`).rejects.toMatchObject({ constraint_name: 'exam_rooms_agreed' })
  })
})
