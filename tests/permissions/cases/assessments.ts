import { randomUUID } from 'node:crypto'
import { drawBooklets } from '~/assessments/booklets/draw-booklets.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { recordPracticalMark } from '~/assessments/practical/record-practical-mark.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { done } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Case, Cases } from '../cases'
import { createTrainee, crewOf, holdWritten, openExam, type Crew, type ExamWorld } from '../exams'
import { at, keptForm, NOBODY } from './forms'

type Exams = { open: string; marked: string; booking: string; sitting: string; openBooking: string; paper: string }
export const SECRET_MARK = '77.13'

/** «own» is Aftab's exam that the demo's trainee sits; «neighbour» another one's sitting of it; «other» is Badgir's. */
export async function casesOfAssessments(world: World): Promise<Cases> {
  const made = world as ExamWorld
  const [crew, elsewhere] = [await crewOf(made, 'own'), await crewOf(made, 'other')]
  const own = await holdExams(crew, made.examSessions.open!, await viewerOf(made.people.trainee!))
  const other = await holdExams(
    elsewhere,
    await openExam(elsewhere, -1, 3 * 24 * 60),
    await viewerOf(made.people['other-trainee']!),
  )
  const neighbour = await begin(await createTrainee(crew), own.open)
  return {
    ...casesOfSessions(crew, elsewhere, own, other, await createTrainee(crew)),
    ...(await casesOfMarks(made.examSessions.earlier!, own, other)),
    ...(await casesOfExamDay(own, other, await askedOf(elsewhere, crew, made.examSessions.planned!))),
    ...casesOfSittings({ own: own.sitting, neighbour, other: other.sitting }),
  }
}

async function begin(candidate: Viewer, examSessionId: string) {
  await done(bookSeat(candidate, examSessionId))
  return (await done(startSitting(candidate, examSessionId))).id
}

/** A sitting that runs, and a candidate of another session whom one assessor has marked. */
async function holdExams(crew: Crew, open: string, candidate: Viewer): Promise<Exams> {
  const sitting = await begin(candidate, open)
  const marked = await openExam(crew, -20)
  const [booking] = await holdWritten(crew, marked, [await createTrainee(crew)])
  await done(
    recordPracticalMark(crew.assessors[1], marked, { bookingId: booking!, marks: SECRET_MARK, note: 'نمرهٔ پنهان' }),
  )
  const [{ id: openBooking }] = await sql<[{ id: string }]>`select booking_id as id from sittings where id = ${sitting}`
  const { id: paper } = await done(bookSeat(await createTrainee(crew), open))
  await done(drawBooklets(crew.officer, open, [paper]))
  return { open, marked, booking: booking!, sitting, openBooking, paper }
}

/** An exam of one centre for which the other one is asked: theirs is the answer. */
async function askedOf(lender: Crew, { officer }: Crew, examSessionId: string) {
  const [{ id: requestId }] = await sql<[{ id: string }]>`
    insert into room_requests (id, exam_session_id, organisation_id, name, seats, asked_by)
    values (${randomUUID()}, ${examSessionId}, ${lender.centreId}, 'سالن همایش', 5, ${officer.id}) returning id`
  return at(`/exam-sessions/${examSessionId}/rooms`, { intent: 'answer-request', requestId, answer: 'declined' })
}

