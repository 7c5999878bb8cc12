-- May this booking's written part begin, at which moment and with how much more time? For whoever holds the booking's lock:
-- being volatile, each call sees what was committed until then, however long ago the statement around it began.
create function start_of(booking uuid, asked_at timestamptz, out moment timestamptz, out extra_percent smallint, out refused text)
language plpgsql volatile as $$
begin
  moment := coalesce(asked_at, clock_timestamp());
  select coalesce(needed.extra_percent, 0), case
      when exists (select from sittings where booking_id = bookings.id) then 'begun'
      when exam_sessions.cancelled_at is not null then 'cancelled'
      when written_booking_id is not null then 'written-kept'
      when exists (select from absences where booking_id = bookings.id and part = 'written') then 'marked-absent'
      when exists (select from paper_booklets where booking_id = bookings.id) then 'on-paper'
      when moment < starts_from then 'not-yet'
      when moment >= starts_until then 'too-late'
      when is_supervised and not exists (select from start_permissions where booking_id = bookings.id) then 'not-let-start'
    end
  into start_of.extra_percent, start_of.refused
  from bookings join exam_sessions on exam_sessions.id = exam_session_id
  left join lateral accommodation_of(person_id, organisation_id) needed on true
  where bookings.id = booking;
end $$;
