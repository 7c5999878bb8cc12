import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { recordAbsence } from '~/assessments/bookings/record-absence.server'
import { boardPath, inRooms, needsSomebody, seatsFound, seatState, shownState, type BoardSeat } from '~/assessments/exam-day/board'
import { hearSitting, listSeats, readBoard } from '~/assessments/exam-day/board.server'
import { checkInCandidate } from '~/assessments/exam-day/check-in-candidate.server'
import { closeWrittenPart } from '~/assessments/exam-day/close-written-part.server'
import { decideAccommodation } from '~/assessments/exam-day/decide-accommodation.server'
import { bindDevice, deviceOf, isActiveDevice, takeOverSitting } from '~/assessments/exam-day/device.server'
import { endSitting } from '~/assessments/exam-day/end-sitting.server'
import { holdCandidate } from '~/assessments/exam-day/hold-candidate.server'
import { letResume } from '~/assessments/exam-day/let-resume.server'
import { letStart } from '~/assessments/exam-day/let-start.server'
import { makeDeviceCode } from '~/assessments/exam-day/make-device-code.server'
import { reportIncident } from '~/assessments/exam-day/report-incident.server'
import { reportQuestion } from '~/assessments/exam-day/report-question.server'
import { ruleOnQuestion } from '~/assessments/exam-day/rule-on-question.server'
import { sendRoomMessage } from '~/assessments/exam-day/send-room-message.server'
import { undoCheckIn } from '~/assessments/exam-day/undo-check-in.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { closeOverdueSittings, submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createSitting, createTrainee, minutesFrom } from '../factories/assessments'
import { done } from '../factories/people'

async function createBooked({ supervised = true } = {}) {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { supervised })
  const trainee = await createTrainee(centre)
  const { id: bookingId } = await done(bookSeat(trainee, examSessionId))
  return { ...centre, examSessionId, trainee, bookingId }
}
type Booked = Awaited<ReturnType<typeof createBooked>>

const checkIn = ({ officer, examSessionId, bookingId }: Booked) =>
  checkInCandidate(officer, examSessionId, { bookingId, identitySeen: 'document' })

async function createSupervised() {
  const booked = await createBooked()
  await checkIn(booked)
  await letStart(booked.officer, booked.examSessionId, [booked.bookingId])
  const { id: sittingId } = await done(startSitting(booked.trainee, booked.examSessionId))
  return { ...booked, sittingId }
}

const from = (cookie?: string) => new Request('http://localhost/', { headers: cookie ? { Cookie: cookie.split(';')[0]! } : {} })
const events = (act: string) => sql`select from audit_events where act = ${act}`

describe('at the door', () => {
  test('a candidate of a supervised exam starts only when checked in and let start', async () => {
    const booked = await createBooked()
    const { officer, trainee, examSessionId, bookingId } = booked
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'not-let-start' })
    expect(await letStart(officer, examSessionId, [bookingId])).toEqual({ refused: 'nobody-ready' })
    await checkIn(booked)
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'not-let-start' })
    expect(await letStart(officer, examSessionId, [bookingId])).toEqual({ letStart: 1 })
    expect(await startSitting(trainee, examSessionId)).toHaveProperty('id')
  })

  test('twenty officers’ phones that check in and let start at once leave one of each', async () => {
    const booked = await createBooked()
    const { officer, examSessionId, bookingId } = booked
    await Promise.all(Array.from({ length: 20 }, () => checkIn(booked)))
    await Promise.all(Array.from({ length: 20 }, () => letStart(officer, examSessionId, [bookingId])))
    expect(await sql`select from check_ins`).toHaveLength(1)
    expect(await sql`select from start_permissions`).toHaveLength(1)
    expect(await events('candidate-checked-in')).toHaveLength(1)
    expect(await events('candidate-let-start')).toHaveLength(1)
  })

  test('nobody is checked in long before, or with a reason recorded', async () => {
    const booked = await createBooked()
    const { officer, examSessionId, bookingId } = booked
    const early = minutesFrom(new Date(), -300)
    expect(await checkInCandidate(officer, examSessionId, { bookingId, identitySeen: 'known' }, early)).toEqual({ refused: 'too-early' })
    await recordAbsence(officer, examSessionId, { bookingId, part: 'written', cause: 'illness' })
    expect(await checkIn(booked)).toEqual({ refused: 'marked-absent' })
  })

  test('the room belongs to its officer: an assessor may not, another centre’s officer finds nothing', async () => {
    const booked = await createBooked()
    const elsewhere = await createCentre()
    const { assessor, examSessionId, bookingId } = booked
    const seen = { bookingId, identitySeen: 'document' as const }
    await expect(checkInCandidate(assessor, examSessionId, seen)).rejects.toMatchObject({ status: 403 })
    await expect(readBoard(assessor, examSessionId, null)).rejects.toMatchObject({ status: 403 })
    await expect(checkInCandidate(elsewhere.officer, examSessionId, seen)).rejects.toMatchObject({ status: 404 })
    const theirs = await createSession(elsewhere)
    await expect(checkInCandidate(elsewhere.officer, theirs, seen)).rejects.toMatchObject({ status: 404 })
  })
})

