-- A script that its marker opened stays on the device for a day, and may be read there without a network. The device hands
-- in each such reading later, under an id of its own: once, and for its own reader alone.
create table offline_reads (
  person_id uuid not null references people,
  id uuid not null,
  script_id uuid not null references scripts,
  said_at timestamptz not null,
  read_at timestamptz not null,
  is_time_doubtful boolean not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (person_id, id),
  check (read_at <= received_at)
);
comment on table offline_reads is 'append-only';
comment on column offline_reads.said_at is 'By the device''s clock';
comment on column offline_reads.is_time_doubtful is 'The reader did not open the question with a network in the day before, or the device is ahead';
create index on offline_reads (script_id);

grant select, insert on offline_reads to kargah_app;
