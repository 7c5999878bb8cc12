-- One exam session in several rooms, also of other centres; who waits for a seat, in order; a seat given back in time.

-- A candidate may give a seat back until so many hours before the beginning; a seat given back then goes to who waits.
alter table assessment_policies add cancel_hours smallint not null default 24 check (cancel_hours between 0 and 720);

-- Seats are numbered through all rooms of a session; a session without rows has one room, its own place.
create table exam_rooms (
  id uuid primary key,
  exam_session_id uuid not null references exam_sessions,
  organisation_id uuid not null references organisations,
  name text not null check (length(btrim(name)) between 1 and 120),
  first_seat smallint not null check (first_seat > 0),
  seats smallint not null check (seats between 1 and 2000),
  opened_by uuid not null references people,
  opened_at timestamptz not null default clock_timestamp(),
  constraint each_seat_in_one_room exclude using gist
    (exam_session_id with =, int4range(first_seat, first_seat + seats) with &&)
);
create index on exam_rooms (organisation_id);

create function room_of(examination uuid, seat integer) returns setof exam_rooms language sql stable parallel safe as $$
  select * from exam_rooms where exam_session_id = examination and seat >= first_seat and seat < first_seat + seats
$$;

-- Ids are given under the session's lock: the lowest has waited longest.
create table exam_waits (
  id bigint primary key generated always as identity,
  exam_session_id uuid not null references exam_sessions,
  person_id uuid not null references people,
  entered_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  ended_as text check (ended_as in ('seated', 'left')),
  check ((ended_at is null) = (ended_as is null))
);
create unique index on exam_waits (exam_session_id, person_id) where ended_at is null;
create index on exam_waits (person_id);

grant select, insert on exam_rooms, exam_waits to kargah_app;
grant update (ended_at, ended_as) on exam_waits to kargah_app;
