import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { listCandidates, listRoom } from '~/assessments/bookings/candidates.server'
import { recordAbsence } from '~/assessments/bookings/record-absence.server'
import { readAttempts } from '~/assessments/bookings/history.server'
import { seatState } from '~/assessments/exam-day/board'
import { listSeats, readBoard } from '~/assessments/exam-day/board.server'
import { reportIncident, type NewIncident } from '~/assessments/exam-day/report-incident.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { messages, noEntry } from '~/assessments/results/messages'
import { letterWords, readResultLetter, resultLetterPdf } from '~/assessments/results/result-letter.server'
import { whyOf } from '~/assessments/results/why'
import { listVerdicts, readOwnResults } from '~/assessments/results/results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { addDays, formatDay, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { fill, type Text } from '~/shared/text'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { answerTo, createCentre, createSession, createSitting, createTrainee, minutesFrom } from '../factories/assessments'
import { done } from '../factories/people'

type Sitting = Awaited<ReturnType<typeof createSitting>>
const incident = (more: Partial<NewIncident>): NewIncident => ({ id: randomUUID(), category: 'power', effect: 'none', note: 'برق ده دقیقه رفت', ...more })
const ends = async () => (await sql<{ dueAt: Date }[]>`select due_at from sittings order by started_at`).map(({ dueAt }) => dueAt.getTime())
const results = () => sql<{ passed: boolean; revision: number }[]>`select passed, revision from result_revisions order by revision`
const answerAll = ({ trainee, sittingId }: Sitting) => saveAnswers(trainee, sittingId, [1, 2, 3, 4, 5].map(item => answerTo(item)))

async function publishWritten({ officer, examSessionId }: Sitting) {
  await lookThroughSample(officer, examSessionId)
  await done(publishResults(officer, examSessionId, 'written'))
}

describe('an incident that gives time back', () => {
  test('gives it to everybody who still sits and to nobody else, once however often it is sent', async () => {
    const first = await createSitting()
    const { officer, examSessionId } = first
    const [second, over] = [await createTrainee(first), await createTrainee(first)]
    for (const trainee of [second, over]) {
      await done(bookSeat(trainee, examSessionId))
      await done(startSitting(trainee, examSessionId))
    }
    await submitSitting(over, (await sql<[{ id: string }]>`select id from sittings where person_id = ${over.id}`)[0].id)
    const before = await ends()
    const cut = incident({ effect: 'time', minutes: 12 })
    await Promise.all(Array.from({ length: 5 }, () => reportIncident(officer, examSessionId, cut)))
    expect((await ends()).map((end, i) => (end - before[i]!) / 60_000)).toEqual([12, 12, 0])
    expect(await sql`select minutes, reason from time_credits`).toEqual(Array(2).fill({ minutes: 12, reason: cut.note }))
    expect(await sql`select from audit_events where act = 'time-credited'`).toHaveLength(2)
    expect((await readBoard(officer, examSessionId, null)).incidents).toMatchObject([{ effect: 'time', minutes: 12, seatNumber: null }])
    // Every answer that comes in the time that was given is in time.
    const late = new Date(before[0]! + 11 * 60_000)
    expect(await saveAnswers(first.trainee, first.sittingId, [answerTo(1)], late)).toHaveProperty('savedAt')
  })

  test('says how many minutes, and is refused where nobody concerned sits', async () => {
    const { officer, trainee, examSessionId, sittingId, booking } = await createSitting()
    expect(await reportIncident(officer, examSessionId, incident({ effect: 'time' }))).toEqual({ refused: 'minutes-missing' })
    await submitSitting(trainee, sittingId)
    for (const bookingId of [booking.id, undefined])
      expect(await reportIncident(officer, examSessionId, incident({ effect: 'time', minutes: 5, bookingId }))).toEqual({ refused: 'nobody-works' })
    expect(await sql`select from incidents`).toHaveLength(0)
  })
})

