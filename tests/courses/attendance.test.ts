import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isNewer, nextMoment, recordedAt, type SentMark } from '~/courses/attendance/attendance'
import { readAttendanceForm, recordForm } from '~/courses/attendance/attendance-form.server'
import { readMeetingPage } from '~/courses/attendance/meeting-page.server'
import { listSheet } from '~/courses/attendance/meetings.server'
import { recordMarks } from '~/courses/attendance/record-marks.server'
import { sentMarks } from '~/courses/attendance/sent-marks.server'
import { sql } from '~/shared/sql.server'
import { createCentre, createClass, createMeeting, createTrainee } from '../factories/courses'
import { attendanceOutOfOrder } from '../faults/attendance-out-of-order'
import { createStaff, createViewer, done } from '../factories/people'

const mark = (enrolment: string, status: SentMark['status'], at: Date | string | number = new Date(), more: Partial<SentMark> = {}): SentMark => ({
  id: randomUUID(), enrolment, status, at: new Date(at).toISOString(), ...(status === 'late' && { minutes: 10 }), ...more,
})
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const statusesOf = async (meetingId: string) => (await listSheet(meetingId)).map(({ status }) => status)

async function inClass(trainees = 2) {
  const made = await createClass({ trainees })
  return { ...made, meeting: await createMeeting(made.offering), trainer: made.offering.centre.trainer }
}

