import { findLockedAccounts } from '~/people/signing-in/locked-accounts.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today, type Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { inRooms, isExamDay } from '../exam-day/board'
import { seatFacts, seatTables } from '../exam-day/seat-facts.server'
import { findPracticalDays, listPracticalsOf } from './practicals-of-day.server'
import { countSeats, type CountedSeat, type SeatCount } from './seat-count'

type ExamOfDay = {
  id: string; number: string; courseTitle: Text; organisationName: Text; place: string
  startsFrom: Date; startsUntil: Date; endsBy: Date; cancelledAt: Date | null
  /** The viewer is the exam's own officer, and sees all of its rooms. */
  isWhole: boolean
  /** Questions that candidates reported and nobody has ruled on. */
  reports: number
}
type RoomOfDay = { id: string; examSessionId: string; centre: Text; name: string; firstSeat: number; seats: number; isOwn: boolean }
export type RoomLine = ExamOfDay & { key: string; roomId: string | null; centre: Text; room: string; count: SeatCount }

/** Exams whose own officer the viewer is, or in which a centre lends a room whose officer they are. */
const theirs = (viewer: Viewer) => sql`(reaches(${viewer.id}, '{assessment_officer}', exam_sessions.id) or exists (
  select from exam_rooms where exam_session_id = exam_sessions.id and reaches(${viewer.id}, '{assessment_officer}', exam_rooms.organisation_id)))`
/** The written part goes on at some hour of that day in Tehran. */
const onDay = (day: Day) => sql`
  starts_from < (${day}::date + 1)::timestamp at time zone 'Asia/Tehran' and ends_by > ${day}::date::timestamp at time zone 'Asia/Tehran'`

/** An officer's day: every room that is theirs, in the order in which the exams begin, with how it stands now; and the practical parts. */
export async function readExamDay(viewer: Viewer, day: Day, now = new Date()) {
  const [exams, [near], practicals, practicalDays] = await Promise.all([
    sql<ExamOfDay[]>`
      select exam_sessions.id, number::text, title as course_title, organisations.name as organisation_name, place,
        starts_from, starts_until, ends_by, exam_sessions.cancelled_at, reaches(${viewer.id}, '{assessment_officer}', exam_sessions.id) as is_whole,
        (select count(*)::int from question_reports join sittings on sittings.id = sitting_id
          where sittings.exam_session_id = exam_sessions.id and not exists (select from question_rulings where report_id = question_reports.id)) as reports
      from exam_sessions join organisations on organisations.id = exam_sessions.organisation_id
      join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
      where ${onDay(day)} and ${theirs(viewer)}
      order by starts_from, number`,
    sql<[{ before: Day | null; after: Day | null }]>`
      select max(day) filter (where day < ${day}::date) as before, min(day) filter (where day > ${day}::date) as after
      from (select (starts_from at time zone 'Asia/Tehran')::date as day from exam_sessions
        where starts_from between ${addDays(day, -90)}::date and ${addDays(day, 90)}::date and cancelled_at is null and ${theirs(viewer)}) days`,
    listPracticalsOf(viewer, day), findPracticalDays(viewer, day),
  ])
  const held = exams.filter(({ cancelledAt }) => !cancelledAt).map(({ id }) => id)
  const [rooms, seats] = held.length === 0 ? [[], []] : await Promise.all([listRoomsOf(viewer, held), listSeatsOf(held)])
  const locked = exams.some(exam => isExamDay(exam, now)) ? await findLockedAccounts(seats.map(({ personId }) => personId)) : undefined
  const lines = exams.flatMap(exam => linesOf(exam, rooms, seats.map(seat => ({ ...seat, isLocked: locked?.has(seat.personId) })), now))
  const days = (one: Day | null, other: Day | null) => [one, other].filter(day => day !== null).sort()
  const [before, after] = [days(near.before, practicalDays.before).at(-1) ?? null, days(near.after, practicalDays.after)[0] ?? null]
  return { day, isToday: day === today(now), lines, practicals: [...practicals], before, after, now }
}

function linesOf(exam: ExamOfDay, rooms: readonly RoomOfDay[], seats: readonly (CountedSeat & { examSessionId: string })[], now: Date): RoomLine[] {
  const isOfExam = ({ examSessionId }: { examSessionId: string }) => examSessionId === exam.id
  const own = rooms.filter(room => isOfExam(room) && (exam.isWhole || room.isOwn))
  return inRooms(own, seats.filter(isOfExam)).filter(({ room }) => room || exam.isWhole).map(({ room, seats: inside }): RoomLine => ({
    ...exam, key: `${exam.id} ${room?.id ?? ''}`, roomId: room?.id ?? null, centre: room?.centre ?? exam.organisationName, room: room?.name ?? exam.place,
    reports: exam.isWhole ? exam.reports : 0, count: countSeats(inside, now),
  }))
}

const listRoomsOf = (viewer: Viewer, examSessionIds: string[]) => sql<RoomOfDay[]>`
  select exam_rooms.id, exam_session_id, organisations.name as centre, exam_rooms.name, first_seat, seats,
    reaches(${viewer.id}, '{assessment_officer}', organisation_id) as is_own
  from exam_rooms join organisations on organisations.id = organisation_id
  where exam_session_id = any (${examSessionIds}) order by first_seat`

const listSeatsOf = (examSessionIds: string[]) => sql<(CountedSeat & { examSessionId: string; personId: string })[]>`
  select bookings.exam_session_id, ${seatFacts()}
  from bookings ${seatTables()}
  left join lateral (select max(saved_at) as last_saved_at from answer_log
    where sitting_id = sittings.id and answer_log.sat_on = sittings.sat_on and submitted_at is null) log on true
  where bookings.exam_session_id = any (${examSessionIds}) and bookings.cancelled_at is null`

/** How many exams that are not cancelled go on today. */
export async function countExamsOf(viewer: Viewer, day: Day) {
  const [{ count }] = await sql<[{ count: number }]>`
    select count(*)::int from exam_sessions where cancelled_at is null and ${onDay(day)} and ${theirs(viewer)}`
  return count
}