describe('who is sent away', () => {
  const sendAway = ({ officer, examSessionId, booking }: Sitting, more: Partial<NewIncident> = {}) =>
    reportIncident(officer, examSessionId, incident({ bookingId: booking.id, category: 'conduct', effect: 'expelled', note: 'با تلفن پاسخ می‌گرفت', ...more }))

  test('sits no longer and has not passed, whatever was answered', async () => {
    const sitting = await createSitting()
    await answerAll(sitting)
    const states = async () => (await listSeats(sitting.examSessionId)).map(seat => seatState(seat, new Date()))
    expect(await states()).toEqual(['working'])
    await Promise.all([sendAway(sitting), sendAway(sitting), submitSitting(sitting.trainee, sitting.sittingId)])
    // The room sees who was sent away, and not somebody who has finished.
    expect(await states()).toEqual(['sent-away'])
    expect((await results()).at(-1)).toMatchObject({ passed: false })
    expect(await saveAnswers(sitting.trainee, sitting.sittingId, [answerTo(1, 'b', 9)])).toHaveProperty('closed')
    await publishWritten(sitting)
    const [own] = (await readOwnResults(sitting.trainee, today())).results
    expect(own).toMatchObject({ writtenPassed: false, isPassed: false })
    // The mark alone would read as a mistake: the candidate, the letter and the officer's list say why.
    expect(whyOf(own!, 'written')).toBe(messages.whyExpelledMark)
    expect((await listCandidates(sitting.examSessionId))[0]).toMatchObject({ isExpelled: true, because: 'با تلفن پاسخ می‌گرفت' })
    expect(JSON.stringify(await listRoom(sitting.examSessionId))).not.toContain('با تلفن')
    const letter = letterWords(await readResultLetter(sitting.trainee, sitting.examSessionId, sitting.booking.id), 'fa', new Date())
    expect(letter.rows[0]).toMatchObject({ mark: '۱۰۰', outcome: 'قبول نشده', why: messages.whyExpelledMark.fa })
  })

  test('after handing in, the paper is marked anew and the earlier mark stays', async () => {
    const sitting = await createSitting()
    await answerAll(sitting)
    await submitSitting(sitting.trainee, sitting.sittingId)
    expect(await results()).toEqual([{ passed: true, revision: 1 }])
    expect(await sendAway(sitting)).toBeUndefined()
    expect(await results()).toEqual([{ passed: true, revision: 1 }, { passed: false, revision: 2 }])
  })

  test('without a paper has missed the part; before the exam, without a name and after publication it is refused', async () => {
    const sitting = await createSitting()
    expect(await sendAway(sitting, { bookingId: undefined })).toEqual({ refused: 'whom-missing' })
    const other = await done(bookSeat(await createTrainee(sitting), sitting.examSessionId))
    expect(await sendAway({ ...sitting, booking: other })).toBeUndefined()
    expect(await sql`select booking_id, cause from absences`).toEqual([{ bookingId: other.id, cause: 'expelled' }])
    expect((await listSeats(sitting.examSessionId)).map(seat => seatState(seat, new Date()))).toEqual(['working', 'sent-away'])
    await submitSitting(sitting.trainee, sitting.sittingId)
    await publishWritten(sitting)
    expect(await sendAway(sitting)).toEqual({ refused: 'written-published' })
    const centre = await createCentre()
    const later = await createSession(centre, { startsFrom: minutesFrom(new Date(), 3 * 24 * 60) })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day' where id = ${later}`
    const booking = await done(bookSeat(await createTrainee(centre), later))
    expect(await sendAway({ ...sitting, ...centre, examSessionId: later, booking })).toEqual({ refused: 'not-begun' })
  })
})

describe('an attempt that does not count', () => {
  const written = async ({ trainee, courseId }: Sitting) => {
    const [{ enrolmentId }] = await sql<[{ enrolmentId: string }]>`select enrolment_id from bookings where person_id = ${trainee.id}`
    return (await readAttempts(sql, trainee.id, courseId, enrolmentId)).map(attempt => attempt.written)
  }
  const uncount = ({ officer, examSessionId }: Sitting, bookingId?: string) => reportIncident(officer, examSessionId, incident({ effect: 'no_attempt', bookingId }))

  test('is left out when it was failed, for one candidate or for the whole room', async () => {
    for (const isForAll of [true, false]) {
      const sitting = await createSitting()
      await submitSitting(sitting.trainee, sitting.sittingId)
      await publishWritten(sitting)
      expect(await written(sitting)).toEqual(['failed'])
      await uncount(sitting, isForAll ? undefined : sitting.booking.id)
      expect(await written(sitting)).toEqual(['excused'])
    }
  })

  test('is no cost to who did not come, and takes no pass away', async () => {
    const sitting = await createSitting()
    await answerAll(sitting)
    await submitSitting(sitting.trainee, sitting.sittingId)
    const missing = await createTrainee(sitting)
    const { id } = await done(bookSeat(missing, sitting.examSessionId))
    await recordAbsence(sitting.officer, sitting.examSessionId, { bookingId: id, part: 'written', cause: 'absent' })
    expect(whyOf((await listVerdicts(missing.id))[0]!, 'written')).toBe(messages.whyAbsent)
    expect(await written({ ...sitting, trainee: missing })).toEqual(['absent'])
    await uncount(sitting)
    await publishWritten(sitting)
    expect([await written(sitting), await written({ ...sitting, trainee: missing })]).toEqual([['passed'], ['excused']])
    const why = async ({ id }: { id: string }) => whyOf((await listVerdicts(id))[0]!, 'written')
    expect([await why(sitting.trainee), await why(missing)]).toEqual([null, messages.whyUncounted])
  })
})

