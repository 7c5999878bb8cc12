import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { noteChildReads } from '../child-reads.server'
import { daysOfMonth, monthOf, type Month } from '../hours/quarter'
import { findOffering } from '../offerings.server'
import { canSeeClass } from '../permissions'
import type { Status } from './attendance'

export type GridMeeting = { id: string; startsAt: Date; isTaken: boolean; there: number; marked: number }
export type GridCell = { classMeetingId: string; status: Status | null; missed: number | null; source: string | null; cameLate: boolean }
export type GridRow = {
  enrolmentId: string
  personId: string
  nameFa: string
  nameEn: string | null
  seatNumber: number | null
  isMinor: boolean
  cells: GridCell[]
  /** Of meetings whose attendance was taken, over the whole class and not only this month. */
  planned: number
  delivered: number
}

/** A class's attendance in one month of the Solar Hijri year; without one, of the last meeting that has begun. */
export async function readClassAttendance(viewer: Viewer, offeringId: string, asked?: Month) {
  const offering = found(await findOffering(viewer, offeringId))
  allow(canSeeClass(viewer, offering))
  const month = asked ?? (await lastMonth(offeringId))
  const { from, to } = daysOfMonth(month)
  const [meetings, rows] = await Promise.all([
    sql<GridMeeting[]>`
      select class_meeting_id as id, min(starts_at) as starts_at, count(status) > 0 as is_taken, count(status)::int as marked,
        (count(*) filter (where status in ('present', 'late')))::int as there
      from attendance_facts where offering_id = ${offeringId} and met_on between ${from} and ${to}
      group by class_meeting_id order by starts_at`,
    sql<GridRow[]>`
      select enrolment_id, attendance_facts.person_id, name_fa, name_en, seat_number::int as seat_number,
        coalesce(born_on > today() - interval '18 years', false) as is_minor,
        coalesce(jsonb_agg(jsonb_build_object('classMeetingId', class_meeting_id, 'status', status, 'missed', missed,
          'source', source, 'cameLate', coalesce(came_late, false))) filter (where met_on between ${from} and ${to}), '[]') as cells,
        coalesce(sum(planned_minutes) filter (where status is not null), 0)::int as planned,
        coalesce(sum(delivered_minutes), 0)::int as delivered
      from attendance_facts join people on people.id = attendance_facts.person_id
        join enrolments on enrolments.id = enrolment_id
      where attendance_facts.offering_id = ${offeringId}
      group by enrolment_id, attendance_facts.person_id, name_fa, name_en, seat_number, born_on
      order by seat_number nulls last, name_fa collate "fa-x-icu", enrolment_id`,
  ])
  await noteChildReads(viewer, rows.filter(row => row.isMinor), offering)
  return { offering, month, meetings, rows }
}

async function lastMonth(offeringId: string) {
  const [last] = await sql<{ startsAt: Date }[]>`
    select starts_at from class_meetings where offering_id = ${offeringId} and cancelled_at is null
    order by starts_at > now(), abs(extract(epoch from starts_at - now())) limit 1`
  return monthOf(today(last?.startsAt))
}

export type OwnMark = { startsAt: Date; status: Status; missed: number | null }
/** One trainee's own attendance: what was recorded, in order, and the share of the minutes they were there. */
export async function readOwnAttendance(enrolmentId: string) {
  const marks = await sql<(OwnMark & { planned: number; delivered: number })[]>`
    select starts_at, status, missed::int as missed, planned_minutes as planned, delivered_minutes as delivered
    from attendance_facts where enrolment_id = ${enrolmentId} and status is not null order by starts_at`
  const sum = (key: 'planned' | 'delivered') => marks.reduce((total, mark) => total + mark[key], 0)
  return { marks: marks.map(({ startsAt, status, missed }): OwnMark => ({ startsAt, status, missed })), planned: sum('planned'), delivered: sum('delivered') }
}

export type NextMeeting = { id: string; startsAt: Date; endsAt: Date; room: string | null }
/** The class's next meeting, if one is planned. */
export async function findNextMeeting(offeringId: string) {
  const [next] = await sql<NextMeeting[]>`
    select id, starts_at, ends_at, room from class_meetings
    where offering_id = ${offeringId} and cancelled_at is null and ends_at > now() order by starts_at limit 1`
  return next
}