function casesOfSessions(crew: Crew, elsewhere: Crew, own: Exams, other: Exams, unbooked: Viewer): Cases {
  const credit = (session: string, sittingId: string) =>
    at(`/exam-sessions/${session}`, () => ({
      intent: 'credit-time',
      id: randomUUID(),
      sittingId,
      minutes: '10',
      reason: 'برق رفته بود',
    }))
  const opening = (centre: string) =>
    at(`/centres/${centre}/exam-sessions/new`, () => ({
      id: randomUUID(),
      course: 'building-electrician',
      kind: 'coordinated',
      audience: 'mixed',
      day: addDays(today(), 20),
      time: '09:00',
      lateMinutes: '30',
      minutes: '60',
      seats: '20',
      'unit-1': 'safety',
      'items-1': '5',
    }))
  const book = (session: string, fields: Record<string, string> = {}) =>
    at(`/exam-sessions/${session}/bookings`, fields)
  const start = (session: string) => at(`/exam-sessions/${session}/sittings`, {})
  return {
    'routes/exam-sessions._index': { own: at('/exam-sessions') },
    'routes/centres.$centreId.exam-sessions.new': { own: opening(crew.centreId), other: opening(elsewhere.centreId) },
    'routes/exam-sessions.$examSessionId._index': {
      own: credit(own.open, own.sitting),
      'own, a sitting elsewhere': credit(own.open, other.sitting),
      'own, being marked': credit(own.marked, own.sitting),
      other: credit(other.open, other.sitting),
    },
    'routes/exam-sessions.$examSessionId.bookings': {
      own: book(own.open),
      neighbour: book(own.open, { personId: unbooked.id }),
      other: book(other.open),
    },
    'routes/exam-sessions.$examSessionId.sittings': { own: start(own.open), other: start(other.open) },
  }
}

async function casesOfMarks(earlier: string, own: Exams, other: Exams): Promise<Cases> {
  const mark = (session: string, bookingId: string) =>
    at(`/exam-sessions/${session}/practical-marks`, { bookingId, marks: '80', note: 'خوب بود' })
  const publicationOf = async (session: string) => {
    const [publication] = await sql<
      [{ id: string }]
    >`select id from publications where exam_session_id = ${session} order by published_at desc limit 1`
    return publication.id
  }
  const [ownPublication, otherPublication] = [await publicationOf(earlier), await publicationOf(other.marked)]
  const results = (session: string, fields: Record<string, string>) => at(`/exam-sessions/${session}/results`, fields)
  const takeBack = (publicationId: string) => ({
    intent: 'unpublish',
    publicationId,
    reason: 'در جمع نمره‌ها اشتباه بود',
  })
  const kept = (session: string, bookingId: string) => ({
    path: `/exam-sessions/${session}/practical-marks/entries`, body: () => keptForm({ bookingId, marks: '80', note: 'خوب بود' }),
  })
  return {
    'routes/exam-sessions.$examSessionId.practical-marks_.entries': {
      own: kept(own.marked, own.booking),
      'own, a candidate elsewhere': kept(own.marked, other.booking),
      other: kept(other.marked, other.booking),
    },
    'routes/exam-sessions.$examSessionId.practical-marks': {
      own: mark(own.marked, own.booking),
      'own, a candidate elsewhere': mark(own.marked, other.booking),
      other: mark(other.marked, other.booking),
    },
    'routes/exam-sessions.$examSessionId.results': {
      own: results(earlier, takeBack(ownPublication)),
      'own, results elsewhere': results(earlier, takeBack(otherPublication)),
      'own, an absence elsewhere': results(earlier, {
        intent: 'record-absence',
        bookingId: other.booking,
        part: 'practical',
        cause: 'absent',
      }),
      'own, late answers elsewhere': results(earlier, {
        intent: 'rule-on-late-answers',
        sittingId: other.sitting,
        counts: 'yes',
        reason: 'قطع شبکه',
      }),
      other: results(other.marked, takeBack(otherPublication)),
    },
    'routes/exam-sessions.$examSessionId.papers.$bookingId._index': {
      own: at(`/exam-sessions/${own.marked}/papers/${own.booking}`), 'own, a candidate elsewhere': at(`/exam-sessions/${own.marked}/papers/${other.booking}`),
      other: at(`/exam-sessions/${other.marked}/papers/${other.booking}`),
    },
    'routes/exam-sessions.$examSessionId.result-letters.$file': {
      own: at(`/exam-sessions/${own.marked}/result-letters/${own.booking}.pdf`), 'own, a candidate elsewhere': at(`/exam-sessions/${own.marked}/result-letters/${other.booking}.pdf`),
      other: at(`/exam-sessions/${other.marked}/result-letters/${other.booking}.pdf`),
    },
    'routes/results': { own: at('/results') },
  }
}

