-- Assessment: the policy that decides, dated exam sessions, who has a seat, the written part with its answers, practical
-- marks, results part by part, and what of them is published.
create extension if not exists btree_gist;

-- Every number that decides anything. A change is a new version; a session keeps the one it was opened under.
create table assessment_policies (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name ~ '^[a-z][a-z-]{1,59}$'),
  version integer not null check (version > 0),
  title jsonb not null check (is_text(title)),
  source jsonb not null check (is_text(source)),
  in_force_from date not null,
  written_minimum numeric not null check (written_minimum between 0 and 100),
  practical_minimum numeric not null check (practical_minimum between 0 and 100),
  written_weight numeric not null check (written_weight between 0 and 1),
  practical_weight numeric not null check (practical_weight between 0 and 1),
  combined_minimum numeric not null check (combined_minimum between 0 and 100),
  -- Professional ethics: a part with its own minimum and no weight, where a policy asks for it.
  ethics_minimum numeric check (ethics_minimum between 0 and 100),
  attempts smallint not null check (attempts between 1 and 20),
  -- Counted from the day of the first sitting, which is day 1.
  window_days smallint not null check (window_days between 1 and 1830),
  absence_is_attempt boolean not null,
  grace_seconds smallint not null check (grace_seconds between 0 and 300),
  assessors smallint not null check (assessors between 1 and 5),
  disagreement_limit numeric not null check (disagreement_limit between 0 and 100),
  moderation_percent numeric not null check (moderation_percent between 0 and 100),
  appeal_days smallint not null check (appeal_days between 0 and 365),
  made_at timestamptz not null default now(),
  unique (name, version),
  check (written_weight + practical_weight = 1)
);

insert into assessment_policies (name, version, title, source, in_force_from, written_minimum, practical_minimum,
  written_weight, practical_weight, combined_minimum, attempts, window_days, absence_is_attempt, grace_seconds, assessors,
  disagreement_limit, moderation_percent, appeal_days)
values ('skill', 1,
  '{"fa": "سنجش مهارت، نسخهٔ ۱", "en": "Skill assessment, version 1"}',
  '{"fa": "بر پایهٔ شیوه‌های منتشرشدهٔ سنجش مهارت؛ قانون هیچ نهادی نیست.", "en": "Modelled on published practice; it is nobody’s law."}',
  '2025-03-21', 50, 70, 0.25, 0.75, 70, 2, 180, true, 30, 2, 15, 10, 10);

-- Exact decimals, never rounded first: 50 and 76.66 fail, 50 and 76.67 pass.
create function combined_mark(policy assessment_policies, written numeric, practical numeric) returns numeric
language sql immutable parallel safe as $$
  select policy.written_weight * written + policy.practical_weight * practical
$$;

-- Null while a part is missing that could still decide.
create function passes(policy assessment_policies, written numeric, practical numeric, ethics numeric default null)
returns boolean language sql immutable parallel safe as $$
  select written >= policy.written_minimum and practical >= policy.practical_minimum
    and combined_mark(policy, written, practical) >= policy.combined_minimum
    and (policy.ethics_minimum is null or ethics >= policy.ethics_minimum)
$$;

create function part_minimum(policy assessment_policies, part text) returns numeric language sql immutable parallel safe as $$
  select case part when 'written' then policy.written_minimum when 'practical' then policy.practical_minimum
    else policy.ethics_minimum end
$$;

-- A centre's dated event; its id is a scope, so that a role may be held at one session alone. `coordinated` after a
-- course, `open` for those who took none, `resit` for those who have failed a part.
create table exam_sessions (
  id uuid primary key,
  scope_kind text not null default 'exam_session' check (scope_kind = 'exam_session'),
  number bigint generated always as identity unique,
  organisation_id uuid not null references organisations,
  course_id text not null references courses,
  standard_version_id uuid references standard_versions,
  policy_id uuid not null references assessment_policies,
  kind text not null check (kind in ('coordinated', 'open', 'resit')),
  audience text not null check (audience in ('women', 'men', 'mixed')),
  place text not null default '' check (length(place) <= 120),
  seats smallint not null check (seats between 1 and 2000),
  -- One may start between these two moments and then has all the minutes.
  starts_from timestamptz not null,
  starts_until timestamptz not null,
  minutes smallint not null check (minutes between 5 and 480),
  ends_by timestamptz not null,
  registration_opens_at timestamptz not null,
  registration_closes_at timestamptz not null,
  practical_on date,
  opened_by uuid not null references people,
  opened_at timestamptz not null default clock_timestamp(),
  cancelled_at timestamptz,
  cancelled_because text,
  unique (id, seats),
  check (starts_until >= starts_from and ends_by > starts_until),
  check (registration_closes_at > registration_opens_at and registration_closes_at <= starts_until),
  check ((cancelled_at is null) = (cancelled_because is null)),
  foreign key (id, scope_kind) references scopes (id, kind)
);
create index on exam_sessions (organisation_id, starts_from desc);
create index on exam_sessions (course_id, starts_from);

