import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { AbsenceCause } from '../assessment'
import type { Granted } from '../exam-day/accommodation'

/** A candidate as the desk sees them, with the sitting as it is this moment. */
export type Candidate = {
  bookingId: string
  personId: string
  nameFa: string
  nameEn: string | null
  seatNumber: number
  keepsWritten: boolean
  keepsPractical: boolean
  sittingId: string | null
  startedAt: Date | null
  dueAt: Date | null
  /** Since when the officer holds them. */
  heldAt: Date | null
  submittedAt: Date | null
  closedHow: 'candidate' | 'time' | 'officer' | null
  creditedMinutes: number
  answered: number
  items: number
  lastSavedAt: Date | null
  /** Answers that came after the close and that nobody has ruled on. */
  lateAnswers: number
  /** Essays and files that still wait for a marker. */
  scriptsWaiting: number
  writtenMarks: string | null
  writtenPassed: boolean | null
  writtenIsPublished: boolean
  writtenAbsence: AbsenceCause | null
  /** Why the written part ended so: what the officer wrote of an absence or of the incident. */
  isExpelled: boolean
  isUncounted: boolean
  because: string | null
  practicalMarks: string | null
  practicalPassed: boolean | null
  practicalIsPublished: boolean
  practicalAbsence: AbsenceCause | null
  practicalMarksGiven: number
  isPassed: boolean | null
}

export const listCandidates = (examSessionId: string) => sql<Candidate[]>`
  select bookings.id as booking_id, bookings.person_id, name_fa, name_en, seat_number,
    written_booking_id is not null as keeps_written, practical_booking_id is not null as keeps_practical,
    sittings.id as sitting_id, started_at, submitted_at, closed_how, last_saved_at, due_at, held_at,
    answered + (select count(distinct item)::int from sitting_files where sitting_id = sittings.id) as answered,
    (select count(*)::int from sitting_items where sitting_id = sittings.id) as items,
    (select coalesce(sum(minutes), 0)::int from time_credits where sitting_id = sittings.id) as credited_minutes,
    (select count(*)::int from late_answers where sitting_id = sittings.id and not exists (
      select from late_answer_rulings where late_answer_rulings.sitting_id = sittings.id
        and answer_id = late_answers.id)) as late_answers,
    (select count(*)::int from waiting_scripts where sitting_id = sittings.id) as scripts_waiting,
    is_expelled(bookings.id) as is_expelled, is_uncounted(bookings.id) as is_uncounted,
    coalesce(nullif(missed.note, ''), (select string_agg(distinct note, ' · ') from incidents
      where (booking_id = bookings.id or booking_id is null and incidents.exam_session_id = bookings.exam_session_id
        and (room_id is null or is_in_room(room_id, seat_number)))
        and effect in ('expelled', 'no_attempt'))) as because,
    written.marks::text as written_marks, written.passed as written_passed, missed.cause as written_absence,
    coalesce(written.id = verdicts.written_revision_id, false) as written_is_published,
    practical.marks::text as practical_marks, practical.passed as practical_passed, absent.cause as practical_absence,
    coalesce(practical.id = verdicts.practical_revision_id, false) as practical_is_published,
    (select count(*)::int from practical_marks where booking_id = bookings.id) as practical_marks_given, is_passed
  from bookings
  join people on people.id = bookings.person_id
  join verdicts on verdicts.booking_id = bookings.id
  left join sittings on sittings.booking_id = bookings.id
  left join sitting_holds on sitting_holds.sitting_id = sittings.id and resumed_at is null
  left join lateral (
    select count(distinct item)::int as answered, max(saved_at) as last_saved_at from answer_log
    where sitting_id = sittings.id and answer_log.sat_on = sittings.sat_on) log on true
  left join lateral newest_result(coalesce(written_booking_id, bookings.id), 'written') written on true
  left join lateral newest_result(coalesce(practical_booking_id, bookings.id), 'practical') practical on true
  left join absences missed on missed.booking_id = bookings.id and missed.part = 'written'
  left join absences absent on absent.booking_id = bookings.id and absent.part = 'practical'
  where bookings.exam_session_id = ${examSessionId} and bookings.cancelled_at is null
  order by seat_number`