/** The room on the day: «own, a candidate elsewhere» names somebody of another session at the own session's address. */
async function casesOfExamDay(own: Exams, other: Exams, asked: Case): Promise<Cases> {
  const neutralising = async ({ open, sitting }: Exams) => {
    const [item] = await sql<[{ id: string }]>`select item_version_id as id from sitting_items where sitting_id = ${sitting} and position = 1`
    return at(`/exam-sessions/${open}/analysis`, { itemVersionId: item.id, reason: 'دو پاسخ درست دارد', seen: '0'.repeat(64) })
  }
  const correcting = async (session: string, { open, sitting }: Exams) => {
    const [item] = await sql<[{ id: string }]>`select item_version_id as id from sitting_items where sitting_id = ${sitting} and position = 1`
    return at(`/exam-sessions/${session}/keys/${session === open ? item.id : NOBODY}`, () => ({ intent: 'preview', id: randomUUID(), reason: 'کلید نادرست است', answer: 'a' }))
  }
  const board = (session: string, sittingId: string) =>
    at(`/exam-sessions/${session}/board`, { intent: 'end-sitting', sittingId, reason: 'رفتن از سالن' })
  const checkIn = (session: string, bookingId: string) =>
    at(`/exam-sessions/${session}/check-ins`, { bookingId, identitySeen: 'document' })
  const accommodation = (session: string, bookingId: string) =>
    at(`/exam-sessions/${session}/accommodations/${bookingId}`, () => ({ id: randomUUID(), extraPercent: '25', reason: 'نامهٔ پزشک' }))
  const room = (session: string) =>
    at(`/exam-sessions/${session}/rooms`, () => ({ intent: 'open-room', id: randomUUID(), organisationId: NOBODY, name: 'سالن ۳', seats: '10' }))
  const cancellation = (session: string, bookingId: string) =>
    at(`/exam-sessions/${session}/cancellation?booking=${bookingId}`, { bookingId, reason: 'خود داوطلب خواست' })
  const moving = { day: addDays(today(), 20), time: '10:00', reason: 'سالن در دست تعمیر است' }
  const booklets = (session: string, bookingId: string) => at(`/exam-sessions/${session}/booklets`, { bookingId })
  const entry = (session: string, bookingId: string) => at(`/exam-sessions/${session}/booklets/${bookingId}`, { 'item-1': '' })
  const three = (of: (session: string, thing: string) => Case, thing: 'sitting' | 'openBooking' | 'paper') => ({
    own: of(own.open, own[thing]), 'own, a candidate elsewhere': of(own.open, other[thing]), other: of(other.open, other[thing]),
  })
  return {
    'routes/exam-sessions.$examSessionId.board': {
      ...three(board, 'sitting'),
      'own, a locked account elsewhere': at(`/exam-sessions/${own.open}/board`, { intent: 'open-account', bookingId: other.openBooking }),
    },
    'routes/exam-sessions.$examSessionId.check-ins': three(checkIn, 'openBooking'),
    'routes/exam-sessions.$examSessionId.accommodations.$bookingId': three(accommodation, 'openBooking'),
    'routes/exam-sessions.$examSessionId.booklets._index': three(booklets, 'openBooking'),
    'routes/exam-sessions.$examSessionId.booklets.$bookingId': three(entry, 'paper'),
    'routes/exam-sessions.$examSessionId.booklets[.]pdf': {
      own: at(`/exam-sessions/${own.open}/booklets.pdf`), other: at(`/exam-sessions/${other.open}/booklets.pdf`),
    },
    'routes/exam-sessions.$examSessionId.rooms': { own: room(own.open), 'own, the other is asked for a room': asked, other: room(other.open) },
    'routes/exam-sessions.$examSessionId.waiting-list': {
      own: at(`/exam-sessions/${own.open}/waiting-list`, { intent: 'wait' }), other: at(`/exam-sessions/${other.open}/waiting-list`, { intent: 'wait' }),
    },
    'routes/exam-sessions.$examSessionId.schedule._index': {
      own: at(`/exam-sessions/${own.open}/schedule`, moving), other: at(`/exam-sessions/${other.open}/schedule`, moving),
    },
    'routes/exam-sessions.$examSessionId.schedule.cancellation': {
      own: at(`/exam-sessions/${own.open}/schedule/cancellation`, { reason: 'برق رفته است' }), other: at(`/exam-sessions/${other.open}/schedule/cancellation`, { reason: 'برق رفته است' }),
    },
    'routes/exam-sessions.$examSessionId.cancellation': three(cancellation, 'openBooking'),
    'routes/exam-sessions.$examSessionId.exam-browser': {
      own: at(`/exam-sessions/${own.open}/exam-browser`, { configKeys: 'a'.repeat(64) }), other: at(`/exam-sessions/${other.open}/exam-browser`, { configKeys: 'a'.repeat(64) }),
    },
    'routes/exam-sessions.$examSessionId.rules': {
      own: at(`/exam-sessions/${own.open}/rules`), other: at(`/exam-sessions/${other.open}/rules`),
    },
    'routes/exam-sessions.$examSessionId.practice': {
      own: at(`/exam-sessions/${own.open}/practice`, {}), other: at(`/exam-sessions/${other.open}/practice`, {}),
    },
    'routes/exam-sessions.$examSessionId.keys.$versionId': {
      own: await correcting(own.open, own), 'own, a question elsewhere': await correcting(own.open, other), other: await correcting(other.open, other),
    },
    'routes/exam-sessions.$examSessionId.analysis': { own: await neutralising(own), other: await neutralising(other) },
    'routes/exam-sessions.$examSessionId.admission-card[.]pdf': {
      own: at(`/exam-sessions/${own.open}/admission-card.pdf`), other: at(`/exam-sessions/${other.open}/admission-card.pdf`),
    },
    'routes/exam-sessions.$examSessionId.door-lists': {
      own: at(`/exam-sessions/${own.open}/door-lists?copy=invigilator`), other: at(`/exam-sessions/${other.open}/door-lists`),
    },
    'routes/exam-day': { own: at('/exam-day') },
    'routes/exam-sessions.$examSessionId.admission-card': {
      own: at(`/exam-sessions/${own.open}/admission-card`), other: at(`/exam-sessions/${other.open}/admission-card`),
    },
  }
}

