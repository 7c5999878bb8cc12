-- What a trainee did in the workshop: a task of the course or one of their own, with photos, for the trainer to sign.
create table practice_logs (
  -- Made with the page: a form sent twice is one log.
  id uuid primary key,
  enrolment_id uuid not null references enrolments,
  -- A practice activity of the course; null for a task of their own.
  activity_id text check (activity_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  made_at timestamptz not null default clock_timestamp()
);
comment on table practice_logs is 'append-only';
create index on practice_logs (enrolment_id, activity_id);

-- Drawn anew when they came: nothing of camera or place is left in them.
create table practice_photos (
  practice_log_id uuid not null references practice_logs,
  n smallint not null check (n between 1 and 40),
  file_id uuid not null references files,
  added_at timestamptz not null default clock_timestamp(),
  primary key (practice_log_id, n)
);
comment on table practice_photos is 'append-only';

-- All that happened to a log, in order: the number is given once, so of two answers at once one comes too late. What the
-- trainee writes stands whole in each of their events; the newest event tells the state.
create table practice_events (
  practice_log_id uuid not null references practice_logs,
  seq smallint not null check (seq between 1 and 500),
  kind text not null check (kind in ('draft', 'submitted', 'signed', 'returned')),
  task text check (length(btrim(task)) between 3 and 200),
  minutes smallint check (minutes between 1 and 1440),
  worked_on date,
  words text check (length(words) <= 4000),
  photos smallint[] not null default '{}' check (cardinality(photos) <= 4),
  comment text check (length(comment) <= 2000),
  by_id uuid not null references people,
  at timestamptz not null default clock_timestamp(),
  primary key (practice_log_id, seq),
  check (kind in ('signed', 'returned') or (minutes is not null and worked_on is not null)),
  check (kind in ('signed', 'returned') or comment is null),
  check (kind <> 'returned' or comment is not null)
);
comment on table practice_events is 'append-only';
create index on practice_events (by_id);

-- Each log as it stands: the trainee's newest words, the newest event's kind and the newest comment.
create view practice_states as
  select practice_logs.id, practice_logs.enrolment_id, practice_logs.activity_id, enrolments.offering_id,
    enrolments.person_id, newest.seq, newest.kind as state, newest.at as changed_at, written.task, written.minutes,
    written.worked_on, written.words, written.photos,
    (select comment from practice_events where practice_log_id = practice_logs.id and comment is not null
      order by seq desc limit 1) as comment
  from practice_logs join enrolments on enrolments.id = practice_logs.enrolment_id
    cross join lateral (select seq, kind, at from practice_events where practice_log_id = practice_logs.id
      order by seq desc limit 1) newest
    cross join lateral (select task, minutes, worked_on, words, photos from practice_events
      where practice_log_id = practice_logs.id and kind in ('draft', 'submitted') order by seq desc limit 1) written;

grant select on practice_logs, practice_photos, practice_events, practice_states to kargah_app;
grant insert on practice_logs, practice_photos, practice_events to kargah_app;
grant select, update (task, words, comment) on practice_events to kargah_eraser;
grant select on practice_logs to kargah_eraser;