-- How many questions of each unit.
create table blueprint_units (
  exam_session_id uuid not null references exam_sessions,
  unit_id text not null check (unit_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  items smallint not null check (items between 1 and 200),
  primary key (exam_session_id, unit_id)
);

-- The stations a session has passed; the rest of its state follows from the clock.
create table exam_session_steps (
  exam_session_id uuid not null references exam_sessions,
  step text not null check (step in ('written_done', 'written_moderated', 'practical_done', 'practical_moderated', 'locked')),
  taken_by uuid not null references people,
  taken_at timestamptz not null default clock_timestamp(),
  primary key (exam_session_id, step)
);

-- A candidate. The seat's number lies between 1 and the session's seats and is given once; two exams of one person never
-- overlap. A part passed before is kept: the booking it was passed under stands in its column.
create table bookings (
  id uuid primary key default gen_random_uuid(),
  exam_session_id uuid not null references exam_sessions,
  person_id uuid not null references people,
  enrolment_id uuid references enrolments,
  seats smallint not null,
  seat_number smallint not null,
  during tstzrange,
  written_booking_id uuid,
  practical_booking_id uuid,
  booked_by uuid not null references people,
  booked_at timestamptz not null default clock_timestamp(),
  cancelled_at timestamptz,
  unique (id, person_id),
  unique (id, exam_session_id, person_id),
  foreign key (exam_session_id, seats) references exam_sessions (id, seats) on update cascade,
  foreign key (written_booking_id, person_id) references bookings (id, person_id),
  foreign key (practical_booking_id, person_id) references bookings (id, person_id),
  check ((during is null) = (written_booking_id is not null)),
  check (num_nonnulls(written_booking_id, practical_booking_id) < 2),
  constraint seat_exists check (seat_number between 1 and seats),
  constraint one_exam_at_a_time exclude using gist (person_id with =, during with &&) where (cancelled_at is null)
);
create unique index on bookings (exam_session_id, person_id) where cancelled_at is null;
create unique index on bookings (exam_session_id, seat_number) where cancelled_at is null;
create index on bookings (person_id);

-- Why a candidate has no result in a part. What was not the candidate's fault costs no attempt.
create table absences (
  booking_id uuid not null references bookings,
  part text not null check (part in ('written', 'practical', 'ethics')),
  cause text not null check (cause in ('absent', 'left', 'expelled', 'centre', 'power', 'illness')),
  is_attempt boolean not null generated always as (cause in ('absent', 'left', 'expelled')) stored,
  note text not null default '' check (length(note) <= 500),
  decided_by uuid not null references people,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (booking_id, part)
);
comment on table absences is 'append-only';

-- One candidate's attempt at the written part. The row's lock is what saving and submitting meet at.
create table sittings (
  id uuid primary key default gen_random_uuid(),
  booking_id uuid not null unique,
  exam_session_id uuid not null,
  person_id uuid not null,
  started_at timestamptz not null,
  sat_on date not null generated always as ((started_at at time zone 'Asia/Tehran')::date) stored,
  due_at timestamptz not null,
  grace_seconds smallint not null,
  submitted_at timestamptz,
  closed_how text check (closed_how in ('candidate', 'time')),
  receipt text unique,
  foreign key (booking_id, exam_session_id, person_id) references bookings (id, exam_session_id, person_id),
  check (due_at > started_at),
  check (num_nonnulls(submitted_at, closed_how, receipt) in (0, 3))
);
create index on sittings (exam_session_id);
create index on sittings (person_id);
create index on sittings (due_at) where submitted_at is null;

-- The draw: which questions, in which order, and the order of each one's options. Made on the server, once.
create table sitting_items (
  sitting_id uuid not null references sittings,
  position smallint not null check (position > 0),
  item_version_id uuid not null references item_versions,
  option_order jsonb not null check (jsonb_typeof(option_order) = 'array'),
  primary key (sitting_id, position),
  unique (sitting_id, item_version_id)
);
comment on table sitting_items is 'append-only';

-- Every answer that was acknowledged; of each item the one with the newest seq counts. The key is the client's own id,
-- within its sitting. The saving statement joins sitting_items, whose rows never leave: a foreign key would only lock
-- them once more. sat_on is in the key so that this table may become one partition of many.
create table answer_log (
  sitting_id uuid not null,
  id uuid not null,
  sat_on date not null,
  item smallint not null,
  seq integer not null check (seq >= 0),
  value jsonb not null check (octet_length(value::text) <= 20000),
  client_at timestamptz not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (sitting_id, id, sat_on)
);
comment on table answer_log is 'append-only';

-- Answers that came after the close: kept as they came, for a person to decide.
create table late_answers (
  sitting_id uuid not null references sittings,
  id uuid not null,
  item smallint not null,
  seq integer not null check (seq >= 0),
  value jsonb not null check (octet_length(value::text) <= 20000),
  client_at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (sitting_id, id),
  foreign key (sitting_id, item) references sitting_items (sitting_id, position)
);
comment on table late_answers is 'append-only';

create table late_answer_rulings (
  sitting_id uuid not null,
  answer_id uuid not null,
  counts boolean not null,
  reason text not null check (length(btrim(reason)) between 3 and 500),
  ruled_by uuid not null references people,
  ruled_at timestamptz not null default clock_timestamp(),
  primary key (sitting_id, answer_id),
  foreign key (sitting_id, answer_id) references late_answers (sitting_id, id)
);
comment on table late_answer_rulings is 'append-only';

-- Time given back. The id comes with the form, so that the same form sent twice gives it once.
create table time_credits (
  id uuid primary key,
  sitting_id uuid not null references sittings,
  minutes smallint not null check (minutes between 1 and 240),
  reason text not null check (length(btrim(reason)) between 3 and 500),
  given_by uuid not null references people,
  given_at timestamptz not null default clock_timestamp()
);
comment on table time_credits is 'append-only';
create index on time_credits (sitting_id);

create table incidents (
  id uuid primary key default gen_random_uuid(),
  exam_session_id uuid not null references exam_sessions,
  booking_id uuid references bookings,
  category text not null check (category in ('power', 'network', 'device', 'health', 'conduct', 'question', 'other')),
  note text not null check (length(btrim(note)) between 3 and 2000),
  happened_at timestamptz not null,
  reported_by uuid not null references people,
  reported_at timestamptz not null default clock_timestamp()
);
comment on table incidents is 'append-only';
create index on incidents (exam_session_id);

-- What one assessor gave, alone: a sum of criteria out of 100. Positions 1, 2 and, when they differ too much, 3.
create table practical_marks (
  id uuid primary key default gen_random_uuid(),
  booking_id uuid not null references bookings,
  position smallint not null check (position between 1 and 9),
  assessor_id uuid not null references people,
  marks numeric(5, 2) not null check (marks between 0 and 100),
  note text not null check (length(btrim(note)) between 3 and 2000),
  marked_at timestamptz not null default clock_timestamp(),
  unique (booking_id, position),
  unique (booking_id, assessor_id)
);
comment on table practical_marks is 'append-only';
create index on practical_marks (assessor_id);

-- Who taught the candidate in this enrolment, or is the candidate or their family, may not mark them.
create function may_not_assess(assessor uuid, booking uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from bookings
    left join enrolments on enrolments.id = enrolment_id
    left join offering_trainers on offering_trainers.offering_id = enrolments.offering_id
      and offering_trainers.person_id = assessor
    where bookings.id = booking and (bookings.person_id = assessor or offering_trainers.person_id is not null
      or exists (select from guardianships
        where (guardian_id, child_id) in ((assessor, bookings.person_id), (bookings.person_id, assessor)))))
$$;
create function refuse_assessor() returns trigger language plpgsql as $$
begin
  if may_not_assess(new.assessor_id, new.booking_id) then
    raise check_violation using message = 'nobody marks own trainees or relatives', constraint = 'practical_marks_stranger';
  end if;
  return new;
end $$;
create trigger practical_marks_stranger before insert on practical_marks for each row execute function refuse_assessor();

-- Results part by part; the newest revision counts and the old ones stay. Whoever appends one, or relies on the newest,
-- first locks the booking's row: this table itself can't be locked by a role that may not change it.
create table result_revisions (
  id uuid primary key default gen_random_uuid(),
  booking_id uuid not null,
  exam_session_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('written', 'practical', 'ethics')),
  revision smallint not null check (revision > 0),
  marks numeric not null check (marks between 0 and 100),
  passed boolean not null,
  policy_id uuid not null references assessment_policies,
  computed_from jsonb not null,
  reason text check (length(btrim(reason)) between 3 and 500),
  made_by uuid references people,
  made_at timestamptz not null default clock_timestamp(),
  unique (booking_id, part, revision),
  foreign key (booking_id, exam_session_id, person_id) references bookings (id, exam_session_id, person_id),
  check (revision = 1 or reason is not null)
);
comment on table result_revisions is 'append-only';
create index on result_revisions (exam_session_id, part);

