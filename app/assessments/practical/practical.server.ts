import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'

/** A candidate of the practical part as one assessor sees them: others' marks only when the own one is given. */
export type PracticalCandidate = {
  bookingId: string
  personNameFa: string
  personNameEn: string | null
  seatNumber: number
  isConflicted: boolean
  isAbsent: boolean
  ownMarks: string | null
  ownNote: string | null
  marksGiven: number
  /** `cameLate`: more than half a day after it was given, from a device. */
  others: { marks: string; note: string; cameLate: boolean }[]
  result: string | null
  wantsMore: boolean
  /** As many marks as the policy asks for, and no result: they lie too far apart. */
  isDisputed: boolean
}

/** Those who have passed the written part, by seat. */
export const listPracticalCandidates = (viewer: Viewer, examSessionId: string) => sql<PracticalCandidate[]>`
  select bookings.id as booking_id, name_fa as person_name_fa, name_en as person_name_en, seat_number,
    may_not_assess(${viewer.id}, bookings.id) as is_conflicted, absences.booking_id is not null as is_absent,
    own.marks::text as own_marks, own.note as own_note,
    (select count(*)::int from practical_marks where booking_id = bookings.id) as marks_given,
    case when own.id is null then '[]' else (
      select coalesce(jsonb_agg(jsonb_build_object('marks', marks::text, 'note', note,
        'cameLate', arrived_at > marked_at + interval '12 hours') order by position), '[]')
      from practical_marks where booking_id = bookings.id and assessor_id <> ${viewer.id}) end as others,
    case when own.id is not null then result.marks::text end as result,
    result.id is null and (select count(*) from practical_marks
      where booking_id = bookings.id) <= assessors as wants_more,
    result.id is null and (select count(*) from practical_marks
      where booking_id = bookings.id) >= assessors as is_disputed
  from bookings
  join people on people.id = person_id
  join exam_sessions on exam_sessions.id = exam_session_id
  join assessment_policies on assessment_policies.id = policy_id
  join lateral published_result(coalesce(written_booking_id, bookings.id), 'written') written on written.passed
  left join lateral newest_result(bookings.id, 'practical') result on true
  left join practical_marks own on own.booking_id = bookings.id and own.assessor_id = ${viewer.id}
  left join absences on absences.booking_id = bookings.id and absences.part = 'practical'
  where bookings.exam_session_id = ${examSessionId} and bookings.cancelled_at is null and practical_booking_id is null
  order by seat_number`