describe('a check-in made by mistake', () => {
  test('is taken back with the permission to start, once however often, and can be made again', async () => {
    const booked = await createBooked()
    const { officer, trainee, examSessionId, bookingId } = booked
    await checkIn(booked)
    await letStart(officer, examSessionId, [bookingId])
    await Promise.all(Array.from({ length: 10 }, () => undoCheckIn(officer, examSessionId, bookingId)))
    expect((await readBoard(officer, examSessionId, null)).seats).toMatchObject([{ checkedInAt: null, letStartAt: null }])
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'not-let-start' })
    expect(await sql`select details #>> '{before,identitySeen}' as seen from audit_events join audit_details on event_id = id where act = 'check-in-undone'`).toEqual([{ seen: 'document' }])
    await checkIn(booked)
    expect((await readBoard(officer, examSessionId, null)).seats[0]!.checkedInAt).not.toBeNull()
  })

  test('stays once the candidate sits, also when both come at one moment, and isn’t a stranger’s to undo', async () => {
    for (let round = 0; round < 5; round++) {
      const booked = await createBooked()
      const { officer, trainee, examSessionId, bookingId } = booked
      await checkIn(booked)
      await letStart(officer, examSessionId, [bookingId])
      const [started, undone] = await Promise.all([startSitting(trainee, examSessionId), undoCheckIn(officer, examSessionId, bookingId)])
      expect([started, undone]).toEqual('id' in started ? [started, { refused: 'has-begun' }] : [{ refused: 'not-let-start' }, undefined])
    }
    const booked = await createBooked()
    await checkIn(booked)
    const elsewhere = await createCentre()
    await expect(undoCheckIn(elsewhere.officer, booked.examSessionId, booked.bookingId)).rejects.toMatchObject({ status: 404 })
    await expect(undoCheckIn(booked.assessor, booked.examSessionId, booked.bookingId)).rejects.toMatchObject({ status: 403 })
    await expect(undoCheckIn(elsewhere.officer, await createSession(elsewhere), booked.bookingId)).rejects.toMatchObject({ status: 404 })
  })

  test('and a permission to start that come at one moment leave both or neither', async () => {
    for (let round = 0; round < 5; round++) {
      const booked = await createBooked()
      await checkIn(booked)
      await Promise.all([letStart(booked.officer, booked.examSessionId, [booked.bookingId]), undoCheckIn(booked.officer, booked.examSessionId, booked.bookingId)])
      expect((await readBoard(booked.officer, booked.examSessionId, null)).seats).toMatchObject([{ checkedInAt: null, letStartAt: null }])
    }
  })
})

