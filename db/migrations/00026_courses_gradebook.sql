-- What a trainer writes into the gradebook over the mark that was reached, with its reason. Entries of a cell are
-- numbered, the newest counts; without a percent the cell goes back to what was reached. Each entry comes after the one
-- its writer had seen: of two at once the second is told.
create table grade_entries (
  id uuid primary key,
  enrolment_id uuid not null references enrolments,
  activity_id text not null check (activity_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  number smallint not null check (number >= 1),
  percent numeric(5, 2) check (percent between 0 and 100),
  reason text not null check (length(btrim(reason)) between 3 and 500),
  entered_by uuid not null references people,
  entered_at timestamptz not null default clock_timestamp(),
  unique (enrolment_id, activity_id, number)
);
comment on table grade_entries is 'append-only';
grant select, insert on grade_entries to kargah_app;