describe('a result letter', () => {
  test('is the candidate’s and theirs who see the results, and nobody else’s', async () => {
    const sitting = await createSitting()
    const { trainee, officer, assessor, examSessionId, booking } = sitting
    await expect(readResultLetter(trainee, examSessionId, booking.id)).rejects.toMatchObject({ status: 404 })
    await submitSitting(trainee, sitting.sittingId)
    await publishWritten(sitting)
    for (const who of [trainee, officer]) expect((await readResultLetter(who, examSessionId, booking.id)).result.writtenMarks).not.toBeNull()
    const elsewhere = await createCentre()
    for (const who of [assessor, elsewhere.officer, await createTrainee(sitting)])
      await expect(readResultLetter(who, examSessionId, booking.id)).rejects.toMatchObject({ status: 404 })
    await expect(readResultLetter(elsewhere.officer, await createSession(elsewhere), booking.id)).rejects.toMatchObject({ status: 404 })
    const letter = await readResultLetter(trainee, examSessionId, booking.id)
    for (const language of ['fa', 'en'] as const) expect(Buffer.from(await resultLetterPdf(letter, language)).toString('latin1', 0, 5)).toBe('%PDF-')
  })

  test('says what comes next: how often and until when one may sit again, where to book, and whom to ask; no more than that', async () => {
    const sitting = await createSitting()
    const { trainee, officer, examSessionId, booking, organisationId } = sitting
    const [{ name }] = await sql<[{ name: Text }]>`select name from organisations where id = ${organisationId}`
    const next = async (now?: Date) => letterWords(await readResultLetter(officer, examSessionId, booking.id, now), 'fa', new Date()).next.lines
    await submitSitting(trainee, sitting.sittingId)
    await publishWritten(sitting)
    const lastDay = addDays(today(), 179)
    const ask = fill(messages.askPaper.fa, { centre: name.fa }, 'fa')
    expect(await next()).toEqual([
      fill(messages.mayResitBoth.fa, { day: formatDay(lastDay, 'fa', 'long') }, 'fa'), 'برای بخش کتبی ۱ نوبت مانده است.', messages.bookWhere.fa, ask,
    ])
    expect(await next(minutesFrom(new Date(), 180 * 24 * 60))).toEqual([noEntry['window-over'].fa, ask])
    const absent = await createTrainee(sitting)
    const { id } = await done(bookSeat(absent, examSessionId))
    await recordAbsence(officer, examSessionId, { bookingId: id, part: 'written', cause: 'absent' })
    const letter = letterWords(await readResultLetter(absent, examSessionId, id), 'en', new Date())
    expect(letter.next.lines.slice(1)).toEqual(['Attempts left at the written part: 1.', messages.bookWhere.en, fill(messages.ask.en, { centre: name.en }, 'en')])
  })

  test('of who passed the written part names no second try, and none is left after the last', async () => {
    const sitting = await createSitting()
    await answerAll(sitting)
    await submitSitting(sitting.trainee, sitting.sittingId)
    await publishWritten(sitting)
    const letter = await readResultLetter(sitting.trainee, sitting.examSessionId, sitting.booking.id)
    expect(letterWords(letter, 'fa', new Date()).next.lines).toEqual([messages.waitPractical.fa, expect.stringContaining('می‌تواند برگهٔ شما را')])
    const failed = { ...letter, result: { ...letter.result, isPassed: false, writtenPassed: false }, entry: { refused: 'no-attempts-left' as const } }
    expect(letterWords(failed, 'en', new Date()).next.lines[0]).toBe(noEntry['no-attempts-left'].en)
  })
})