function casesOfSittings(sittings: Record<'own' | 'neighbour' | 'other', string>): Cases {
  const each = (of: (id: string) => Case) =>
    Object.fromEntries(Object.entries(sittings).map(([place, id]) => [place, of(id)]))
  const answers = () =>
    JSON.stringify({ answers: [{ id: randomUUID(), item: 1, seq: 1, value: 'a', at: new Date().toISOString() }] })
  return {
    'routes/sittings.$sittingId._index': each(id => at(`/sittings/${id}`, { shown: '1', then: 'stay' })),
    'routes/sittings.$sittingId.answers': each(id => ({ path: `/sittings/${id}/answers`, body: answers })),
    'routes/sittings.$sittingId.device': each(id => at(`/sittings/${id}/device`, { code: '123456' })),
    'routes/sittings.$sittingId.question-reports': each(id => at(`/sittings/${id}/question-reports`, () => ({ id: randomUUID(), item: '1', words: 'دو گزینه یکسان است' }))),
    'routes/sittings.$sittingId.plain-form': each(id => at(`/sittings/${id}/plain-form`)),
    'routes/sittings.$sittingId.sign-in': each(id => at(`/sittings/${id}/sign-in`, { shown: '1', then: 'stay' })),
    'routes/sittings.$sittingId.untaken-answers': each(id => at(`/sittings/${id}/untaken-answers`, { shown: '1' })),
    'routes/sittings.$sittingId.submission': each(id => at(`/sittings/${id}/submission`, {})),
  }
}
