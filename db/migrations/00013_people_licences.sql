-- What an organisation asks of the programme (a licence of five years, a permit for a trade), with a state, a clock and a
-- target in days that anyone concerned can see; the licences themselves; and days on which nothing is held.

-- A centre may be closed on a day of its own, or open on a day that is a holiday elsewhere.
alter table holidays
  add is_open boolean not null default false,
  add added_by uuid references people,
  add added_at timestamptz not null default now(),
  add check (organisation_id is not null or not is_open);

create function is_closed(organisation uuid, on_day date) returns boolean language sql stable parallel safe as $$
  select coalesce(
    (select not is_open from holidays where day = on_day and organisation_id = organisation),
    exists (select from holidays where day = on_day and organisation_id is null))
$$;

-- Within how many days the programme means to answer. A new version counts for what is asked from its first day on.
create table application_targets (
  kind text not null check (kind in ('licence', 'trade_permit')),
  version integer not null check (version > 0),
  days smallint not null check (days between 1 and 365),
  in_force_from date not null,
  because text not null check (length(btrim(because)) between 3 and 500),
  set_by uuid references people,
  set_at timestamptz not null default now(),
  primary key (kind, version)
);
comment on table application_targets is 'append-only';
insert into application_targets (kind, version, days, in_force_from, because) values
  ('licence', 1, 30, '2025-03-21', 'مقدار آغازین؛ برنامه آن را تأیید می‌کند.'),
  ('trade_permit', 1, 30, '2025-03-21', 'مقدار آغازین؛ برنامه آن را تأیید می‌کند.');

-- While the organisation is asked for more documents the clock stands, and the day it is due moves on by that wait.
create table organisation_applications (
  id uuid primary key,
  number bigint generated always as identity unique,
  kind text not null check (kind in ('licence', 'trade_permit')),
  organisation_id uuid not null references organisations,
  -- What tells two of one kind apart: nothing for a licence, the trade for a permit.
  subject text not null default '',
  note text check (length(note) <= 2000),
  applied_by uuid not null references people,
  applied_at timestamptz not null default clock_timestamp(),
  applied_on date not null,
  target_days smallint not null check (target_days between 1 and 365),
  due_on date not null,
  state text not null default 'received' check (state in
    ('received', 'reviewing', 'documents_asked', 'approved', 'refused', 'withdrawn')),
  waits_since date,
  waited_days integer not null default 0 check (waited_days >= 0),
  closed_on date,
  unique (id, organisation_id),
  check ((state in ('approved', 'refused', 'withdrawn')) = (closed_on is not null)),
  check ((state = 'documents_asked') = (waits_since is not null)),
  check (due_on = applied_on + target_days + waited_days)
);
create unique index one_open_application on organisation_applications (organisation_id, kind, subject) where closed_on is null;
create index on organisation_applications (due_on) where closed_on is null;

create table organisation_application_events (
  id bigint generated always as identity primary key,
  application_id uuid not null references organisation_applications,
  kind text not null check (kind in
    ('received', 'reviewing', 'documents_asked', 'documents_given', 'approved', 'refused', 'withdrawn')),
  reason text check (length(btrim(reason)) between 3 and 1000),
  person_id uuid not null references people,
  at timestamptz not null default clock_timestamp(),
  check (kind not in ('documents_asked', 'refused') or reason is not null)
);
comment on table organisation_application_events is 'append-only';
create index on organisation_application_events (application_id, id);
-- However many administrators decide at once, one decision stands.
create unique index one_decision on organisation_application_events (application_id)
  where kind in ('approved', 'refused', 'withdrawn');

create table organisation_application_files (
  application_id uuid not null references organisation_applications,
  position smallint not null check (position between 1 and 20),
  file_id uuid not null unique references files,
  added_by uuid not null references people,
  added_at timestamptz not null default clock_timestamp(),
  primary key (application_id, position)
);
comment on table organisation_application_files is 'append-only';

create sequence licence_numbers;

-- An organisation holds one licence at a time, for five years at most.
create table organisation_licences (
  id uuid primary key default gen_random_uuid(),
  number text not null unique check (number ~ '^[0-9A-Z-]{3,30}$'),
  organisation_id uuid not null references organisations,
  application_id uuid unique,
  starts_on date not null,
  ends_on date not null,
  decided_by uuid references people,
  decided_at timestamptz not null default now(),
  because text check (length(btrim(because)) between 3 and 1000),
  ended_at timestamptz,
  ended_by uuid references people,
  ended_because text check (length(btrim(ended_because)) between 3 and 1000),
  unique (id, organisation_id, starts_on, ends_on),
  foreign key (application_id, organisation_id) references organisation_applications (id, organisation_id),
  check (ends_on >= starts_on and ends_on <= starts_on + 1830),
  check (num_nonnulls(ended_at, ended_because) in (0, 2)),
  constraint one_licence_at_a_time exclude using gist
    (organisation_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
);

grant select, insert on application_targets, organisation_applications, organisation_application_events,
  organisation_application_files, organisation_licences to kargah_app;
grant update (state, waits_since, waited_days, due_on, closed_on) on organisation_applications to kargah_app;
grant update (ended_at, ended_by, ended_because) on organisation_licences to kargah_app;
grant usage on sequence licence_numbers to kargah_app;
grant update (title, is_open, added_by, added_at) on holidays to kargah_app;
grant select, update (note) on organisation_applications to kargah_eraser;
