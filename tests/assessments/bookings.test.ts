import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { recordAbsence } from '~/assessments/bookings/record-absence.server'
import { openExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { sql } from '~/shared/sql.server'
import {
  createCentre,
  createSession,
  createSitting,
  createTrainee,
  minutesFrom,
  wishOf,
} from '../factories/assessments'
import { createStaff, createViewer, done } from '../factories/people'

const later = (minutes: number) => minutesFrom(new Date(), minutes)

describe('opening a session', () => {
  test('keeps blueprint, policy and scope, and is audited; the same form twice opens one', async () => {
    const centre = await createCentre()
    const wish = wishOf(centre.courseId, later(120))
    const [one, two] = await Promise.all(
      [1, 2].map(() => done(openExamSession(centre.officer, centre.organisationId, wish))),
    )
    expect(one).toEqual(two)
    const [session] = await sql`
      select minutes, seats, name, (select kind from scopes where id = exam_sessions.id) as scope
      from exam_sessions join assessment_policies on policy_id = assessment_policies.id`
    expect(session).toEqual({ minutes: 30, seats: 20, name: 'skill', scope: 'exam_session' })
    expect(await sql`select unit_id, items from blueprint_rows order by 1`).toEqual([
      { unitId: 'safety', items: 3 },
      { unitId: 'wiring', items: 2 },
    ])
    expect(await sql`select from audit_events where act = 'exam-session-opened'`).toHaveLength(1)
  })

  test.each([
    ['bank-too-small', { blueprint: { safety: 7 } }],
    ['no-questions', { blueprint: { safety: 0 } }],
    ['bank-too-small', { blueprint: { plumbing: 1 } }],
    ['no-such-course', { courseId: 'no-such' }],
    ['registration-over', { registrationUntil: '2020-01-01' }],
    ['practical-before-written', { practicalOn: '2020-01-01' }],
  ])('is refused: %s', async (refused, change) => {
    const centre = await createCentre()
    expect(
      await openExamSession(centre.officer, centre.organisationId, wishOf(centre.courseId, later(1440), change)),
    ).toEqual({ refused })
  })

  test('is refused in the past', async () => {
    const centre = await createCentre()
    expect(await openExamSession(centre.officer, centre.organisationId, wishOf(centre.courseId, later(-120)))).toEqual({
      refused: 'in-the-past',
    })
  })

  test('is for the centre’s officer and manager: a trainer there may not, another centre finds none', async () => {
    const centre = await createCentre()
    const other = await createCentre()
    const wish = wishOf(centre.courseId, later(120))
    await expect(openExamSession(centre.trainer, centre.organisationId, wish)).rejects.toMatchObject({ status: 403 })
    await expect(openExamSession(other.officer, centre.organisationId, wish)).rejects.toMatchObject({ status: 404 })
    const manager = await createStaff('centre_manager', centre.organisationId)
    expect(await openExamSession(manager, centre.organisationId, wish)).toHaveProperty('id')
  })
})

describe('a seat', () => {
  test('is never sold twice, nor more of them than there are', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { seats: 5 })
    const trainees = []
    for (let i = 0; i < 20; i++) trainees.push(await createTrainee(centre))
    const answers = await Promise.all(trainees.map(trainee => bookSeat(trainee, examSessionId)))
    expect(answers.filter(answer => 'refused' in answer)).toEqual(Array(15).fill({ refused: 'full' }))
    expect((await sql`select seat_number from bookings order by 1`).map(row => row.seatNumber)).toEqual([1, 2, 3, 4, 5])
  })

  test('is one per person, however often it is asked for', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre)
    const trainee = await createTrainee(centre)
    const bookings = await Promise.all(Array.from({ length: 20 }, () => done(bookSeat(trainee, examSessionId))))
    expect(new Set(bookings.map(({ id }) => id)).size).toBe(1)
  })

  test('is not given for two exams that overlap', async () => {
    const centre = await createCentre()
    const other = await createCentre()
    const trainee = await createTrainee(centre)
    await sql`
      insert into enrolments (offering_id, person_id, seats, seat_number) select id, ${trainee.id}, seats, 1
        from offerings where id = ${other.offeringId}`
    const sessions = [await createSession(centre), await createSession(other)]
    const answers = await Promise.all(sessions.map(session => bookSeat(trainee, session)))
    expect(answers.filter(answer => 'refused' in answer)).toEqual([{ refused: 'overlaps' }])
  })

  test('is for those whom the session is for', async () => {
    const centre = await createCentre()
    const coordinated = await createSession(centre)
    await expect(bookSeat(await createViewer(), coordinated)).rejects.toMatchObject({ status: 404 })
    const open = await createSession(centre, { kind: 'open' })
    expect(await bookSeat(await createViewer(), open)).toMatchObject({ seatNumber: 1 })
    const women = await createSession(centre, { audience: 'women' })
    expect(await bookSeat(await createTrainee(centre, 'man'), women)).toEqual({ refused: 'not-for-you' })
    expect(await bookSeat(await createTrainee(centre, 'woman'), women)).toMatchObject({ seatNumber: 1 })
    const trainee = await createTrainee(centre)
    const resit = await createSession(centre, { kind: 'resit' })
    await expect(bookSeat(trainee, resit)).rejects.toMatchObject({ status: 404 })
  })

  test('is given while booking is open; the officer may book for a trainee until the start', async () => {
    const centre = await createCentre()
    const startsFrom = later(3 * 24 * 60)
    const examSessionId = await createSession(centre, { startsFrom })
    await sql`update exam_sessions set registration_closes_at = starts_from - interval '12 hours'`
    const before = minutesFrom(startsFrom, -60)
    const [late, booked] = [await createTrainee(centre), await createTrainee(centre)]
    expect(await bookSeat(late, examSessionId, late.id, before)).toEqual({ refused: 'registration-closed' })
    expect(await bookSeat(centre.officer, examSessionId, booked.id, before)).toMatchObject({ seatNumber: 1 })
    expect(await bookSeat(centre.officer, examSessionId, late.id, later(4 * 24 * 60))).toEqual({
      refused: 'registration-closed',
    })
    await expect(bookSeat(centre.assessor, examSessionId, late.id)).rejects.toMatchObject({ status: 403 })
    await expect(bookSeat(booked, examSessionId, late.id)).rejects.toMatchObject({ status: 403 })
  })

  test('is booked by an officer for the centre’s own people only, also where anybody may book', async () => {
    const centre = await createCentre()
    const open = await createSession(centre, { kind: 'open' })
    const [stranger, member] = [await createViewer(), await createViewer()]
    await sql`insert into memberships (organisation_id, person_id) values (${centre.organisationId}, ${member.id})`
    await expect(bookSeat(centre.officer, open, stranger.id)).rejects.toMatchObject({ status: 404 })
    expect(await bookSeat(centre.officer, open, member.id)).toMatchObject({ seatNumber: 1 })
    expect(await bookSeat(stranger, open)).toMatchObject({ seatNumber: 2 })
  })

  test('is not booked a second time while a result is awaited', async () => {
    const { trainee, ...centre } = await createSitting()
    const next = await createSession(centre, { startsFrom: later(24 * 60) })
    expect(await bookSeat(trainee, next)).toEqual({ refused: 'result-pending' })
  })
})

