import type { Sql } from '~/shared/sql.server'
import type { Attempt } from './attempts'

/**
 * A person's earlier bookings for a course under one enrolment (null: those of people who took no course), oldest
 * first, each part with how it ended as far as is published; one that by an incident isn't to count is excused unless passed.
 */
export const readAttempts = (
  tx: Sql,
  personId: string,
  courseId: string,
  enrolmentId: string | null,
  except?: string,
) => tx<Attempt[]>`
  select bookings.id as booking_id, (starts_from at time zone 'Asia/Tehran')::date as day, is_passed,
    case when written_booking_id is not null then 'kept'
      when written_passed then 'passed' when is_uncounted(bookings.id) and (not written_passed or missed.booking_id is not null) then 'excused'
      when not written_passed then 'failed'
      when missed.is_attempt then 'absent' when not missed.is_attempt then 'excused' else 'open' end as written,
    case when practical_booking_id is not null then 'kept'
      when verdicts.practical_passed then 'passed' when not verdicts.practical_passed then 'failed'
      when absent.is_attempt then 'absent' when not absent.is_attempt then 'excused'
      when not written_passed or missed.booking_id is not null then 'unreached' else 'open' end as practical
  from bookings
  join exam_sessions on exam_sessions.id = bookings.exam_session_id
  join verdicts on verdicts.booking_id = bookings.id
  left join absences missed on missed.booking_id = bookings.id and missed.part = 'written'
  left join absences absent on absent.booking_id = bookings.id and absent.part = 'practical'
  where bookings.person_id = ${personId} and exam_sessions.course_id = ${courseId}
    and bookings.enrolment_id is not distinct from ${enrolmentId} and exam_sessions.cancelled_at is null
    and bookings.exam_session_id is distinct from ${except ?? null}
  order by starts_from`
