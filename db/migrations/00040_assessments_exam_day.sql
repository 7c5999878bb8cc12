-- The day of an exam: who has come, who was let start, on which device, what was said to the room, what went wrong.

-- Supervised: each candidate is checked in and let start by the officer, and sits on one device at a time.
alter table exam_sessions add is_supervised boolean not null default false;

alter table sittings
  drop constraint sittings_closed_how_check,
  add check (closed_how in ('candidate', 'time', 'officer')),
  -- SHA-256 of what the active device's cookie holds; null where any device will do.
  add device_hash text check (device_hash ~ '^[0-9a-f]{64}$'),
  add extra_percent smallint not null default 0 check (extra_percent between 0 and 200),
  add ended_because text check (length(btrim(ended_because)) between 3 and 500),
  add check ((closed_how is not distinct from 'officer') = (ended_because is not null));
grant update (device_hash, extra_percent, ended_because) on sittings to kargah_app;

create table check_ins (
  booking_id uuid primary key references bookings,
  identity_seen text not null check (identity_seen in ('document', 'known')),
  checked_in_by uuid not null references people,
  checked_in_at timestamptz not null default clock_timestamp()
);
comment on table check_ins is 'append-only';

create table start_permissions (
  booking_id uuid primary key references check_ins,
  let_start_by uuid not null references people,
  let_start_at timestamptz not null default clock_timestamp()
);
comment on table start_permissions is 'append-only';

-- A code by which a sitting goes on on another device: shown once to the officer, good for a quarter of an hour, once.
create table device_codes (
  id uuid primary key,
  sitting_id uuid not null references sittings,
  code_hash text not null,
  reason text not null check (length(btrim(reason)) between 3 and 500),
  made_by uuid not null references people,
  made_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);
create index on device_codes (sitting_id);

-- Said once for a candidate at a centre, the newest counts: extra time in percent and what the room must provide.
create table accommodations (
  id uuid primary key,
  person_id uuid not null references people,
  organisation_id uuid not null references organisations,
  extra_percent smallint not null check (extra_percent between 0 and 200),
  reader boolean not null,
  large_print boolean not null,
  separate_room boolean not null,
  reason text not null check (length(btrim(reason)) between 3 and 500),
  decided_by uuid not null references people,
  decided_at timestamptz not null default clock_timestamp(),
  check (decided_by <> person_id)
);
comment on table accommodations is 'append-only';
create index on accommodations (person_id, organisation_id, decided_at desc);

create function accommodation_of(person uuid, organisation uuid) returns setof accommodations language sql stable parallel safe as $$
  select * from accommodations where person_id = person and organisation_id = organisation order by decided_at desc, id limit 1
$$;

-- When a running sitting last knocked without an answer to save; lost with a crash, and made anew by the next knock.
create unlogged table sitting_pulses (
  sitting_id uuid primary key references sittings,
  seen_at timestamptz not null
);

create table room_messages (
  id uuid primary key,
  exam_session_id uuid not null references exam_sessions,
  words text not null check (length(btrim(words)) between 2 and 500),
  sent_by uuid not null references people,
  sent_at timestamptz not null default clock_timestamp()
);
comment on table room_messages is 'append-only';
create index on room_messages (exam_session_id, sent_at);

create table question_reports (
  id uuid primary key,
  sitting_id uuid not null,
  item smallint not null,
  words text not null check (length(btrim(words)) between 3 and 1000),
  reported_at timestamptz not null default clock_timestamp(),
  foreign key (sitting_id, item) references sitting_items (sitting_id, position)
);
comment on table question_reports is 'append-only';
create index on question_reports (sitting_id);

create table question_rulings (
  report_id uuid primary key references question_reports,
  ruling text not null check (ruling in ('sound', 'broken')),
  words text not null check (length(btrim(words)) between 3 and 500),
  ruled_by uuid not null references people,
  ruled_at timestamptz not null default clock_timestamp()
);
comment on table question_rulings is 'append-only';

-- What an incident means for the candidate's result.
alter table incidents add effect text not null default 'none' check (effect in ('none', 'time', 'no_attempt', 'expelled'));

grant select, insert on check_ins, start_permissions, device_codes, accommodations, sitting_pulses, room_messages,
  question_reports, question_rulings to kargah_app;
grant update (used_at) on device_codes to kargah_app;
grant update (seen_at) on sitting_pulses to kargah_app;
