import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { STATUSES, type SentMark } from '~/courses/attendance/attendance'
import { attendanceCsv } from '~/courses/attendance/attendance-csv.server'
import { readClassAttendance, readOwnAttendance } from '~/courses/attendance/class-attendance.server'
import { recordMarks } from '~/courses/attendance/record-marks.server'
import { noneCertified } from '~/courses/hours/certified'
import { readCentreHours, readOfferingHours } from '~/courses/hours/hours.server'
import { daysOf, daysOfMonth, monthAfter, parseMonth, parseQuarter, quarterAfter, quarterOf, writeQuarter } from '~/courses/hours/quarter'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createClass, createMeeting } from '../factories/courses'
import { createStaff, createViewer, done } from '../factories/people'

// The same numbers on every run.
function dice(seed: number) {
  return (sides: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * sides)
  }
}
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const sumOf = <Row>(rows: Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)

/** Two classes at one centre with meetings of odd lengths, some cancelled, some never marked, many marked twice. */
async function createWorld(roll: (sides: number) => number) {
  const centre = await createCentre()
  const classes = []
  for (let n = 0; n < 2; n++) {
    const made = await createClass({ centre, trainees: 2 + roll(3) })
    const meetings = []
    for (let m = 0; m < 4; m++) {
      const startsAt = minutesAgo(90 + m * 400 + n * 200)
      const meeting = await createMeeting(made.offering, { startsAt, minutes: 30 + roll(90) })
      meetings.push(meeting)
      const fate = roll(5)
      if (fate === 0) await sql`update class_meetings set cancelled_at = now(), cancelled_because = 'برق نبود' where id = ${meeting.id}`
      if (fate < 2) continue
      for (let round = 0; round < 2; round++) {
        const marks = made.enrolments.flatMap((enrolment): SentMark[] => {
          const status = STATUSES[roll(4)]!
          return roll(4) === 0 ? [] : [{ id: randomUUID(), enrolment, status, at: new Date().toISOString(), ...(status === 'late' && { minutes: roll(200) }) }]
        })
        await done(recordMarks(centre.manager, meeting.id, { marks }))
      }
    }
    classes.push({ ...made, meetings })
  }
  return { centre, classes }
}

describe('person-hours', () => {
  test.each([1, 2, 3])('add up at every level, whatever happened (%i)', async seed => {
    const { centre, classes } = await createWorld(dice(seed))
    const ofClasses = await Promise.all(classes.map(({ offering }) => readOfferingHours(offering.id, noneCertified)))
    for (const { total, meetings, trainees } of ofClasses) {
      for (const measure of ['planned', 'delivered'] as const) {
        expect(sumOf(meetings, row => row[measure])).toBe(total[measure])
        expect(sumOf(trainees, row => row[measure])).toBe(total[measure])
      }
      for (const row of [...meetings, ...trainees]) expect(row.delivered).toBeLessThanOrEqual(row.planned)
    }
    const wide = await readCentreHours(centre.id, { from: addDays(today(), -30), to: today() }, noneCertified)
    for (const measure of ['planned', 'delivered'] as const) {
      expect(sumOf(wide.offerings, row => row[measure])).toBe(wide.total[measure])
      expect(wide.total[measure]).toBe(sumOf(ofClasses, ({ total }) => total[measure]))
    }
    // The same by another way: the definition, mark by mark.
    const [byHand] = await sql<[{ planned: number; delivered: number }]>`
      with newest as (
        select distinct on (class_meeting_id, enrolment_id) * from attendance_marks
        order by class_meeting_id, enrolment_id, recorded_at desc, client_at desc, id desc)
      select (select coalesce(sum(minutes), 0)::int from class_meetings join enrolments on enrolments.offering_id = class_meetings.offering_id
          where cancelled_at is null and (enrolled_at < ends_at or exists (select from newest
            where enrolment_id = enrolments.id and class_meeting_id = class_meetings.id))) as planned,
        (select coalesce(sum(case status when 'present' then minutes when 'late' then greatest(minutes - missed, 0) else 0 end), 0)::int
          from newest join class_meetings on class_meetings.id = class_meeting_id where cancelled_at is null) as delivered`
    expect(byHand).toEqual({ planned: wide.total.planned, delivered: wide.total.delivered })
  })

  test('count minutes exactly: one late by ten of a meeting of fifty is forty', async () => {
    const { offering, enrolments } = await createClass({ trainees: 2 })
    const meeting = await createMeeting(offering, { minutes: 50 })
    const at = new Date().toISOString()
    await done(recordMarks(offering.centre.trainer, meeting.id, {
      marks: [
        { id: randomUUID(), enrolment: enrolments[0]!, status: 'late', minutes: 10, at },
        { id: randomUUID(), enrolment: enrolments[1]!, status: 'excused', reason: 'بیماری', at },
      ],
    }))
    const { total } = await readOfferingHours(offering.id, noneCertified)
    expect(total).toMatchObject({ planned: 50 * 2, delivered: 40, meetings: 1, enrolments: 2, persons: 2, untaken: 0 })
    expect(await readOwnAttendance(enrolments[0]!)).toMatchObject({ planned: 50, delivered: 40 })
  })

  test('say of how many past meetings nobody has taken attendance', async () => {
    const { offering } = await createClass({ trainees: 1 })
    await sql`insert into class_meetings (offering_id, organisation_id, starts_at, ends_at, trainer_id)
      select ${offering.id}, ${offering.centre.id}, now() - interval '1 minute', now() + interval '1 hour', ${offering.centre.trainer.id}`
    expect((await readOfferingHours(offering.id, noneCertified)).total.untaken).toBe(1)
  })
})