const MARKS = [
  'isExpelled',
  'isUncounted',
  'because',
  'writtenMarks',
  'writtenPassed',
  'practicalMarks',
  'practicalPassed',
  'practicalMarksGiven',
  'isPassed',
] as const
export type InRoom = Omit<Candidate, (typeof MARKS)[number]>

/** The room for everybody who works on the session: how far each candidate is, not how well. Assessors mark alone. */
export async function listRoom(examSessionId: string): Promise<InRoom[]> {
  const candidates = [...(await listCandidates(examSessionId))]
  for (const candidate of candidates) for (const mark of MARKS) delete (candidate as Partial<Candidate>)[mark]
  return candidates
}

export type Unbooked = { personId: string; nameFa: string; nameEn: string | null }

/** The centre's trainees of the course who have no seat yet: whom its officer may book. */
export const listUnbooked = (session: { id: string; courseId: string; organisationId: string }) => sql<Unbooked[]>`
  select distinct on (name_fa collate "fa-x-icu", people.id) people.id as person_id, name_fa, name_en
  from enrolments
  join offerings on offerings.id = offering_id
  join people on people.id = enrolments.person_id
  where offerings.course_id = ${session.courseId} and offerings.organisation_id = ${session.organisationId}
    and (ended_as is null or ended_as = 'completed') and erased_at is null
    and not exists (select from bookings where exam_session_id = ${session.id} and person_id = people.id
      and cancelled_at is null)
    and not exists (select from verdicts where person_id = people.id and course_id = ${session.courseId} and is_passed)
  order by name_fa collate "fa-x-icu", people.id
  limit 200`

export type OwnBooking = {
  id: string
  seatNumber: number
  keepsWritten: boolean
  isAbsent: boolean
  /** When the officer let them start, in a supervised exam. */
  letStartAt: Date | null
  sittingId: string | null
  submittedAt: Date | null
  /** Where there are several rooms. */
  room: string | null
  roomCentre: Text | null
  /** Until then the seat may be given back. */
  cancelUntil: Date
  /** The exam was moved since the seat was taken. */
  isMoved: boolean
} & Granted

export async function findOwnBooking(viewer: Viewer, examSessionId: string) {
  const [booking] = await sql<OwnBooking[]>`
    select bookings.id, seat_number, written_booking_id is not null as keeps_written, sittings.id as sitting_id,
      submitted_at, (select let_start_at from start_permissions where booking_id = bookings.id) as let_start_at,
      exists (select from absences where booking_id = bookings.id and part = 'written') as is_absent,
      room.name as room, organisations.name as room_centre, case when booked_at < moved_at then starts_from else starts_from - make_interval(hours => cancel_hours) end as cancel_until,
      booked_at < moved_at is true as is_moved,
      coalesce(needed.extra_percent, 0) as extra_percent, array_remove(array[case when needed.reader then 'reader' end,
        case when needed.large_print then 'large-print' end, case when needed.separate_room then 'separate-room' end], null) as needs
    from bookings
    join exam_sessions on exam_sessions.id = bookings.exam_session_id
    join assessment_policies on assessment_policies.id = policy_id
    left join sittings on booking_id = bookings.id
    left join lateral room_of(bookings.exam_session_id, seat_number) room on true
    left join organisations on organisations.id = room.organisation_id
    left join lateral accommodation_of(bookings.person_id, exam_sessions.organisation_id) needed on true
    where bookings.exam_session_id = ${examSessionId} and bookings.person_id = ${viewer.id} and bookings.cancelled_at is null`
  return booking
}

/** Time that was given to one candidate of a session, with the end that followed. */
export async function findCredit(examSessionId: string, creditId: string) {
  const [credit] = await sql<{ sittingId: string; minutes: number; dueAt: Date }[]>`
    select sitting_id, minutes, due_at from time_credits join sittings on sittings.id = sitting_id
    where time_credits.id = ${creditId} and exam_session_id = ${examSessionId}`
  return credit
}
