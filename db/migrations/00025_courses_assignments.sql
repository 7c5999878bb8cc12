-- Tries are numbered, and no number lies beyond what the activity allows: twenty at once can't pass the limit together.
alter table quiz_attempts add number smallint, add tries smallint check (tries between 1 and 20);
update quiz_attempts set number = ranked.number from (
  select id, row_number() over (partition by enrolment_id, activity_id order by submitted_at, id) as number
  from quiz_attempts) ranked
where ranked.id = quiz_attempts.id;
alter table quiz_attempts
  alter number set not null,
  add check (number >= 1),
  add constraint tries_left check (number <= tries),
  add unique (enrolment_id, activity_id, number);

-- What a trainee is still writing; it goes when it is handed in.
create table assignment_drafts (
  id uuid primary key default gen_random_uuid(),
  enrolment_id uuid not null references enrolments,
  activity_id text not null check (activity_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  body text check (length(body) <= 20000),
  saved_at timestamptz not null default clock_timestamp(),
  unique (enrolment_id, activity_id)
);
create table assignment_draft_files (
  draft_id uuid not null references assignment_drafts on delete cascade,
  n smallint not null check (n between 1 and 10),
  file_id uuid not null references files,
  primary key (draft_id, n)
);

-- What was handed in: one row a try, by the form's own id, kept for good.
create table submissions (
  id uuid primary key,
  enrolment_id uuid not null references enrolments,
  activity_id text not null check (activity_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  number smallint not null check (number >= 1),
  tries smallint check (tries between 1 and 20),
  body text check (length(body) <= 20000),
  is_late boolean not null,
  submitted_at timestamptz not null default clock_timestamp(),
  unique (enrolment_id, activity_id, number),
  constraint tries_left check (number <= tries)
);
comment on table submissions is 'append-only';

create table submission_files (
  submission_id uuid not null references submissions,
  n smallint not null check (n between 1 and 10),
  file_id uuid not null references files,
  primary key (submission_id, n)
);
comment on table submission_files is 'append-only';

-- Marks are events, the newest counts. Each names by its number the one its writer had seen before: of two trainers at
-- once the second is told. The rubric is kept as it then was: [{ id, title, points, given }].
create table submission_marks (
  id uuid primary key,
  submission_id uuid not null references submissions,
  number smallint not null check (number >= 1),
  decision text not null check (decision in ('returned', 'accepted')),
  rubric jsonb not null default '[]' check (jsonb_typeof(rubric) = 'array'),
  total smallint check (total between 0 and out_of),
  out_of smallint check (out_of > 0),
  words text check (length(btrim(words)) between 1 and 4000),
  marked_by uuid not null references people,
  marked_at timestamptz not null default clock_timestamp(),
  unique (submission_id, number),
  check (decision <> 'returned' or words is not null)
);
comment on table submission_marks is 'append-only';

-- Words at a paragraph ('p1') or a file ('f1') of what was handed in.
create table mark_comments (
  mark_id uuid not null references submission_marks,
  place text not null check (place ~ '^[pf][1-9]\d{0,2}$'),
  words text not null check (length(btrim(words)) between 1 and 2000),
  primary key (mark_id, place)
);
comment on table mark_comments is 'append-only';

grant select, insert on assignment_drafts, assignment_draft_files, submissions, submission_files, submission_marks,
  mark_comments to kargah_app;
grant update (body, saved_at) on assignment_drafts to kargah_app;
grant delete on assignment_drafts, assignment_draft_files to kargah_app;
grant select, delete on assignment_drafts, assignment_draft_files, submission_files to kargah_eraser;
grant select, update (body) on submissions to kargah_eraser;
grant select on enrolments to kargah_eraser;
