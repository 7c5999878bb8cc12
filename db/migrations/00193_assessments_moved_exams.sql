-- An exam is moved to another hour, or called off, while nobody has begun it.

-- Whoever took their seat before this moment never chose the hour that it is at now.
alter table exam_sessions add moved_at timestamptz;
grant update (moved_at) on exam_sessions to kargah_app;

-- Has anything happened in this exam that a new day or a calling off would undo? For whoever holds the locks of the session
-- and its bookings: being volatile, it sees what was committed until then.
create function exam_is_begun(session uuid) returns boolean language sql volatile as $$
  select exists (select from sittings where exam_session_id = session)
    or exists (select from exam_session_steps where exam_session_id = session)
    or exists (select from absences join bookings on bookings.id = booking_id where exam_session_id = session)
    or exists (select from practical_marks join bookings on bookings.id = booking_id where exam_session_id = session)
$$;
