-- How far somebody has come in a film or recording. It is the person's, not the seat's: it goes with them into another class.
create table media_places (
  person_id uuid not null references people,
  course_id text not null,
  name text not null,
  seconds integer not null check (seconds between 0 and 86400),
  seen_at timestamptz not null default clock_timestamp(),
  primary key (person_id, course_id, name),
  foreign key (course_id, name) references course_media
);
grant select, insert on media_places to kargah_app;
grant update (seconds, seen_at) on media_places to kargah_app;
grant select, delete on media_places to kargah_eraser;
