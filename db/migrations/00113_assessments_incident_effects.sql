-- An incident's effect is what happens, not a remark: time is given to who still sits, an attempt that isn't the candidate's
-- fault is not counted, and who is sent away has not passed the written part.
alter table incidents
  add minutes smallint check (minutes between 1 and 240),
  add constraint incidents_minutes_of_time check (minutes is null or effect = 'time');
create index on incidents (booking_id) where effect in ('no_attempt', 'expelled');

create function is_expelled(booking uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from incidents where booking_id = booking and effect = 'expelled')
$$;

-- For one candidate, or for everybody of the session.
create function is_uncounted(booking uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from bookings join incidents on incidents.exam_session_id = bookings.exam_session_id
      and (booking_id = bookings.id or booking_id is null)
    where bookings.id = booking and effect = 'no_attempt')
$$;

-- A part that isn't passed decides, whatever its marks.
create or replace view verdicts as
  select bookings.id as booking_id, bookings.person_id, bookings.exam_session_id, bookings.enrolment_id,
    exam_sessions.organisation_id, exam_sessions.course_id, exam_sessions.standard_version_id, policy.id as policy_id,
    written.id as written_revision_id, written.marks as written_marks, written.passed as written_passed,
    written.published_at as written_published_at,
    practical.id as practical_revision_id, practical.marks as practical_marks, practical.passed as practical_passed,
    practical.published_at as practical_published_at,
    combined_mark(policy, written.marks, practical.marks) as combined_marks,
    not (written.passed is false and written.marks >= policy.written_minimum)
      and passes(policy, written.marks, practical.marks, ethics.marks) as is_passed
  from bookings
  join exam_sessions on exam_sessions.id = bookings.exam_session_id
  join assessment_policies policy on policy.id = exam_sessions.policy_id
  left join lateral published_result(coalesce(written_booking_id, bookings.id), 'written') written on true
  left join lateral published_result(coalesce(practical_booking_id, bookings.id), 'practical') practical on true
  left join lateral published_result(bookings.id, 'ethics') ethics on true
  where bookings.cancelled_at is null;