describe('a candidate who is held', () => {
  async function createHeld() {
    const supervised = await createSupervised()
    const { officer, trainee, examSessionId, sittingId } = supervised
    const own = from(await bindDevice(trainee, sittingId, from()))
    const [{ dueAt }] = await sql<[{ dueAt: Date }]>`select due_at from sittings where id = ${sittingId}`
    const hold = { id: randomUUID(), sittingId, reason: 'با مراقب بیرون رفت' }
    await holdCandidate(officer, examSessionId, hold)
    return { ...supervised, own, dueAt, hold, at: (minutes: number) => minutesFrom(dueAt, minutes) }
  }
  const dueOf = async (sittingId: string) => (await sql<[{ dueAt: Date }]>`select due_at from sittings where id = ${sittingId}`)[0].dueAt

  test('sees the paper on no device, is marked on the board, and nothing closes the paper meanwhile', async () => {
    const { officer, trainee, examSessionId, sittingId, own, hold, at } = await createHeld()
    await Promise.all(Array.from({ length: 5 }, () => holdCandidate(officer, examSessionId, hold)))
    await holdCandidate(officer, examSessionId, { ...hold, id: randomUUID() })
    expect(await events('candidate-held')).toHaveLength(1)
    expect(isActiveDevice((await findOwnSitting(trainee, sittingId))!, own)).toBe(false)
    const { seats, now } = await readBoard(officer, examSessionId, null)
    expect(seatState(seats[0]!, now)).toBe('held')
    expect(seats[0]).toMatchObject({ heldBecause: hold.reason, dueAt: at(0) })
    expect(await dueOf(sittingId)).toEqual(at(0))
    expect(await closeOverdueSittings(at(30))).toBe(0)
    const { code } = await done(makeDeviceCode(officer, examSessionId, { id: randomUUID(), sittingId, reason: 'لپ‌تاپ خاموش شد' }))
    expect(await takeOverSitting(trainee, sittingId, code)).toEqual({ refused: 'wrong-code' })
    // Forgotten for a day, it is closed with the end it had.
    expect(await closeOverdueSittings(at(25 * 60))).toBe(1)
    expect((await findOwnSitting(trainee, sittingId))!.submittedAt).toEqual(at(0))
  })

  test('goes on where they were, with the held time back or without it, once', async () => {
    for (const credit of ['yes', 'no'] as const) {
      const { officer, trainee, examSessionId, sittingId, own, dueAt } = await createHeld()
      const [{ heldAt }] = await sql<[{ heldAt: Date }]>`select held_at from sitting_holds where sitting_id = ${sittingId}`
      const resume = () => letResume(officer, examSessionId, { sittingId, credit }, minutesFrom(heldAt, 6.5))
      await Promise.all(Array.from({ length: 5 }, resume))
      expect(await dueOf(sittingId)).toEqual(minutesFrom(dueAt, credit === 'yes' ? 7 : 0))
      expect(isActiveDevice((await findOwnSitting(trainee, sittingId))!, own)).toBe(true)
      expect(isActiveDevice((await findOwnSitting(trainee, sittingId))!, from())).toBe(false)
      expect(await sql`select minutes, reason from time_credits where sitting_id = ${sittingId}`).toEqual(credit === 'yes' ? [{ minutes: 7, reason: 'با مراقب بیرون رفت' }] : [])
      expect(await sql`select from audit_events where act = 'candidate-let-resume' and subject_id = ${sittingId}`).toHaveLength(1)
    }
  })

  test('loses no answer that was on its way; what comes later waits for a person', async () => {
    const { officer, trainee, examSessionId, sittingId, own } = await createHeld()
    const [{ heldAt }] = await sql<[{ heldAt: Date }]>`select held_at from sitting_holds where sitting_id = ${sittingId}`
    const [soon, late] = [answerTo(1, 'a'), answerTo(2, 'b')]
    expect(await saveAnswers(trainee, sittingId, [soon], minutesFrom(heldAt, 0.5), deviceOf(own))).toMatchObject({ closed: true, kept: [soon.id] })
    await saveAnswers(trainee, sittingId, [late], minutesFrom(heldAt, 3), deviceOf(own))
    await letResume(officer, examSessionId, { sittingId, credit: 'no' }, minutesFrom(heldAt, 5))
    expect(await sql`select id, value from answer_log where sitting_id = ${sittingId}`).toEqual([{ id: soon.id, value: 'a' }])
    expect(await sql`select answer_id, counts from late_answer_rulings`).toEqual([{ answerId: soon.id, counts: false }])
    const after = answerTo(3)
    expect(await saveAnswers(trainee, sittingId, [after], undefined, deviceOf(own))).toMatchObject({ acknowledged: [after.id] })
    await submitSitting(trainee, sittingId)
    expect(await sql`select computed_from ->> 'answers' as answers, computed_from ->> 'points' as points from result_revisions`).toEqual([{ answers: '2', points: '2' }])
  })

  test('may be held again, may be ended while held, and can’t be held when over or by a stranger', async () => {
    const { officer, assessor, trainee, examSessionId, sittingId, hold } = await createHeld()
    await letResume(officer, examSessionId, { sittingId, credit: 'no' })
    await holdCandidate(officer, examSessionId, { ...hold, id: randomUUID() })
    await endSitting(officer, examSessionId, { sittingId, reason: 'دیگر برنگشت' })
    await letResume(officer, examSessionId, { sittingId, credit: 'yes' })
    expect((await findOwnSitting(trainee, sittingId))!.submittedAt).not.toBeNull()
    expect((await readBoard(officer, examSessionId, null)).seats.map(seat => seatState(seat, new Date()))).toEqual(['done'])
    expect(await sql`select from time_credits`).toHaveLength(0)
    const other = await createSupervised()
    await submitSitting(other.trainee, other.sittingId)
    expect(await holdCandidate(other.officer, other.examSessionId, { ...hold, id: randomUUID(), sittingId: other.sittingId })).toEqual({ refused: 'sitting-over' })
    await expect(holdCandidate(assessor, examSessionId, hold)).rejects.toMatchObject({ status: 403 })
    await expect(letResume(other.officer, examSessionId, { sittingId, credit: 'no' })).rejects.toMatchObject({ status: 404 })
    await expect(holdCandidate(other.officer, other.examSessionId, hold)).rejects.toMatchObject({ status: 404 })
  })
})