describe('attendance', () => {
  test('is kept as the trainer taps it, and says when', async () => {
    const { meeting, trainer, enrolments } = await inClass(3)
    const marks = [mark(enrolments[0]!, 'present'), mark(enrolments[1]!, 'late'), mark(enrolments[2]!, 'absent')]
    const kept = await done(recordMarks(trainer, meeting.id, { marks }))
    expect(kept.acknowledged.sort()).toEqual(marks.map(({ id }) => id).sort())
    expect(await statusesOf(meeting.id)).toEqual(['present', 'late', 'absent'])
    const [audited] = await sql`select subject_id, role from audit_events where act = 'attendance-taken'`
    expect(audited).toEqual({ subjectId: meeting.id, role: 'trainer' })
  })

  test('sent twice is kept once and acknowledged twice', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    const sent = { marks: [mark(enrolments[0]!, 'present')] }
    const first = await done(recordMarks(trainer, meeting.id, sent))
    expect((await done(recordMarks(trainer, meeting.id, sent))).acknowledged).toEqual(first.acknowledged)
    expect(await sql`select from attendance_marks`).toHaveLength(1)
    expect(await sql`select from audit_events where act like 'attendance-%'`).toHaveLength(1)
  })

  test('from two phones out of order ends as it was recorded last', async () => {
    const { meeting, trainer, enrolments, offering } = await inClass(1)
    const [one] = enrolments
    const later = mark(one!, 'present', minutesAgo(2))
    const earlier = mark(one!, 'absent', minutesAgo(20))
    await done(recordMarks(trainer, meeting.id, { marks: [later] }))
    await done(recordMarks(offering.centre.manager, meeting.id, { marks: [earlier] }))
    expect(await statusesOf(meeting.id)).toEqual(['present'])
    expect(await sql`select from attendance_marks`).toHaveLength(2)
  })

  test('of a phone whose clock runs ahead counts from when it arrived', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    const ahead = new Date(Date.now() + 5 * 3_600_000)
    await done(recordMarks(trainer, meeting.id, { marks: [mark(enrolments[0]!, 'absent', ahead), mark(enrolments[0]!, 'late', ahead.getTime() + 1)] }))
    expect(await statusesOf(meeting.id)).toEqual(['late'])
    await done(recordMarks(trainer, meeting.id, { marks: [mark(enrolments[0]!, 'present')] }, 'phone', new Date(Date.now() + 60_000)))
    // The honest phone's mark was made after the other's had arrived.
    const [{ isBounded }] = await sql<[{ isBounded: boolean }]>`select bool_and(recorded_at <= received_at) as is_bounded from attendance_marks`
    expect(isBounded).toBe(true)
  })

  test('of a phone whose clock stands years back is still of this meeting', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    const { acknowledged } = await done(recordMarks(trainer, meeting.id, { marks: [mark(enrolments[0]!, 'present', '2020-01-01T00:00:00Z')] }))
    expect(acknowledged).toHaveLength(1)
    const [{ recordedAt }] = await sql<[{ recordedAt: Date }]>`select recorded_at from attendance_marks`
    expect(recordedAt).toEqual(new Date(meeting.startsAt.getTime() - 3_600_000))
  })

  test('is one order, whatever comes first, for the page as for the database', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    const at = minutesAgo(5)
    const marks = (['present', 'absent', 'excused'] as const).map(status => mark(enrolments[0]!, status, at))
    for (const one of marks) await done(recordMarks(trainer, meeting.id, { marks: [one] }))
    const moments = marks.map(one => ({ ...one, recordedAt: at, clientAt: at }))
    expect(await statusesOf(meeting.id)).toEqual([moments.sort(isNewer).at(-1)!.status])
  })

  test('is not taken long before the meeting, nor at one that is cancelled', async () => {
    const { offering, enrolments, trainer } = await inClass(1)
    const tomorrow = await createMeeting(offering, { startsAt: new Date(Date.now() + 86_400_000) })
    expect(await recordMarks(trainer, tomorrow.id, { marks: [mark(enrolments[0]!, 'present')] })).toEqual({ refused: 'not-begun' })
    await sql`update class_meetings set cancelled_at = now(), cancelled_because = 'برق نبود' where id = ${tomorrow.id}`
    expect(await recordMarks(trainer, tomorrow.id, { marks: [mark(enrolments[0]!, 'present')] })).toEqual({ refused: 'cancelled' })
    await expect(sql`
      insert into attendance_marks (class_meeting_id, id, offering_id, enrolment_id, status, source, client_at, recorded_at, recorded_by)
      values (${tomorrow.id}, ${randomUUID()}, ${offering.id}, ${enrolments[0]!}, 'present', 'phone', now(), now(), ${trainer.id})`)
      .rejects.toMatchObject({ constraint_name: 'meeting_is_held' })
  })

  test('of somebody who isn’t in the class is not kept, and the others’ are', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    const other = await inClass(1)
    const [good, foreign] = [mark(enrolments[0]!, 'present'), mark(other.enrolments[0]!, 'present')]
    const kept = await done(recordMarks(trainer, meeting.id, { marks: [good, foreign] }))
    expect(kept).toMatchObject({ acknowledged: [good.id], rejected: [{ id: foreign.id, why: 'not-on-sheet' }] })
  })

  test('is corrected after some days only with a reason', async () => {
    const { offering, enrolments, trainer } = await inClass(1)
    await sql`
      insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
      values (${trainer.id}, 'trainer', ${offering.centre.id}, today() - 30, today() - 2, 'آزمون')`
    const old = await createMeeting(offering, { startsAt: minutesAgo(6 * 24 * 60) })
    await done(recordMarks(trainer, old.id, { marks: [mark(enrolments[0]!, 'absent', old.endsAt)] }))
    const bare = await done(recordMarks(trainer, old.id, { marks: [mark(enrolments[0]!, 'present')] }))
    expect(bare.rejected).toMatchObject([{ why: 'reason-missing' }])
    await done(recordMarks(trainer, old.id, { marks: [mark(enrolments[0]!, 'present', new Date(), { reason: 'در برگه حاضر بود' })] }))
    expect(await statusesOf(old.id)).toEqual(['present'])
    expect(await sql`select from audit_events where act = 'attendance-corrected'`).toHaveLength(1)
  })

  test('that stayed on a phone is judged by what its trainer was then, and flagged', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    await sql`update grants set ended_at = now() - interval '10 minutes', ended_because = 'پایان قرارداد', ended_by = ${trainer.id} where person_id = ${trainer.id}`
    const [then, after] = [mark(enrolments[0]!, 'present', minutesAgo(30)), mark(enrolments[0]!, 'absent', minutesAgo(1))]
    const kept = await done(recordMarks(trainer, meeting.id, { marks: [then, after] }))
    expect(kept).toMatchObject({ acknowledged: [then.id], rejected: [{ id: after.id, why: 'no-role-then' }] })
    expect(await listSheet(meeting.id)).toMatchObject([{ status: 'present', cameLate: true }])
  })

  test('is taken by the class’s trainer and the centre’s manager, and nobody else', async () => {
    const { meeting, enrolments, offering, trainees } = await inClass(1)
    const sent = () => ({ marks: [mark(enrolments[0]!, 'present')] })
    const colleague = await createStaff('trainer', offering.centre.id)
    await expect(recordMarks(colleague, meeting.id, sent())).rejects.toMatchObject({ status: 403 })
    await expect(readMeetingPage(colleague, meeting.id)).rejects.toMatchObject({ status: 403 })
    for (const stranger of [trainees[0]!, await createViewer(), (await createCentre()).manager]) {
      await expect(recordMarks(stranger, meeting.id, sent())).rejects.toMatchObject({ status: 404 })
      await expect(readMeetingPage(stranger, meeting.id)).rejects.toMatchObject({ status: 404 })
    }
    await done(recordMarks(offering.centre.manager, meeting.id, sent()))
    expect((await readMeetingPage(offering.centre.manager, meeting.id)).mayTake).toBe(true)
  })
})

