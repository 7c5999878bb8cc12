-- What is taught (trades, standards, courses with lessons and questions, club programmes), and where and when: offerings,
-- who asks for a seat, who sits in it, and how far they have come.

create function is_text_list(t jsonb) returns boolean language sql immutable parallel safe as $$
  select case when jsonb_typeof(t) = 'array'
    then coalesce((select bool_and(is_text(item)) from jsonb_array_elements(t) item), true) else false end
$$;

-- { "fa": document, "en": document } as the rich-text editor keeps them.
create function is_document(t jsonb) returns boolean language sql immutable parallel safe as $$
  select coalesce(t #>> '{fa,type}' = 'doc' and t #>> '{en,type}' = 'doc', false)
$$;

create function text_key(t jsonb) returns text language sql immutable parallel safe as $$
  select fa_key(coalesce(t ->> 'fa', '')) || ' ' || fa_key(coalesce(t ->> 'en', ''))
$$;

create table trades (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
  title jsonb not null check (is_text(title)),
  isco08 text check (isco08 ~ '^\d{4}$'),
  summary jsonb not null check (is_text(summary)),
  search_key text generated always as (text_key(title)) stored
);
create index on trades using gin (search_key gin_trgm_ops);

-- Versions: what stands in content/ comes in as source 'content', what is written in the product as 'product'. The head
-- points at the version in force; a content version that comes after a product one waits without being pointed at.
create table standards (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
  trade_id text not null references trades,
  current_version_id uuid
);

create table standard_versions (
  id uuid primary key default gen_random_uuid(),
  standard_id text not null references standards,
  version integer not null check (version > 0),
  source text not null check (source in ('content', 'product')),
  checksum text not null,
  title jsonb not null check (is_text(title)),
  level jsonb not null check (is_text(level)),
  code text,
  hours_theory integer not null check (hours_theory >= 0),
  hours_practice integer not null check (hours_practice >= 0),
  hours_internship integer not null default 0 check (hours_internship >= 0),
  hours_project integer not null default 0 check (hours_project >= 0),
  entry jsonb not null check (is_text(entry)),
  tools jsonb not null default '[]' check (is_text_list(tools)),
  author_id uuid references people,
  made_at timestamptz not null default now(),
  unique (standard_id, version),
  unique (standard_id, id)
);
alter table standards add foreign key (id, current_version_id) references standard_versions (standard_id, id);

create table standard_units (
  standard_version_id uuid not null references standard_versions,
  unit_id text not null check (unit_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  position smallint not null,
  title jsonb not null check (is_text(title)),
  hours_theory numeric(6, 1) not null check (hours_theory >= 0),
  hours_practice numeric(6, 1) not null check (hours_practice >= 0),
  knowledge jsonb not null default '[]' check (is_text_list(knowledge)),
  skills jsonb not null default '[]' check (is_text_list(skills)),
  attitude jsonb not null default '[]' check (is_text_list(attitude)),
  safety jsonb not null default '[]' check (is_text_list(safety)),
  primary key (standard_version_id, unit_id),
  unique (standard_version_id, position)
);

-- A course without a standard needs no permit to be offered, and may belong to no trade.
create table courses (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
  trade_id text references trades,
  standard_id text references standards,
  needs_permit boolean generated always as (standard_id is not null) stored,
  current_version_id uuid,
  withdrawn_at timestamptz,
  check (standard_id is null or trade_id is not null),
  unique (id, needs_permit),
  unique (id, trade_id)
);
create index on courses (trade_id);

create table course_versions (
  id uuid primary key default gen_random_uuid(),
  course_id text not null references courses,
  version integer not null check (version > 0),
  source text not null check (source in ('content', 'product')),
  checksum text not null,
  title jsonb not null check (is_text(title)),
  summary jsonb not null check (is_text(summary)),
  outcomes jsonb not null default '[]' check (is_text_list(outcomes)),
  after jsonb not null check (is_text(after)),
  hours_theory integer not null check (hours_theory >= 0),
  hours_practice integer not null check (hours_practice >= 0),
  search_key text generated always as (text_key(title) || ' ' || text_key(summary)) stored,
  author_id uuid references people,
  made_at timestamptz not null default now(),
  unique (course_id, version),
  unique (course_id, id)
);
create index on course_versions using gin (search_key gin_trgm_ops);
alter table courses add foreign key (id, current_version_id) references course_versions (course_id, id);

create table course_units (
  course_version_id uuid not null references course_versions,
  unit_id text not null check (unit_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  position smallint not null,
  title jsonb not null check (is_text(title)),
  summary jsonb not null check (is_text(summary)),
  standard_unit_id text,
  primary key (course_version_id, unit_id),
  unique (course_version_id, position)
);

create table lessons (
  course_id text not null references courses,
  id text not null check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
  current_version_id uuid,
  primary key (course_id, id)
);

create table lesson_versions (
  id uuid primary key default gen_random_uuid(),
  course_id text not null,
  lesson_id text not null,
  version integer not null check (version > 0),
  source text not null check (source in ('content', 'product')),
  checksum text not null,
  title jsonb not null check (is_text(title)),
  summary jsonb not null check (is_text(summary)),
  minutes smallint not null check (minutes between 1 and 600),
  document jsonb not null check (is_document(document)),
  author_id uuid references people,
  made_at timestamptz not null default now(),
  foreign key (course_id, lesson_id) references lessons,
  unique (course_id, lesson_id, version),
  unique (course_id, lesson_id, id)
);
alter table lessons add foreign key (course_id, id, current_version_id) references lesson_versions (course_id, lesson_id, id);

create table course_lessons (
  course_version_id uuid not null,
  unit_id text not null,
  position smallint not null,
  course_id text not null,
  lesson_id text not null,
  primary key (course_version_id, lesson_id),
  unique (course_version_id, unit_id, position),
  foreign key (course_version_id, unit_id) references course_units,
  foreign key (course_id, course_version_id) references course_versions (course_id, id),
  foreign key (course_id, lesson_id) references lessons
);

-- Own drawings of a course. They were read through before they came in, and leave only under a sandbox.
create table course_figures (
  course_id text not null references courses,
  file text not null check (file ~ '^[a-z0-9][a-z0-9-]{0,59}(\.(fa|en))?\.svg$'),
  svg text not null check (length(svg) <= 200000),
  checksum text not null,
  primary key (course_id, file)
);

-- Questions. Practice items may be seen at any time; sealed ones only in an exam. One never becomes the other.
create table items (
  id uuid primary key default gen_random_uuid(),
  course_id text not null references courses,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  unit_id text not null,
  use text not null check (use in ('practice', 'sealed')),
  current_version_id uuid,
  retired_at timestamptz,
  unique (course_id, code)
);
create index on items (course_id, use, unit_id) where retired_at is null;

-- draft → reviewed by a second person → ready. Authors of shipped content are no accounts: they are named.
create table item_versions (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items,
  version integer not null check (version > 0),
  source text not null check (source in ('content', 'product')),
  checksum text not null,
  kind text not null check (kind in ('single', 'multiple', 'true_false', 'numeric')),
  difficulty smallint not null check (difficulty between 1 and 3),
  body jsonb not null check (is_text(body -> 'stem')),
  key jsonb not null,
  feedback jsonb not null check (is_text(feedback -> 'general')),
  author_id uuid references people,
  author_name text,
  reviewer_id uuid references people,
  reviewer_name text,
  made_at timestamptz not null default now(),
  reviewed_at timestamptz,
  ready_at timestamptz,
  unique (item_id, version),
  unique (item_id, id),
  check (num_nonnulls(author_id, author_name) = 1),
  check (num_nonnulls(reviewer_id, reviewer_name) = (case when reviewed_at is null then 0 else 1 end)),
  constraint second_person check (author_id <> reviewer_id and lower(author_name) <> lower(reviewer_name)),
  check (ready_at is null or reviewed_at is not null)
);
alter table items add foreign key (id, current_version_id) references item_versions (item_id, id);

create table activities (
  course_version_id uuid not null,
  activity_id text not null check (activity_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  unit_id text not null,
  position smallint not null,
  kind text not null check (kind in ('quiz')),
  title jsonb not null check (is_text(title)),
  pass_percent smallint not null check (pass_percent between 1 and 100),
  primary key (course_version_id, activity_id),
  unique (course_version_id, unit_id, position),
  foreign key (course_version_id, unit_id) references course_units
);

create table activity_items (
  course_version_id uuid not null,
  activity_id text not null,
  position smallint not null,
  item_id uuid not null references items,
  primary key (course_version_id, activity_id, item_id),
  unique (course_version_id, activity_id, position),
  foreign key (course_version_id, activity_id) references activities
);

create table programmes (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
  current_version integer
);

create table programme_versions (
  programme_id text not null references programmes,
  version integer not null check (version > 0),
  source text not null check (source in ('content', 'product')),
  checksum text not null,
  title jsonb not null check (is_text(title)),
  summary jsonb not null check (is_text(summary)),
  skills jsonb not null check (jsonb_typeof(skills) = 'array'),
  soft jsonb not null check (jsonb_typeof(soft) = 'array'),
  weeks jsonb not null check (jsonb_typeof(weeks) = 'array'),
  made_at timestamptz not null default now(),
  primary key (programme_id, version)
);
alter table programmes add foreign key (id, current_version) references programme_versions (programme_id, version);

-- A meeting may be planned before its text for the mentor is written.
create table programme_meetings (
  programme_id text not null,
  version integer not null,
  key text not null check (key ~ '^w\d\d-[a-z]{2,20}$'),
  week smallint not null check (week between 0 and 60),
  position smallint not null,
  kind text not null check (kind in ('core', 'lab', 'parents')),
  title jsonb not null check (is_text(title)),
  minutes smallint check (minutes between 1 and 600),
  materials jsonb,
  document jsonb check (document is null or is_document(document)),
  primary key (programme_id, version, key),
  unique (programme_id, version, position),
  foreign key (programme_id, version) references programme_versions,
  check ((document is null) = (minutes is null) and (document is null) = (materials is null))
);

-- A licence of five years at most, trade by trade.
create table trade_permits (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  trade_id text not null references trades,
  starts_on date not null,
  ends_on date not null,
  decided_by uuid references people,
  decided_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_because text,
  unique (id, organisation_id, trade_id),
  check (ends_on >= starts_on and ends_on <= starts_on + 1830),
  check ((ended_at is null) = (ended_because is null))
);
create index on trade_permits (organisation_id, trade_id);

create sequence offering_numbers;

create table offerings (
  id uuid primary key default gen_random_uuid(),
  course_id text not null references courses,
  organisation_id uuid not null references organisations,
  code text not null check (code ~ '^[A-Z0-9-]{3,20}$'),
  trade_id text,
  needs_permit boolean not null,
  trade_permit_id uuid,
  starts_on date not null,
  ends_on date not null,
  applications_until date not null,
  seats smallint not null check (seats between 1 and 500),
  waiting_places smallint not null check (waiting_places between 0 and 500),
  decision_days smallint not null check (decision_days between 1 and 60),
  delivery_mode text not null check (delivery_mode in
    ('fixed', 'rural', 'mobile', 'industry', 'university', 'prison', 'barracks', 'online')),
  -- Offerings in prisons and barracks are known to their own people only; public questions ask catalogue_offerings.
  is_public boolean not null generated always as (delivery_mode not in ('prison', 'barracks')) stored,
  audience text not null check (audience in ('women', 'men', 'mixed')),
  place text check (length(place) between 2 and 120),
  opened_by uuid references people,
  opened_at timestamptz not null default now(),
  cancelled_at timestamptz,
  cancelled_because text,
  unique (organisation_id, code),
  unique (id, seats),
  check (ends_on >= starts_on and ends_on <= starts_on + 1100),
  check (applications_until <= ends_on),
  check ((cancelled_at is null) = (cancelled_because is null)),
  foreign key (course_id, needs_permit) references courses (id, needs_permit),
  foreign key (course_id, trade_id) references courses (id, trade_id),
  foreign key (trade_permit_id, organisation_id, trade_id) references trade_permits (id, organisation_id, trade_id),
  constraint permitted check (not needs_permit or (trade_permit_id is not null and trade_id is not null))
);
create index on offerings (course_id, starts_on) where cancelled_at is null;
create index on offerings (organisation_id, starts_on);
create index on offerings (applications_until, starts_on) where cancelled_at is null;

-- Days are counted from Saturday, 0, to Friday, 6.
create table offering_slots (
  offering_id uuid not null references offerings,
  weekday smallint not null check (weekday between 0 and 6),
  starts_at time not null,
  ends_at time not null,
  room text,
  primary key (offering_id, weekday, starts_at),
  check (ends_at > starts_at)
);

create table offering_trainers (
  offering_id uuid not null references offerings,
  person_id uuid not null references people,
  since timestamptz not null default now(),
  primary key (offering_id, person_id)
);
create index on offering_trainers (person_id);

-- Applied → waiting → admitted or refused; the target of its clock is fixed on the day it was made.
create table applications (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  offering_id uuid not null references offerings,
  person_id uuid not null references people,
  note text check (length(note) <= 1000),
  applied_at timestamptz not null default clock_timestamp(),
  due_on date not null,
  waiting_since timestamptz,
  withdrawn_at timestamptz,
  decision text check (decision in ('admitted', 'refused')),
  reason text check (length(btrim(reason)) between 3 and 500),
  decided_by uuid references people,
  decided_at timestamptz,
  unique (id, offering_id, person_id),
  check (num_nonnulls(decision, decided_by, decided_at) in (0, 3)),
  check (decision is distinct from 'refused' or reason is not null),
  check (decision is null or withdrawn_at is null),
  check (decided_by <> person_id)
);
create unique index on applications (offering_id, person_id) where withdrawn_at is null;
create index on applications (person_id);
create index on applications (offering_id, number) where decided_at is null and withdrawn_at is null;

-- The seat's number lies between 1 and the offering's seats and is given once: an offering can't be oversold, whoever
-- asks at once, nor its seats be taken away from under those who sit. Who leaves gives the seat back.
create table enrolments (
  id uuid primary key default gen_random_uuid(),
  offering_id uuid not null references offerings,
  person_id uuid not null references people,
  application_id uuid unique,
  seats smallint not null,
  seat_number smallint,
  enrolled_at timestamptz not null default clock_timestamp(),
  enrolled_by uuid references people,
  ended_at timestamptz,
  ended_as text check (ended_as in ('completed', 'withdrawn', 'expelled')),
  ended_because text,
  unique (offering_id, person_id),
  unique (offering_id, seat_number),
  foreign key (offering_id, seats) references offerings (id, seats) on update cascade,
  foreign key (application_id, offering_id, person_id) references applications (id, offering_id, person_id),
  constraint seat_exists check (seat_number between 1 and seats),
  check ((ended_at is null) = (ended_as is null)),
  check ((seat_number is null) = (ended_as is not null and ended_as <> 'completed')),
  check (ended_as is distinct from 'expelled' or ended_because is not null)
);
create index on enrolments (person_id);

create table lesson_progress (
  enrolment_id uuid not null references enrolments,
  course_id text not null,
  lesson_id text not null,
  finished_at timestamptz not null default clock_timestamp(),
  primary key (enrolment_id, lesson_id),
  foreign key (course_id, lesson_id) references lessons
);

-- Answers to questions inside lessons; the newest is shown, all are kept.
create table check_answers (
  id bigint generated always as identity primary key,
  enrolment_id uuid not null references enrolments,
  lesson_id text not null,
  item_id uuid not null,
  item_version_id uuid not null,
  value jsonb not null,
  is_right boolean not null,
  answered_at timestamptz not null default clock_timestamp(),
  foreign key (item_id, item_version_id) references item_versions (item_id, id)
);
comment on table check_answers is 'append-only';
create index on check_answers (enrolment_id, lesson_id, item_id, id desc);

-- One row a try; the form carries its id, so that the same form sent twice is one try.
create table quiz_attempts (
  id uuid primary key,
  enrolment_id uuid not null references enrolments,
  activity_id text not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'array'),
  right_answers smallint not null check (right_answers >= 0),
  questions smallint not null check (questions > 0 and right_answers <= questions),
  pass_percent smallint not null,
  is_passed boolean not null generated always as (right_answers * 100 >= pass_percent * questions) stored,
  submitted_at timestamptz not null default clock_timestamp()
);
comment on table quiz_attempts is 'append-only';
create index on quiz_attempts (enrolment_id, activity_id);

-- What a stranger may see of offerings: all that the catalogue, course pages and applications ask.
create view catalogue_offerings as
  select offerings.id, course_id, organisation_id, offerings.code, starts_on, ends_on, applications_until, seats,
    waiting_places, decision_days, delivery_mode, audience, place, organisations.name as organisation_name,
    organisations.name_key as organisation_key, organisations.province_id, organisations.county,
    (seats - (select count(*) from enrolments where offering_id = offerings.id and seat_number is not null))::int as seats_left
  from offerings join organisations on organisations.id = organisation_id
  where is_public and cancelled_at is null and approved_at is not null and organisations.ended_at is null;

grant select on trades, standards, standard_versions, standard_units, courses, course_versions, course_units, lessons,
  lesson_versions, course_lessons, course_figures, items, item_versions, activities, activity_items, programmes,
  programme_versions, programme_meetings, trade_permits, offerings, offering_slots, offering_trainers, applications,
  enrolments, lesson_progress, check_answers, quiz_attempts, catalogue_offerings to kargah_app;
grant insert on trades, standards, standard_versions, standard_units, courses, course_versions, course_units, lessons,
  lesson_versions, course_lessons, course_figures, items, item_versions, activities, activity_items, programmes,
  programme_versions, programme_meetings, trade_permits, offerings, offering_slots, offering_trainers, applications,
  enrolments, lesson_progress, check_answers, quiz_attempts to kargah_app;
grant update (title, isco08, summary) on trades to kargah_app;
grant update (current_version_id) on standards, courses, lessons to kargah_app;
grant update (withdrawn_at) on courses to kargah_app;
grant update (svg, checksum) on course_figures to kargah_app;
grant update (current_version_id, unit_id, retired_at) on items to kargah_app;
grant update (reviewer_id, reviewer_name, reviewed_at, ready_at) on item_versions to kargah_app;
grant update (current_version) on programmes to kargah_app;
grant update (ended_at, ended_because) on trade_permits to kargah_app;
grant update (starts_on, ends_on, applications_until, seats, waiting_places, decision_days, place, cancelled_at,
  cancelled_because) on offerings to kargah_app;
grant update (waiting_since, withdrawn_at, decision, reason, decided_by, decided_at) on applications to kargah_app;
grant update (seat_number, ended_at, ended_as, ended_because) on enrolments to kargah_app;
grant delete on offering_slots, offering_trainers to kargah_app;
grant usage on sequence offering_numbers to kargah_app;
grant select, update (note) on applications to kargah_eraser;