describe('a class’s month', () => {
  test('shows who was there, is the same as a file, and neutralises formulas', async () => {
    const { offering, trainees, enrolments } = await createClass({ trainees: 1 })
    const meeting = await createMeeting(offering)
    await done(recordMarks(offering.centre.trainer, meeting.id, {
      marks: [{ id: randomUUID(), enrolment: enrolments[0]!, status: 'late', minutes: 30, at: new Date().toISOString() }],
    }))
    await sql`update people set name_fa = '=1+1' where id = ${trainees[0]!.id}`
    const read = await readClassAttendance(offering.centre.trainer, offering.id)
    expect(read.meetings).toMatchObject([{ id: meeting.id, there: 1, marked: 1 }])
    expect(read.rows).toMatchObject([{ planned: 120, delivered: 90, cells: [{ status: 'late', missed: 30 }] }])
    const csv = attendanceCsv(read, 'en')
    expect(csv).toContain("'=1+1")
    expect(csv).toContain('Late (30)')
    expect(csv).toContain(',90,75')
  })

  test('is the class’s own: a trainee and a stranger see nothing, and reading a minor’s is written down', async () => {
    const { offering, trainees } = await createClass({ trainees: 1 })
    await createMeeting(offering)
    await expect(readClassAttendance(trainees[0]!, offering.id)).rejects.toMatchObject({ status: 403 })
    await expect(readClassAttendance(await createViewer(), offering.id)).rejects.toMatchObject({ status: 404 })
    await sql`update people set born_on = today() - interval '16 years' where id = ${trainees[0]!.id}`
    const colleague = await createStaff('centre_manager', offering.centre.id)
    await readClassAttendance(colleague, offering.id)
    expect(await sql`select from audit_events where act = 'child-record-read' and subject_id = ${trainees[0]!.id} and person_id = ${colleague.id}`).toHaveLength(1)
  })
})

describe('quarters and months of the Solar Hijri year', () => {
  test('begin and end on their days', () => {
    expect(daysOf({ year: 1405, n: 1 })).toEqual({ from: '2026-03-21', to: '2026-06-21' })
    expect(daysOf({ year: 1405, n: 4 }).to).toBe('2027-03-20')
    expect(writeQuarter(quarterOf('2026-11-27'))).toBe('1405-3')
    expect(quarterAfter({ year: 1405, n: 4 }, 1)).toEqual({ year: 1406, n: 1 })
    expect(quarterAfter({ year: 1405, n: 1 }, -1)).toEqual({ year: 1404, n: 4 })
    expect(parseQuarter('1405-5')).toBeUndefined()
    expect(parseMonth('1405-13')).toBeUndefined()
    expect(daysOfMonth({ year: 1405, month: 12 })).toEqual({ from: '2027-02-20', to: '2027-03-20' })
    expect(monthAfter({ year: 1405, month: 12 }, 1)).toEqual({ year: 1406, month: 1 })
    expect(monthAfter({ year: 1405, month: 1 }, -1)).toEqual({ year: 1404, month: 12 })
  })
})