create table publications (
  id uuid primary key default gen_random_uuid(),
  exam_session_id uuid not null references exam_sessions,
  part text not null check (part in ('written', 'practical', 'ethics')),
  approved_by uuid not null references people,
  published_by uuid not null references people,
  published_at timestamptz not null default clock_timestamp()
);
comment on table publications is 'append-only';
create index on publications (exam_session_id);

-- Exactly what was published, revision by revision.
create table published_results (
  publication_id uuid not null references publications,
  revision_id uuid not null references result_revisions,
  primary key (publication_id, revision_id)
);
comment on table published_results is 'append-only';
create index on published_results (revision_id);

create table unpublications (
  publication_id uuid primary key references publications,
  reason text not null check (length(btrim(reason)) between 3 and 500),
  unpublished_by uuid not null references people,
  unpublished_at timestamptz not null default clock_timestamp()
);
comment on table unpublications is 'append-only';

create function newest_result(booking uuid, of_part text) returns setof result_revisions language sql stable parallel safe as $$
  select * from result_revisions where booking_id = booking and part = of_part order by revision desc limit 1
$$;

-- The newest revision that stands in a publication nobody has taken back.
create function published_result(booking uuid, of_part text)
returns table (id uuid, booking_id uuid, exam_session_id uuid, revision smallint, marks numeric, passed boolean, published_at timestamptz)
language sql stable parallel safe as $$
  select r.id, r.booking_id, r.exam_session_id, r.revision, r.marks, r.passed, p.published_at
  from result_revisions r
  join published_results on revision_id = r.id
  join publications p on p.id = publication_id
  where r.booking_id = booking and r.part = of_part
    and not exists (select from unpublications u where u.publication_id = p.id)
  order by r.revision desc, p.published_at desc
  limit 1
