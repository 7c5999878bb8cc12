import { randomUUID } from 'node:crypto'
import { correctKey, previewCorrection } from '~/assessments/analysis/correct-key.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { openExamSession, type NewExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { answerRoomRequest } from '~/assessments/rooms/answer-request.server'
import { openRoom } from '~/assessments/rooms/open-room.server'
import { waitForSeat } from '~/assessments/waiting/wait-for-seat.server'
import { recordPracticalMark } from '~/assessments/practical/record-practical-mark.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { rightAnswer, type ItemKey } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { addDays } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { lookThroughSample } from '../look-through-sample'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { done } from './people'

const COURSE = 'building-electrician'
const TIME = '09:00'

/** A moment in Tehran, so many minutes after the clock time of a day. */
export const momentOf = (day: string, minutes = 0) =>
  new Date(new Date(`${day}T${TIME}:00+03:30`).getTime() + minutes * 60_000)

/**
 * At Aftab: an exam six weeks ago whose results are published (three passed, one failed the practical), one that is
 * open now and stays open for the demo's trainee to start at any time, and a re-sit in two weeks.
 */
export async function seedAssessments(world: World) {
  const earlier = await openAt(world, -42, -60, { practicalOn: addDays(world.seededOn, -38) })
  const candidates = [
    {
      key: 'trainee-passed',
      right: 9,
      practical: [
        ['assessor-1', '84', fine],
        ['assessor-2', '81.5', tidy],
      ],
    },
    {
      key: 'trainee-failed',
      right: 8,
      practical: [
        ['assessor-1', '58', unsafe],
        ['assessor-2', '62', slow],
      ],
    },
    {
      key: 'class-1',
      right: 10,
      practical: [
        ['assessor-1', '91', fine],
        ['assessor-2', '88', tidy],
      ],
    },
    {
      key: 'class-2',
      right: 7,
      practical: [
        ['assessor-1', '76', tidy],
        ['assessor-2', '73.5', slow],
      ],
    },
  ] as const
  const bookings: Record<string, string> = {}
  for (const { key, right } of candidates) bookings[key] = await sit(world, earlier, key, right)
  const officer = await viewerOf(world.people['assessment-officer']!)
  await widenOneKey(officer, earlier)
  await lookThroughSample(officer, earlier)
  await done(publishResults(officer, earlier, 'written', { now: momentOf(addDays(world.seededOn, -41)) }))
  for (const { key, practical } of candidates) {
    for (const [assessor, marks, note] of practical) {
      const viewer = await viewerOf(world.people[assessor]!)
      await done(
        recordPracticalMark(
          viewer,
          earlier,
          { bookingId: bookings[key]!, marks, note },
          momentOf(addDays(world.seededOn, -38)),
        ),
      )
    }
  }
  await done(publishResults(officer, earlier, 'practical', { now: momentOf(addDays(world.seededOn, -36)) }))

  const open = await openAt(world, -1, -10, { lateMinutes: 90 * 24 * 60, minutes: 30 })
  await done(bookSeat(await viewerOf(world.people.trainee!), open))
  const resit = await openAt(world, 14, -2, { kind: 'resit', practicalOn: addDays(world.seededOn, 15), seats: 8 })
  const room = await askArghavan(world, resit, { name: 'کارگاه تابلوی برق', seats: 4 })
  await done(answerRoomRequest(await viewerOf(world.people['lending-officer']!), resit, {
    requestId: room, answer: 'agreed', reason: 'از ساعت ۸ همکاری در سالن هست و کلید را می‌دهد.',
  }).then(refused => refused ?? {}))
  world.examSessions = { earlier, open, resit, planned: await seedPlanned(world) }
}

/** A number that was to be given too exactly: its key is corrected, which changes nobody's mark; where the draw gave none, nothing. */
async function widenOneKey(officer: Viewer, examSessionId: string) {
  const [item] = await sql<{ id: string; key: ItemKey & { kind: 'numeric' } }[]>`
    select item_versions.id, key from item_versions where kind = 'numeric' and exists (
      select from sitting_items join sittings on sittings.id = sitting_id
      where exam_session_id = ${examSessionId} and item_version_id = item_versions.id) order by id limit 1`
  if (!item) return
  const key = { ...item.key, tolerance: item.key.tolerance === '1' ? '2' : '1' }
  const plan = await previewCorrection(officer, examSessionId, item.id, key)
  if ('refused' in plan || plan.changes.length > 0) return
  await done(correctKey(officer, examSessionId, item.id, { id: randomUUID(), key, seen: plan.seen, reason: 'خطای پذیرفته کمتر از خطای ابزار اندازه‌گیری بود.' }))
}