describe('one device', () => {
  test('is bound at the start; another sees nothing, and what it sends waits for a person', async () => {
    const { trainee, sittingId } = await createSupervised()
    const cookie = await bindDevice(trainee, sittingId, from())
    const own = from(cookie)
    const sitting = (await findOwnSitting(trainee, sittingId))!
    expect(isActiveDevice(sitting, own)).toBe(true)
    expect(isActiveDevice(sitting, from())).toBe(false)
    const [mine, others] = [answerTo(1), answerTo(2)]
    expect(await saveAnswers(trainee, sittingId, [mine], undefined, deviceOf(own))).toMatchObject({ acknowledged: [mine.id] })
    expect(await saveAnswers(trainee, sittingId, [others], undefined, deviceOf(from()))).toMatchObject({ closed: true, kept: [others.id] })
    expect(await bindDevice(trainee, sittingId, from())).toBeUndefined()
  })

  test('is changed by the officer’s code, once and soon; then the former one is the other', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSupervised()
    const first = from(await bindDevice(trainee, sittingId, from()))
    const { code } = await done(makeDeviceCode(officer, examSessionId, { id: randomUUID(), sittingId, reason: 'لپ‌تاپ خاموش شد' }))
    expect(await takeOverSitting(trainee, sittingId, code === '000000' ? '000001' : '000000')).toEqual({ refused: 'wrong-code' })
    expect(await takeOverSitting(trainee, sittingId, code, minutesFrom(new Date(), 16))).toEqual({ refused: 'wrong-code' })
    const { cookie } = await done(takeOverSitting(trainee, sittingId, code))
    expect(await takeOverSitting(trainee, sittingId, code)).toEqual({ refused: 'wrong-code' })
    const answer = answerTo(1)
    expect(await saveAnswers(trainee, sittingId, [answer], undefined, deviceOf(from(cookie)))).toMatchObject({ acknowledged: [answer.id] })
    expect(await saveAnswers(trainee, sittingId, [answerTo(2)], undefined, deviceOf(first))).toHaveProperty('closed')
  })

  test('has a code that is told once: the same form again makes none and breaks nothing', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSupervised()
    const form = { id: randomUUID(), sittingId, reason: 'لپ‌تاپ خاموش شد' }
    const made = await Promise.all([1, 2, 3].map(() => makeDeviceCode(officer, examSessionId, form)))
    expect(made.filter(one => 'refused' in one)).toEqual([{ refused: 'code-told' }, { refused: 'code-told' }])
    const { code } = await done(Promise.resolve(made.find(one => 'code' in one)!))
    expect(await takeOverSitting(trainee, sittingId, code)).toHaveProperty('cookie')
    expect(await events('device-code-made')).toHaveLength(1)
  })

  test('can’t be guessed: after ten wrong codes even the right one waits', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSupervised()
    await bindDevice(trainee, sittingId, from())
    const { code } = await done(makeDeviceCode(officer, examSessionId, { id: randomUUID(), sittingId, reason: 'شبکه' }))
    const wrong = code === '123456' ? '123457' : '123456'
    await Promise.all(Array.from({ length: 20 }, () => takeOverSitting(trainee, sittingId, wrong)))
    expect(await takeOverSitting(trainee, sittingId, code)).toEqual({ refused: 'too-many-tries' })
  })

  test('is any device where the exam is not supervised', async () => {
    const { trainee, sittingId } = await createSitting()
    expect(await bindDevice(trainee, sittingId, from())).toBeUndefined()
    expect(isActiveDevice((await findOwnSitting(trainee, sittingId))!, from())).toBe(true)
  })
})