describe('with one minor among those who are there', () => {
  async function withMinor() {
    const made = await inClass(1)
    const guardian = await createViewer({ nameFa: 'مریم مادری' })
    const minor = await createViewer({ nameFa: 'سارا نوجوان', bornOn: '2011-01-01' })
    await sql`
      insert into guardianships (child_id, guardian_id, relation, declared_at, verified_at, verified_by, verified_how)
      values (${minor.id}, ${guardian.id}, 'mother', now(), now(), ${made.offering.centre.manager.id}, 'seen')`
    await createTrainee(made.offering, minor)
    const [row] = await sql<[{ id: string }]>`select id from enrolments where person_id = ${minor.id}`
    return { ...made, minor: row.id }
  }

  test('attendance is refused until a second adult is named, and then keeps the name', async () => {
    const { meeting, trainer, enrolments, minor } = await withMinor()
    const marks = [mark(enrolments[0]!, 'present'), mark(minor, 'present')]
    expect(await recordMarks(trainer, meeting.id, { marks })).toEqual({ refused: 'second-adult-missing' })
    expect(await sql`select from attendance_marks`).toHaveLength(0)
    const adult = { id: randomUUID(), name: 'رضا همکار', at: new Date().toISOString() }
    const kept = await done(recordMarks(trainer, meeting.id, { marks: [...marks, adult] }))
    expect(kept.acknowledged).toContain(adult.id)
    expect((await readMeetingPage(trainer, meeting.id)).secondAdult).toBe('رضا همکار')
    await done(recordMarks(trainer, meeting.id, { marks: [mark(enrolments[0]!, 'absent')] }))
  })

  test('nobody need be named while the minor is absent', async () => {
    const { meeting, trainer, enrolments, minor } = await withMinor()
    await done(recordMarks(trainer, meeting.id, { marks: [mark(enrolments[0]!, 'present'), mark(minor, 'absent')] }))
    expect(await statusesOf(meeting.id)).toEqual(['present', 'absent'])
  })
})