$$;

-- What is known to everybody: a booking's published parts, kept ones included, and the verdict of its session's policy.
-- is_passed is null while a part is open that could still decide.
create view verdicts as
  select bookings.id as booking_id, bookings.person_id, bookings.exam_session_id, bookings.enrolment_id,
    exam_sessions.organisation_id, exam_sessions.course_id, exam_sessions.standard_version_id, policy.id as policy_id,
    written.id as written_revision_id, written.marks as written_marks, written.passed as written_passed,
    written.published_at as written_published_at,
    practical.id as practical_revision_id, practical.marks as practical_marks, practical.passed as practical_passed,
    practical.published_at as practical_published_at,
    combined_mark(policy, written.marks, practical.marks) as combined_marks,
    passes(policy, written.marks, practical.marks, ethics.marks) as is_passed
  from bookings
  join exam_sessions on exam_sessions.id = bookings.exam_session_id
  join assessment_policies policy on policy.id = exam_sessions.policy_id
  left join lateral published_result(coalesce(written_booking_id, bookings.id), 'written') written on true
  left join lateral published_result(coalesce(practical_booking_id, bookings.id), 'practical') practical on true
  left join lateral published_result(bookings.id, 'ethics') ethics on true
  where bookings.cancelled_at is null;

grant select on assessment_policies, exam_sessions, blueprint_units, exam_session_steps, bookings, absences, sittings,
  sitting_items, answer_log, late_answers, late_answer_rulings, time_credits, incidents, practical_marks, result_revisions,
  publications, published_results, unpublications, verdicts to kargah_app;
grant insert on assessment_policies, exam_sessions, blueprint_units, exam_session_steps, bookings, absences, sittings,
  sitting_items, answer_log, late_answers, late_answer_rulings, time_credits, incidents, practical_marks, result_revisions,
  publications, published_results, unpublications to kargah_app;
grant update (seats, place, starts_from, starts_until, minutes, ends_by, registration_opens_at, registration_closes_at,
  practical_on, cancelled_at, cancelled_because) on exam_sessions to kargah_app;
grant update (seat_number, during, cancelled_at) on bookings to kargah_app;
grant update (due_at, submitted_at, closed_how, receipt) on sittings to kargah_app;