describe('more time', () => {
  const decision = (extraPercent: number) => ({
    id: randomUUID(), extraPercent, reader: false, largePrint: true, separateRoom: false, reason: 'کم‌بینایی، با نامهٔ پزشک',
  })

  test('decided before the start gives a later end, and every later exam at this centre too', async () => {
    const { officer, trainee, examSessionId, bookingId } = await createBooked({ supervised: false })
    await decideAccommodation(officer, examSessionId, bookingId, decision(50))
    const { id } = await done(startSitting(trainee, examSessionId))
    const sitting = (await findOwnSitting(trainee, id))!
    expect(sitting.dueAt.getTime() - sitting.startedAt.getTime()).toBe(45 * 60_000)
  })

  test('decided while one sits moves the end by the difference, and back', async () => {
    const { officer, trainee, examSessionId, sittingId, booking } = await createSitting()
    const length = async () => {
      const { startedAt, dueAt } = (await findOwnSitting(trainee, sittingId))!
      return (dueAt.getTime() - startedAt.getTime()) / 60_000
    }
    const first = decision(100)
    await Promise.all([1, 2, 3].map(() => decideAccommodation(officer, examSessionId, booking.id, first)))
    expect(await length()).toBe(60)
    const told = await sql`select link from notices where person_id = ${trainee.id} and kind = 'accommodation-decided'`
    expect(told.map(({ link }) => link)).toEqual([`/exam-sessions/${examSessionId}`])
    await decideAccommodation(officer, examSessionId, booking.id, decision(20))
    expect(await length()).toBe(36)
  })
})

