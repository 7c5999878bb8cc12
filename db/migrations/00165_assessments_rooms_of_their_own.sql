-- What is said or happens in one room of several: the officer of the centre that lends it is there.
alter table exam_rooms add unique (id, exam_session_id);
alter table room_messages add room_id uuid,
  add foreign key (room_id, exam_session_id) references exam_rooms (id, exam_session_id);
alter table incidents add room_id uuid,
  add foreign key (room_id, exam_session_id) references exam_rooms (id, exam_session_id),
  add constraint incidents_of_one_or_a_room check (room_id is null or booking_id is null);
create index on room_messages (room_id) where room_id is not null;
create index on incidents (room_id) where room_id is not null;

create function is_in_room(room uuid, seat integer) returns boolean language sql stable parallel safe as $$
  select exists (select from exam_rooms where id = room and seat >= first_seat and seat < first_seat + seats)
$$;

-- For one candidate, for who sits in that room, or for everybody of the session.
create or replace function is_uncounted(booking uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from bookings join incidents on incidents.exam_session_id = bookings.exam_session_id
      and (booking_id = bookings.id or (booking_id is null and (room_id is null or is_in_room(room_id, seat_number))))
    where bookings.id = booking and effect = 'no_attempt')
$$;