describe('the plain form', () => {
  const formOf = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return form
  }
  async function post(meetingId: string, trainer: Parameters<typeof recordForm>[0], fields: Record<string, string>) {
    const { entry, errors } = readAttendanceForm(await listSheet(meetingId), formOf(fields))
    if (!entry) return errors
    return done(recordForm(trainer, meetingId, entry))
  }

  test('marks the rest present at one press, and sent again changes nothing', async () => {
    const { meeting, trainer, enrolments } = await inClass(3)
    const fields = { rest: 'present', source: 'paper', [`status-${enrolments[1]!}`]: 'late', [`missed-${enrolments[1]!}`]: '۲۵' }
    await post(meeting.id, trainer, fields)
    expect(await statusesOf(meeting.id)).toEqual(['present', 'late', 'present'])
    expect((await listSheet(meeting.id))[1]).toMatchObject({ missed: 25, source: 'paper' })
    await post(meeting.id, trainer, fields)
    expect(await sql`select from attendance_marks`).toHaveLength(3)
  })

  test('opened before another phone recorded takes nothing back', async () => {
    const { meeting, trainer, enrolments } = await inClass(2)
    const [a, b] = enrolments as [string, string]
    await done(recordMarks(trainer, meeting.id, { marks: [mark(a, 'present'), mark(b, 'present')] }))
    const opened = { [`status-${a}`]: 'present', [`was-${a}`]: 'present', [`status-${b}`]: 'absent', [`was-${b}`]: 'present' }
    await done(recordMarks(trainer, meeting.id, { marks: [mark(a, 'excused')] }))
    await post(meeting.id, trainer, opened)
    expect(await statusesOf(meeting.id)).toEqual(['excused', 'absent'])
  })

  test('says which field is wrong', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    const errors = await post(meeting.id, trainer, { [`status-${enrolments[0]!}`]: 'late', [`missed-${enrolments[0]!}`]: 'زیاد' })
    expect(Object.keys(errors!)).toEqual([`missed-${enrolments[0]!}`])
    await expect(post(meeting.id, trainer, { nonsense: '1' })).rejects.toMatchObject({ status: 400 })
  })
})

describe('twenty phones at once', () => {
  test('leave every mark once, and the one that was recorded last counts', async () => {
    const { meeting, trainer, enrolments } = await inClass(1)
    const sent = Array.from({ length: 20 }, (_, n) => mark(enrolments[0]!, n % 2 ? 'present' : 'absent', minutesAgo(30 - n)))
    await Promise.all(sent.toReversed().flatMap(one => [one, one]).map(one => done(recordMarks(trainer, meeting.id, { marks: [one] }))))
    expect(await sql`select from attendance_marks`).toHaveLength(20)
    expect(await statusesOf(meeting.id)).toEqual([sent.at(-1)!.status])
  })
})

describe('what travels', () => {
  test('is read strictly', () => {
    const good = mark(randomUUID(), 'present')
    const adult = { id: randomUUID(), name: 'رضا همکار', at: new Date().toISOString() }
    expect(sentMarks.safeParse({ marks: [good, adult] }).success).toBe(true)
    for (const wrong of [{ ...good, status: 'here' }, { ...good, minutes: 5 }, { ...good, more: 1 }, { ...good, at: 'noon' }, { ...good, id: '1' }, { ...good, status: 'late' }])
      expect(sentMarks.safeParse({ marks: [wrong] }).success).toBe(false)
    expect(sentMarks.safeParse({ marks: Array.from({ length: 201 }, () => good) }).success).toBe(false)
  })

  test('is dated after what it corrects, never after it arrives', () => {
    const now = Date.parse('2026-01-05T10:00:00Z')
    expect(nextMoment(new Date(now + 500), now)).toBe(new Date(now + 501).toISOString())
    expect(nextMoment(null, now)).toBe(new Date(now).toISOString())
    const received = new Date(now)
    const earliest = new Date(now - 7_200_000)
    expect(recordedAt(new Date(now + 1), received, earliest)).toEqual(received)
    expect(recordedAt(new Date(0), received, earliest)).toEqual(earliest)
  })
})

test('two phones’ marks out of order end right, however they arrive; the last to arrive is caught as a control', async () => {
  const race = await attendanceOutOfOrder(10)
  expect(race.violations).toBe(0)
  expect(race['control caught']).toBeGreaterThan(0)
}, 120_000)
