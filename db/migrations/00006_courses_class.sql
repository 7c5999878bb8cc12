-- What a class is made of: its meetings by the calendar, and activities beside the quiz, with what must come before and
-- by when.

-- Who keeps a course: null for what the programme itself ships; a centre's own courses are its own.
alter table courses add owner_organisation_id uuid references organisations;
create index on courses (owner_organisation_id);

-- An assignment is handed in as text, photo or file and marked by a rubric; a practice task is logged in the workshop and
-- signed by the trainer. `requires` names lessons and activities of the same course that must be done before.
alter table activities
  drop constraint activities_kind_check,
  add check (kind in ('quiz', 'assignment', 'practice')),
  alter pass_percent drop not null,
  add check ((kind = 'quiz') = (pass_percent is not null)),
  add instructions jsonb check (instructions is null or is_document(instructions)),
  add check (kind = 'quiz' or instructions is not null),
  add accepts text[] not null default '{}' check (accepts <@ array['text', 'photo', 'file']),
  add check ((kind = 'assignment') = (accepts <> '{}')),
  -- [{ "id", "title": text, "points": whole number }]; the points' sum is the full mark.
  add rubric jsonb not null default '[]' check (jsonb_typeof(rubric) = 'array'),
  -- How long a practice task is expected to take in the workshop.
  add minutes smallint check (minutes between 1 and 6000),
  -- How often it may be tried; null is as often as one likes.
  add tries smallint check (tries between 1 and 20),
  add counts text not null default 'best' check (counts in ('best', 'last')),
  add requires text[] not null default '{}';
alter table course_lessons add requires text[] not null default '{}';

-- From when and until when, in one offering; the steps are the course's.
create table step_dates (
  offering_id uuid not null references offerings,
  step_kind text not null check (step_kind in ('lesson', 'activity')),
  step_id text not null check (step_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  opens_on date,
  due_on date,
  primary key (offering_id, step_kind, step_id),
  check (num_nonnulls(opens_on, due_on) > 0),
  check (due_on >= opens_on)
);

-- One gathering of a class. Made from the timetable, moved or cancelled one by one with a reason. The database refuses
-- two in one room, two of one trainer and two of one class at once.
create table class_meetings (
  id uuid primary key default gen_random_uuid(),
  offering_id uuid not null references offerings,
  organisation_id uuid not null references organisations,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  minutes smallint not null generated always as (extract(epoch from ends_at - starts_at) / 60) stored,
  during tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
  room text check (length(room) between 1 and 60),
  room_key text generated always as (fa_key(room)) stored,
  trainer_id uuid not null references people,
  moved_from timestamptz,
  moved_because text check (length(btrim(moved_because)) between 3 and 500),
  cancelled_at timestamptz,
  cancelled_because text check (length(btrim(cancelled_because)) between 3 and 500),
  unique (id, offering_id),
  check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  check ((moved_from is null) = (moved_because is null)),
  check ((cancelled_at is null) = (cancelled_because is null)),
  constraint room_is_free exclude using gist (organisation_id with =, room_key with =, during with &&)
    where (cancelled_at is null and room_key is not null),
  constraint trainer_is_free exclude using gist (trainer_id with =, during with &&) where (cancelled_at is null),
  constraint class_is_free exclude using gist (offering_id with =, during with &&) where (cancelled_at is null)
);
create index on class_meetings (offering_id, starts_at);
create index on class_meetings (trainer_id, starts_at);

grant select, insert on step_dates, class_meetings to kargah_app;
grant update (opens_on, due_on) on step_dates to kargah_app;
grant delete on step_dates to kargah_app;
grant update (starts_at, ends_at, room, trainer_id, moved_from, moved_because, cancelled_at, cancelled_because)
  on class_meetings to kargah_app;