describe('a reason for having no result', () => {
  test('is given by the officer, once, to who did not come', async () => {
    const { booking, officer, assessor, examSessionId, ...centre } = await createSitting()
    const absent = await done(bookSeat(await createTrainee(centre), examSessionId))
    const reason = (bookingId: string) => ({ bookingId, part: 'written', cause: 'absent' } as const)
    await Promise.all([1, 2, 3].map(() => recordAbsence(officer, examSessionId, reason(absent.id))))
    expect(await sql`select from audit_events where act = 'absence-recorded'`).toHaveLength(1)
    expect(await recordAbsence(officer, examSessionId, reason(booking.id))).toEqual({ refused: 'has-sitting' })
    expect(await recordAbsence(officer, examSessionId, { ...reason(absent.id), part: 'practical' })).toEqual({
      refused: 'written-not-passed',
    })
    await expect(recordAbsence(assessor, examSessionId, reason(absent.id))).rejects.toMatchObject({ status: 403 })
    const other = await createCentre()
    await expect(recordAbsence(other.officer, examSessionId, reason(absent.id))).rejects.toMatchObject({ status: 404 })
  })

  test('is not given before the exam has begun', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: later(60) })
    const { id: bookingId } = await done(bookSeat(await createTrainee(centre), examSessionId))
    expect(await recordAbsence(centre.officer, examSessionId, { bookingId, part: 'written', cause: 'absent' })).toEqual(
      { refused: 'not-begun' },
    )
  })
})