const fine = 'تابلوی فرمان را درست و ایمن بست؛ پیش از کار بی‌برقی را آزمود.'
const tidy = 'سیم‌کشی تمیز و رنگ سیم‌ها درست بود؛ کمی کند.'
const unsafe = 'بی‌برقی را پیش از دست‌زدن نیازمود؛ اتصال زمین جا افتاد.'
const slow = 'نقشه را خواند ولی دو مدار ناتمام ماند؛ ابزار را درست به کار برد.'

/** A session on a day counted from the seeding day, opened on another. */
export async function openAt(world: World, day: number, openedOn: number, more: Partial<NewExamSession>) {
  const officer = await viewerOf(world.people['assessment-officer']!)
  const { id } = await done(
    openExamSession(
      officer,
      world.organisations.aftab!,
      {
        id: randomUUID(),
        courseId: COURSE,
        kind: 'coordinated',
        audience: 'mixed',
        day: addDays(world.seededOn, day),
        time: TIME,
        lateMinutes: 30,
        minutes: 40,
        seats: 16,
        place: 'سالن ۲',
        blueprint: { safety: 10 },
        ...more,
      },
      momentOf(addDays(world.seededOn, openedOn)),
    ),
  )
  return id
}

/** In three weeks, in two rooms, planned by unit, difficulty and kind; every seat is taken, one trainee waits, and another centre was asked for a room. */
async function seedPlanned(world: World) {
  const planned = await openAt(world, 21, -1, {
    seats: 2,
    minutes: 60,
    practicalOn: addDays(world.seededOn, 22),
    policy: 'skill-negative',
    blueprint: [
      { unitId: 'safety', difficulty: 1, kind: 'single', items: 6, marks: '1' },
      { unitId: 'safety', difficulty: 2, items: 6, marks: '1.5' },
      { unitId: 'wiring', items: 4, marks: '2' },
      { unitId: 'lighting', items: 4, marks: '2' },
    ],
  })
  const officer = await viewerOf(world.people['assessment-officer']!)
  const room = { id: randomUUID(), organisationId: world.organisations.aftab!, name: 'کارگاه برق، طبقهٔ همکف', seats: 2 }
  await done(openRoom(officer, planned, room))
  for (const key of ['class-4', 'class-5', 'class-6', 'class-8']) await done(bookSeat(await viewerOf(world.people[key]!), planned))
  await done(waitForSeat(await viewerOf(world.people['class-7']!), planned))
  await askArghavan(world, planned, { name: 'سالن همایش، طبقهٔ نخست', seats: 12 })
  return planned
}

/** «ارغوان» is in the same province and may lend a room. @returns the request. */
async function askArghavan(world: World, examSessionId: string, room: { name: string; seats: number }) {
  const officer = await viewerOf(world.people['assessment-officer']!)
  const id = randomUUID()
  await done(openRoom(officer, examSessionId, { id, organisationId: world.organisations.arghavan!, ...room }).then(refused => refused ?? {}))
  return id
}

/** Books, sits and hands in the written part of a past session, with so many right answers. @returns the booking. */
async function sit(world: World, examSessionId: string, key: string, right: number) {
  const viewer = await viewerOf(world.people[key]!)
  const day = addDays(world.seededOn, -42)
  const booking = await done(bookSeat(viewer, examSessionId, viewer.id, momentOf(addDays(day, -5))))
  const { id } = await done(startSitting(viewer, examSessionId, momentOf(day, 3)))
  const paper = await sql<{ item: number; key: ItemKey }[]>`
    select position as item, key from sitting_items join item_versions on item_versions.id = item_version_id
    where sitting_id = ${id} order by position limit ${right}`
  for (const { item, key } of paper) {
    const at = momentOf(day, 3 + 2 * item)
    const answer = {
      id: randomUUID(),
      item,
      seq: at.getTime() - momentOf(day, 3).getTime(),
      value: rightAnswer(key),
      at: at.toISOString(),
    }
    await saveAnswers(viewer, id, [answer], at)
  }
  await submitSitting(viewer, id, momentOf(day, 28))
  return booking.id
}
