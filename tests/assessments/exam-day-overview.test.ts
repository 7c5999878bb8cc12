import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readExamDay } from '~/assessments/exam-days/exam-day.server'
import { recordAbsence } from '~/assessments/bookings/record-absence.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { checkInCandidate } from '~/assessments/exam-day/check-in-candidate.server'
import { letStart } from '~/assessments/exam-day/let-start.server'
import { readBoard } from '~/assessments/exam-day/board.server'
import { seatState } from '~/assessments/exam-day/board'
import { homeCards } from '~/assessments/home.server'
import { reportQuestion } from '~/assessments/exam-day/report-question.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { loader } from '~/routes/exam-day'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createSitting, minutesFrom } from '../factories/assessments'
import { createDay, type Day } from '../factories/lent-room'
import { done, openSessionOf } from '../factories/people'

async function sit({ officer, examSessionId, home, away, bookings }: Day) {
  for (const bookingId of bookings.slice(0, 2)) await checkInCandidate(officer, examSessionId, { bookingId, identitySeen: 'document' })
  await letStart(officer, examSessionId, bookings.slice(0, 2))
  return { own: (await done(startSitting(home, examSessionId))).id, lent: (await done(startSitting(away, examSessionId))).id }
}
const opened = async (personId: string, query = '') => {
  const request = new Request(`http://localhost:3000/exam-day${query}`, { headers: { Cookie: (await openSessionOf(personId)).cookie } })
  return loader({ request, params: {}, context: {} as never })
}

describe('an officer’s day', () => {
  test('shows every room of every exam in the order of the hours, with how many are expected, here, working, red and done', async () => {
    const day = await createDay()
    const { own, lent } = await sit(day)
    const second = await createSession(day, { startsFrom: new Date(), seats: 3 })
    await submitSitting(day.home, own)
    await reportQuestion(day.away, lent, { id: randomUUID(), item: 1, words: 'شکل پیدا نیست' })
    const at = async (minutes: number) => (await readExamDay(day.officer, today(), minutesFrom(new Date(), minutes))).lines
    const count = (expected: number, here: number, working: number, red: number, done: number) => ({ expected, here, working, red, done })
    expect(await at(0)).toMatchObject([
      { id: day.examSessionId, roomId: day.rooms[0], reports: 1, count: count(1, 1, 0, 0, 1) },
      { id: day.examSessionId, roomId: day.rooms[1], room: 'کارگاه برق', count: count(2, 1, 1, 0, 0) },
      { id: second, roomId: null, count: count(0, 0, 0, 0, 0) },
    ])
    expect((await at(2))[1]).toMatchObject({ count: count(2, 1, 1, 1, 0) })
    // By the same rules as the board.
    const { seats } = await readBoard(day.officer, day.examSessionId, null)
    expect(seats.map(seat => seatState(seat, minutesFrom(new Date(), 2)))).toEqual(['done', 'silent', 'not-here'])
  })

  test('the officer of a lending centre sees their own room alone; a cancelled exam is told and has nobody', async () => {
    const day = await createDay()
    await sit(day)
    expect((await readExamDay(day.lender, today())).lines).toMatchObject([{ isWhole: false, roomId: day.rooms[1], reports: 0, count: { expected: 2, here: 1 } }])
    expect((await readExamDay((await createCentre()).officer, today())).lines).toEqual([])
    await sql`update exam_sessions set cancelled_at = now(), cancelled_because = 'برق' where id = ${day.examSessionId}`
    expect((await readExamDay(day.officer, today())).lines).toMatchObject([{ cancelledAt: expect.any(Date), count: { expected: 0 } }])
  })

  test('leads to the days before and after that have an exam, and reads a typed day', async () => {
    const centre = await createCentre()
    await createSession(centre, { startsFrom: minutesFrom(new Date(), 3 * 24 * 60) })
    expect(await readExamDay(centre.officer, today())).toMatchObject({ lines: [], before: null, after: addDays(today(), 3) })
    expect(await readExamDay(centre.officer, addDays(today(), 4))).toMatchObject({ lines: [], before: addDays(today(), 3), after: null })
    expect(await readExamDay(centre.officer, addDays(today(), 3))).toMatchObject({ lines: [{}], before: null, after: null })
    expect(await opened(centre.officer.id, '?day=۱۴۰۵/۰۱/۰۲')).toMatchObject({ day: '2026-03-22', isToday: false, unread: undefined })
    expect(await opened(centre.officer.id, '?day=شنبه')).toMatchObject({ day: today(), isToday: true, unread: { typed: 'شنبه' } })
    await expect(opened(centre.assessor.id)).rejects.toMatchObject({ status: 403 })
  })

  test('shows the practical parts of the day: who is expected and marked, who assesses, and whether they are enough', async () => {
    const day = await createDay()
    const tomorrow = addDays(today(), 1)
    await sql`update exam_sessions set practical_on = ${tomorrow} where id = ${day.examSessionId}`
    expect(await readExamDay(day.officer, today())).toMatchObject({ practicals: [], after: tomorrow })
    const of = async (who = day.officer) => (await readExamDay(who, tomorrow)).practicals
    expect(await of()).toMatchObject([{ id: day.examSessionId, isWrittenOut: false, expected: 0, done: 0, absent: 0, needed: 2, assessors: [{}, {}, {}] }])
    await sql`update grants set ended_at = now(), ended_by = person_id, ended_because = 'پایان' where role = 'assessor' and person_id <> ${day.assessor.id}`
    expect(await of()).toMatchObject([{ assessors: [{ nameFa: day.assessor.nameFa }] }])
    // Who lends a room runs its written part alone.
    expect(await of(day.lender)).toEqual([])
    expect(await homeCards(day.officer)).not.toContainEqual(expect.objectContaining({ kind: 'practicals-today' }))
    await sql`update exam_sessions set practical_on = ${today()} where id = ${day.examSessionId}`
    expect(await homeCards(day.officer)).toContainEqual(expect.objectContaining({ kind: 'practicals-today', link: '/exam-day#practicals' }))
  })

  test('counts for the practical part those whose written result is published and passed', async () => {
    const { officer, trainee, examSessionId, sittingId, booking } = await createSitting()
    await sql`update exam_sessions set practical_on = ${today()} where id = ${examSessionId}`
    await saveAnswers(trainee, sittingId, [1, 2, 3, 4, 5].map(item => answerTo(item)))
    await submitSitting(trainee, sittingId)
    const [before] = (await readExamDay(officer, today())).practicals
    expect(before).toMatchObject({ isWrittenOut: false, expected: 0 })
    await lookThroughSample(officer, examSessionId)
    await done(publishResults(officer, examSessionId, 'written'))
    expect((await readExamDay(officer, today())).practicals).toMatchObject([{ isWrittenOut: true, expected: 1, done: 0, absent: 0 }])
    await recordAbsence(officer, examSessionId, { bookingId: booking.id, part: 'practical', cause: 'illness' }, minutesFrom(new Date(), 1))
    expect((await readExamDay(officer, today())).practicals).toMatchObject([{ expected: 1, done: 0, absent: 1 }])
  })

  test('stands on the home page of whoever runs several that day', async () => {
    const day = await createDay()
    const card = async () => (await homeCards(day.officer)).find(({ kind }) => kind === 'exams-today')
    expect(await card()).toBeUndefined()
    await createSession(day, { startsFrom: new Date() })
    expect(await card()).toMatchObject({ link: '/exam-day', title: { fa: '۲ آزمون امروز، یکجا' } })
    expect((await homeCards(day.lender)).some(({ kind }) => kind === 'exams-today')).toBe(false)
  })
})