describe('the room', () => {
  test('shows each seat from not here to done, red when nothing is heard for a minute', async () => {
    const booked = await createBooked()
    const { officer, trainee, examSessionId, bookingId } = booked
    const state = async (now = new Date()) => seatState((await listSeats(examSessionId))[0]!, now)
    expect(await state()).toBe('not-here')
    await checkIn(booked)
    expect(await state()).toBe('here')
    await letStart(officer, examSessionId, [bookingId])
    expect(await state()).toBe('ready')
    const { id } = await done(startSitting(trainee, examSessionId))
    expect(await state()).toBe('working')
    expect(await state(minutesFrom(new Date(), 2))).toBe('silent')
    const [before] = await listSeats(examSessionId)
    await hearSitting(trainee, id)
    const [after] = await listSeats(examSessionId)
    expect(after!.seenAt!.getTime()).toBeGreaterThan(before!.seenAt!.getTime())
    await submitSitting(trainee, id)
    expect(await state()).toBe('done')
  })

  test('hears its officer, and nobody hears another room', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSitting()
    const other = await createSitting()
    const message = { id: randomUUID(), words: 'ده دقیقهٔ دیگر برق می‌آید؛ زمانتان برمی‌گردد.' }
    await Promise.all([1, 2].map(() => sendRoomMessage(officer, examSessionId, message)))
    expect(await hearSitting(trainee, sittingId)).toMatchObject([{ words: message.words }])
    expect(await hearSitting(other.trainee, other.sittingId)).toEqual([])
    expect(await hearSitting(other.trainee, sittingId)).toEqual([])
  })

  test('ends one candidate’s exam with a reason: what was answered is marked, and nothing more is taken', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSitting()
    await saveAnswers(trainee, sittingId, [answerTo(1), answerTo(2)])
    const ending = { sittingId, reason: 'رفتن از سالن با تلفن' }
    await Promise.all([endSitting(officer, examSessionId, ending), submitSitting(trainee, sittingId), endSitting(officer, examSessionId, ending)])
    expect(await sql`select (computed_from ->> 'answers')::int as answers from result_revisions`).toEqual([{ answers: 2 }])
    expect(await saveAnswers(trainee, sittingId, [answerTo(3)])).toHaveProperty('closed')
  })

  test('writes down incidents that never change, once each', async () => {
    const { officer, examSessionId, booking } = await createSitting()
    const incident = { id: randomUUID(), bookingId: booking.id, category: 'power' as const, effect: 'none' as const, note: 'برق ده دقیقه رفت' }
    await Promise.all([1, 2, 3].map(() => reportIncident(officer, examSessionId, incident)))
    expect((await readBoard(officer, examSessionId, null)).incidents).toMatchObject([{ category: 'power', effect: 'none', seatNumber: 1 }])
    await expect(sql`update incidents set note = 'چیزی نشد'`).rejects.toMatchObject({ code: '42501' })
    const other = await createSitting()
    await expect(reportIncident(officer, examSessionId, { ...incident, id: randomUUID(), bookingId: other.booking.id })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a broken question', () => {
  test('is reported by who sits, ruled on once, and the candidate is told', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSitting()
    const report = { id: randomUUID(), item: 2, words: 'دو گزینه یکسان است' }
    await Promise.all([1, 2].map(() => reportQuestion(trainee, sittingId, report)))
    expect(await reportQuestion(trainee, sittingId, { ...report, id: randomUUID(), item: 77 })).toEqual({ refused: 'no-such-question' })
    const { reports } = await readBoard(officer, examSessionId, null)
    expect(reports).toMatchObject([{ item: 2, seatNumber: 1, ruling: null }])
    expect(JSON.stringify(reports)).not.toContain('Question ')
    await Promise.all((['broken', 'sound'] as const).map(ruling => ruleOnQuestion(officer, examSessionId, { reportId: report.id, ruling, words: 'بررسی شد' })))
    expect(await sql`select from question_rulings`).toHaveLength(1)
    expect(await sql`select from notices where person_id = ${trainee.id} and kind = 'question-ruled'`).toHaveLength(1)
    await Promise.all(Array.from({ length: 40 }, () => reportQuestion(trainee, sittingId, { ...report, id: randomUUID() })))
    expect(await sql`select from question_reports where sitting_id = ${sittingId}`).toHaveLength(30)
    const stranger = await createSitting()
    await expect(reportQuestion(stranger.trainee, sittingId, { ...report, id: randomUUID() })).rejects.toMatchObject({ status: 404 })
  })
})

