import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { isExamDay } from '~/assessments/exam-day/board'
import { readBoard } from '~/assessments/exam-day/board.server'
import { openAccount } from '~/assessments/exam-day/open-account.server'
import { signIn, PER_ACCOUNT } from '~/people/signing-in/sign-in.server'
import { countFailure } from '~/shared/limits.server'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, createTrainee, enrol, minutesFrom } from '../factories/assessments'
import { createStaff, createViewer, done, mobileOf } from '../factories/people'

/** A candidate of an exam that runs, after five wrong passwords. */
async function createLocked() {
  const centre = await createCentre()
  const examSessionId = await createSession(centre)
  const trainee = await createTrainee(centre)
  const { id: bookingId } = await done(bookSeat(trainee, examSessionId))
  for (let n = 0; n < 5; n++) await countFailure(PER_ACCOUNT, trainee.id)
  return { ...centre, examSessionId, trainee, bookingId }
}
const events = (personId: string) => sql`select from audit_events where act = 'candidate-account-opened' and subject_id = ${personId}`

describe('a candidate whom wrong passwords keep out', () => {
  test('is shown so on the board and let in by its officer: the tries are forgotten, the password is as it was, and the trail says who', async () => {
    const { officer, examSessionId, trainee, bookingId } = await createLocked()
    const seen = async () => (await readBoard(officer, examSessionId, null)).seats.map(({ isLocked }) => isLocked)
    expect(await seen()).toEqual([true])
    const passwordOf = () => sql`select * from passwords where person_id = ${trainee.id}`
    const before = await passwordOf()
    const answers = await Promise.all(Array.from({ length: 20 }, () => openAccount(officer, examSessionId, bookingId)))
    expect(answers.filter(answer => 'opened' in answer && answer.opened)).toHaveLength(1)
    expect(await seen()).toEqual([false])
    expect(await passwordOf()).toEqual(before)
    expect(await events(trainee.id)).toHaveLength(1)
    expect(await openAccount(officer, examSessionId, bookingId)).toEqual({ opened: false })
  })

  test('may then sign in with the right password', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre)
    const mobile = mobileOf()
    const person = await createViewer({ mobile, password: 'درست و بلند ۱۲۳' })
    await enrol(person.id, centre.offeringId)
    const { id: bookingId } = await done(bookSeat(person, examSessionId))
    const attempt = (password: string) => signIn({ identifier: mobile, password }, '192.0.2.7')
    for (let n = 0; n < 5; n++) await attempt('نادرست')
    expect(await attempt('درست و بلند ۱۲۳')).toEqual({ refused: 'too-many-tries' })
    await done(openAccount(centre.officer, examSessionId, bookingId))
    expect(await attempt('درست و بلند ۱۲۳')).toMatchObject({ id: person.id })
  })

  test('stays locked for strangers, other ranks, another session’s officer, and on another day', async () => {
    const { officer, assessor, examSessionId, trainee, bookingId } = await createLocked()
    const elsewhere = await createLocked()
    await expect(openAccount(elsewhere.officer, examSessionId, bookingId)).rejects.toMatchObject({ status: 404 })
    await expect(openAccount(trainee, examSessionId, bookingId)).rejects.toMatchObject({ status: 404 })
    await expect(openAccount(assessor, examSessionId, bookingId)).rejects.toMatchObject({ status: 403 })
    // Through an own session nobody else's candidate is reached; and a grant at one session alone is worth nothing at another.
    await expect(openAccount(officer, examSessionId, elsewhere.bookingId)).rejects.toMatchObject({ status: 404 })
    const invigilator = await createStaff('assessment_officer', elsewhere.examSessionId)
    await expect(openAccount(invigilator, examSessionId, bookingId)).rejects.toMatchObject({ status: 404 })
    expect(await openAccount(officer, examSessionId, bookingId, minutesFrom(new Date(), 3 * 24 * 60))).toEqual({ refused: 'not-exam-day' })
    expect(await events(trainee.id)).toHaveLength(0)
    expect(await openAccount(invigilator, elsewhere.examSessionId, elsewhere.bookingId)).toEqual({ opened: true })
  })

  test('the day is Tehran’s, and lasts as long as the exam runs', () => {
    const session = { startsFrom: new Date('2026-05-01T05:00:00Z'), endsBy: new Date('2026-05-01T22:00:00Z'), cancelledAt: null }
    expect(isExamDay(session, new Date('2026-04-30T20:29:59Z'))).toBe(false)
    expect(isExamDay(session, new Date('2026-04-30T20:30:00Z'))).toBe(true)
    expect(isExamDay(session, new Date('2026-05-01T21:00:00Z'))).toBe(true)
    expect(isExamDay(session, new Date('2026-05-01T22:00:01Z'))).toBe(false)
    expect(isExamDay({ ...session, cancelledAt: new Date() }, session.startsFrom)).toBe(false)
  })
})