describe('the written part', () => {
  test('is closed only when everybody has a paper or a reason', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre)
    const [one, two] = [await createTrainee(centre), await createTrainee(centre)]
    await done(bookSeat(one, examSessionId))
    const { id: missing } = await done(bookSeat(two, examSessionId))
    const { id } = await done(startSitting(one, examSessionId))
    const close = (now?: Date) => closeWrittenPart(centre.officer, examSessionId, now)
    expect(await close()).toEqual({ refused: 'somebody-works' })
    await submitSitting(one, id)
    expect(await close()).toEqual({ refused: 'not-over' })
    expect(await close(minutesFrom(new Date(), 120))).toEqual({ refused: 'reason-missing' })
    await recordAbsence(centre.officer, examSessionId, { bookingId: missing, part: 'written', cause: 'absent' })
    await Promise.all([close(), close()])
    expect(await sql`select step from exam_session_steps`).toEqual([{ step: 'written_done' }])
    expect(await events('written-part-closed')).toHaveLength(1)
  })
})

test('the board stands room by room, as the seats’ numbers say, and may show one state alone', () => {
  const [yard, annexe] = [{ id: 'yard', firstSeat: 1, seats: 2 }, { id: 'annexe', firstSeat: 3, seats: 5 }]
  const seats = [1, 2, 3, 7, 8].map(seatNumber => ({ seatNumber }))
  const numbers = (rooms: typeof yard[]) => inRooms(rooms, seats).map(({ room, seats }) => [room?.id, ...seats.map(({ seatNumber }) => seatNumber)])
  expect(numbers([yard, annexe])).toEqual([['yard', 1, 2], ['annexe', 3, 7], [undefined, 8]])
  expect(numbers([])).toEqual([[undefined, 1, 2, 3, 7, 8]])
  expect([shownState('silent'), shownState('locked<'), shownState(null)]).toEqual(['silent', null, null])
})

test('a seat of the board is found by its number in any digits, by a name in any spelling, and never by another’s number', () => {
  const seat = (seatNumber: number, nameFa: string, nameEn: string | null = null) => ({ seatNumber, nameFa, nameEn })
  const seats = [seat(1, 'علی‌رضا كريمي', 'Alireza Karimi'), seat(12, 'یلدا آبادی'), seat(21, 'نام ناشناس')]
  const found = (typed: string) => seatsFound(seats, typed).map(({ seatNumber }) => seatNumber)
  for (const twelve of ['12', '۱۲', '١٢', ' صندلی ۱۲', 'Seat 12']) expect(found(twelve)).toEqual([12])
  for (const karimi of ['علیرضا', 'علی رضا کریمی', 'كریمی', 'KARIMI ali']) expect(found(karimi)).toEqual([1])
  expect([found('ابادي'), found('۲'), found('%'), found(''), found('1 یلدا')]).toEqual([[12], [], [1, 12, 21], [1, 12, 21], []])
  expect(boardPath('/b', { show: 'silent', q: ' علی ', seat: 'x' })).toBe(`/b?show=silent&q=${encodeURIComponent('علی')}&seat=x#chosen`)
  expect(boardPath('/b', { show: null, q: '' })).toBe('/b')
})

test('a room of the board asks for somebody where a seat is silent, locked out, or checked in and not let start', () => {
  const now = new Date('2026-05-05T08:00:00Z')
  const empty: BoardSeat = {
    bookingId: 'b', seatNumber: 1, nameFa: 'نام', nameEn: null, checkedInAt: null, letStartAt: null, sittingId: null, dueAt: null, submittedAt: null,
    closedHow: null, lastSavedAt: null, seenAt: null, plainSince: null, answered: 0, items: 0, isExcused: false, isSentAway: false, heldAt: null, heldBecause: null, extraPercent: 0, needs: [],
  }
  const asks = (more: Partial<BoardSeat>, isSupervised = true) => needsSomebody({ ...empty, ...more }, now, isSupervised)
  expect([asks({}), asks({ sittingId: 's', seenAt: now }), asks({ sittingId: 's', submittedAt: now })]).toEqual([false, false, false])
  expect([asks({ sittingId: 's', seenAt: minutesFrom(now, -2) }), asks({ isLocked: true }), asks({ checkedInAt: now })]).toEqual([true, true, true])
  expect([asks({ checkedInAt: now }, false), asks({ checkedInAt: now, letStartAt: now })]).toEqual([false, false])
})
