-- Clubs for teenagers: cohorts, groups and their ten seats, the mentors' gate, consents, meetings, concerns.
-- Of a minor no more is kept here than ids, days and marks of attendance. No table has a recipient: what an adult
-- writes belongs to a group or to the desk, so a private channel to a child has no place to exist in.
create table clubs (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  name jsonb not null check (is_text(name)),
  place jsonb not null check (is_text(place)),
  stage text not null check (stage in ('lower_secondary', 'upper_secondary')),
  audience text not null check (audience in ('girls', 'boys', 'mixed')),
  opened_by uuid not null references people,
  opened_at timestamptz not null default now()
);
create unique index on clubs (organisation_id, fa_key(name ->> 'fa'));

-- An edition of the programme: four months. Its id is a scope, so that a role may be held at one cohort alone.
create table cohorts (
  id uuid primary key,
  scope_kind text not null default 'cohort' check (scope_kind = 'cohort'),
  club_id uuid not null references clubs,
  name jsonb not null check (is_text(name)),
  programme_id text not null,
  programme_version integer not null,
  starts_on date not null,
  ends_on date not null,
  opened_by uuid not null references people,
  opened_at timestamptz not null default now(),
  check (ends_on between starts_on + 28 and starts_on + 300),
  foreign key (id, scope_kind) references scopes (id, kind),
  foreign key (programme_id, programme_version) references programme_versions (programme_id, version)
);
create unique index on cohorts (club_id, fa_key(name ->> 'fa'));

create table groups (
  id uuid primary key default gen_random_uuid(),
  cohort_id uuid not null references cohorts,
  name jsonb not null check (is_text(name)),
  -- 0 = Saturday … 6 = Friday; weeks without a lab use the first alone.
  core_weekday smallint not null check (core_weekday between 0 and 6),
  lab_weekday smallint not null check (lab_weekday between 0 and 6),
  meets_at time not null,
  room text not null default '' check (length(room) <= 120),
  formed_by uuid not null references people,
  formed_at timestamptz not null default now(),
  activated_by uuid references people,
  activated_at timestamptz,
  unique (id, cohort_id),
  check ((activated_at is null) = (activated_by is null))
);
create unique index on groups (cohort_id, fa_key(name ->> 'fa'));

-- Ten seats. Leaving frees the seat; the row stays as history.
create table group_members (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null references people,
  seat smallint not null check (seat between 1 and 10),
  joined_at timestamptz not null default now(),
  added_by uuid not null references people,
  left_at timestamptz,
  left_by uuid references people,
  left_because text check (length(btrim(left_because)) between 3 and 300),
  foreign key (group_id, cohort_id) references groups (id, cohort_id),
  check ((left_at is null) = (left_because is null) and (left_at is null) = (left_by is null))
);
create unique index on group_members (group_id, seat) where left_at is null;
create unique index on group_members (cohort_id, person_id) where left_at is null;
create index on group_members (person_id);

-- Ten is kept by the seats; five by this: a group becomes active with five to ten members, a lead mentor, or not at all.
create function refuse_activation() returns trigger language plpgsql as $$
begin
  if (select count(*) from group_members where group_id = new.id and left_at is null) not between 5 and 10 then
    raise check_violation using message = 'a group becomes active with five to ten members', constraint = 'groups_size';
  end if;
  return new;
end $$;
create trigger groups_size before update of activated_at on groups
  for each row when (old.activated_at is null and new.activated_at is not null) execute function refuse_activation();

-- The gate. A clearance is active only over all eight steps (clearance_steps, walked in their order); `is_active` is
-- what an open assignment points at, so an uncleared mentor can't be in a group however acts race.
create table mentor_clearances (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  person_id uuid not null references people,
  work_record text not null check (length(work_record) <= 4000),
  -- The police clearance's last day, known from the documents on.
  valid_until date,
  active_at timestamptz,
  suspended_at timestamptz,
  ended_at timestamptz,
  is_active boolean not null generated always as (active_at is not null and suspended_at is null and ended_at is null) stored,
  active_step smallint generated always as (case when active_at is not null then 8 end) stored,
  unique (id, person_id),
  unique (id, is_active),
  check (active_at is null or valid_until is not null)
);
create unique index on mentor_clearances (organisation_id, person_id) where ended_at is null;
create index on mentor_clearances (person_id);

create table clearance_steps (
  clearance_id uuid not null,
  person_id uuid not null,
  position smallint not null check (position between 1 and 8),
  step text not null,
  happened_on date not null,
  note text not null default '' check (length(note) <= 1000),
  decided_by uuid not null references people,
  decided_at timestamptz not null default clock_timestamp(),
  after smallint generated always as (nullif(position - 1, 0)::smallint) stored,
  primary key (clearance_id, position),
  foreign key (clearance_id, person_id) references mentor_clearances (id, person_id),
  foreign key (clearance_id, after) references clearance_steps (clearance_id, position),
  check (happened_on <= (decided_at at time zone 'Asia/Tehran')::date),
  check (step = (array['applied', 'documents', 'interview', 'references', 'preparation', 'teach_back', 'code_of_conduct', 'active'])[position]),
  -- One applies and signs the code oneself; everything else is another person's decision.
  check ((step in ('applied', 'code_of_conduct')) = (decided_by = person_id))
);
comment on table clearance_steps is 'append-only';
alter table mentor_clearances add foreign key (id, active_step) references clearance_steps (clearance_id, position);

create table clearance_turns (
  id bigint generated always as identity primary key,
  clearance_id uuid not null references mentor_clearances,
  turn text not null check (turn in ('suspended', 'resumed', 'ended')),
  because text not null check (length(btrim(because)) between 3 and 500),
  decided_by uuid not null references people,
  decided_at timestamptz not null default clock_timestamp()
);
comment on table clearance_turns is 'append-only';
create index on clearance_turns (clearance_id);

create table group_mentors (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references groups,
  clearance_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('lead', 'assistant')),
  assigned_by uuid not null references people,
  assigned_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid references people,
  ended_because text check (length(btrim(ended_because)) between 3 and 500),
  cleared boolean generated always as (case when ended_at is null then true end) stored,
  foreign key (clearance_id, person_id) references mentor_clearances (id, person_id),
  foreign key (clearance_id, cleared) references mentor_clearances (id, is_active),
  check ((ended_at is null) = (ended_because is null) and (ended_at is null) = (ended_by is null))
);
create unique index on group_mentors (group_id, part) where ended_at is null;
create unique index on group_mentors (group_id, person_id) where ended_at is null;
create index on group_mentors (person_id);
create index on group_mentors (clearance_id);

-- Four consents, each given or withdrawn by one guardian for one child in one cohort.
create table consent_events (
  id bigint generated always as identity primary key,
  cohort_id uuid not null references cohorts,
  child_id uuid not null references people,
  kind text not null check (kind in ('take_part', 'photo', 'publish', 'sell')),
  granted boolean not null,
  by_id uuid not null references people,
  how text not null check (how in ('page', 'link', 'sms', 'paper')),
  recorded_by uuid not null references people,
  at timestamptz not null default clock_timestamp(),
  check (how = 'paper' or recorded_by = by_id)
);
comment on table consent_events is 'append-only';
create index on consent_events (cohort_id, child_id, kind, by_id, id desc);
create index on consent_events (child_id);

-- May this person speak for the child? A verified guardian, until the child is of age; then the child alone.
create function may_consent(person uuid, child uuid) returns boolean language sql stable parallel safe as $$
  select guards(person, child)
    or (person = child and exists (select from people where id = child and born_on <= today() - interval '18 years'))
$$;

-- A consent stands when a verified guardian gave it and nobody's newest word is no. One guardian's no is enough.
create function consent_stands(cohort uuid, child uuid, consent text) returns boolean language sql stable parallel safe as $$
  select coalesce(bool_and(granted), false) from (
    select distinct on (by_id) granted
    from consent_events
    where cohort_id = cohort and child_id = child and kind = consent and (by_id = child or exists (
      select from guardianships where guardian_id = by_id and guardianships.child_id = child
        and verified_at is not null and ended_at is null))
    order by by_id, id desc) newest
$$;

-- What a meeting is known to have been: its newest record. Earlier ones stay as they were written.
create table meetings (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references groups,
  meeting_key text not null check (meeting_key ~ '^w\d\d-[a-z]{2,20}$'),
  revision integer not null check (revision >= 1),
  unique (group_id, meeting_key)
);

create table meeting_records (
  meeting_id uuid not null references meetings,
  revision integer not null check (revision >= 1),
  held_on date not null,
  is_field boolean not null,
  second_adult text check (length(btrim(second_adult)) between 2 and 120),
  note text not null check (length(note) <= 4000),
  worry boolean not null,
  present_count smallint not null check (present_count >= 0),
  recorded_by uuid not null references people,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (meeting_id, revision),
  -- Out of the house, or alone with one child: two adults, by name.
  check (second_adult is not null or (not is_field and present_count <> 1))
);
comment on table meeting_records is 'append-only';
alter table meetings add foreign key (id, revision) references meeting_records (meeting_id, revision) deferrable initially deferred;

-- No row says "not known", which is not "absent".
create table meeting_attendances (
  meeting_id uuid not null,
  revision integer not null,
  person_id uuid not null references people,
  status text not null check (status in ('present', 'late', 'absent', 'excused')),
  primary key (meeting_id, revision, person_id),
  foreign key (meeting_id, revision) references meeting_records (meeting_id, revision)
);
comment on table meeting_attendances is 'append-only';
create index on meeting_attendances (person_id);

-- Someone is worried. It goes to the desk of the operator or centre, past whoever is named; to the programme when
-- nobody unnamed is left there.
create table concerns (
  id uuid primary key,
  raised_by uuid not null references people,
  organisation_id uuid references organisations,
  words text not null default '' check (length(words) <= 2000),
  goes_to text not null check (goes_to in ('organisation', 'programme')),
  raised_at timestamptz not null default clock_timestamp(),
  check (goes_to = 'programme' or organisation_id is not null)
);
comment on table concerns is 'append-only';
create index on concerns (organisation_id, raised_at desc);
create index on concerns (raised_by);

create table concern_names (
  concern_id uuid not null references concerns,
  person_id uuid not null references people,
  primary key (concern_id, person_id)
);
comment on table concern_names is 'append-only';

create table concern_decisions (
  concern_id uuid not null references concerns,
  decision text not null check (decision in ('taken_up', 'closed')),
  words text not null check (length(words) <= 2000),
  decided_by uuid not null references people,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (concern_id, decision),
  check (decision <> 'closed' or length(btrim(words)) >= 3)
);
comment on table concern_decisions is 'append-only';

-- Who answers for the safety of a place today: its managers, without those who are named.
create function concern_desk(organisation uuid, named uuid[]) returns setof uuid language sql stable parallel safe as $$
  select person_id from grants
  where scope_id = organisation and role in ('operator_manager', 'centre_manager') and ended_at is null
    and today() between starts_on and ends_on and person_id <> all (named)
$$;

-- May this person read the concern? Never when named in it. The programme reads what came to it, and what would
-- otherwise lie on a desk where nobody sits any more.
create function reads_concern(person uuid, concern uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from concerns c
    cross join lateral (select coalesce(array_agg(person_id), '{}') as people from concern_names where concern_id = c.id) named
    where c.id = concern and person <> all (named.people) and case
      when c.goes_to = 'organisation' and exists (select from concern_desk(c.organisation_id, named.people))
        then person in (select concern_desk(c.organisation_id, named.people))
      else reaches(person, array['programme_admin'],
        coalesce(c.organisation_id, (select id from scopes where kind = 'country'))) end)
$$;

-- Every adult who reads a child's record, and which.
create table child_record_reads (
  id bigint generated always as identity primary key,
  child_id uuid not null references people,
  reader_id uuid not null references people,
  what text not null check (what in ('seat', 'attendance', 'consents', 'application', 'concern')),
  at timestamptz not null default clock_timestamp()
);
comment on table child_record_reads is 'append-only';
create index on child_record_reads (child_id, id desc);

-- Is the person a mentor of this group today: assigned, cleared, and holding the role?
create function mentors(person uuid, club_group uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from group_mentors m
    join mentor_clearances c on c.id = m.clearance_id
    join groups g on g.id = m.group_id
    where m.group_id = club_group and m.person_id = person and m.ended_at is null
      and c.is_active and c.valid_until >= today() and reaches(person, array['mentor'], g.cohort_id))
$$;

grant select, insert on clubs, cohorts, groups, group_members, mentor_clearances, clearance_steps, clearance_turns,
  group_mentors, consent_events, meetings, meeting_records, meeting_attendances, concerns, concern_names,
  concern_decisions, child_record_reads to kargah_app;
grant update (activated_at, activated_by) on groups to kargah_app;
grant update (left_at, left_by, left_because) on group_members to kargah_app;
grant update (valid_until, active_at, suspended_at, ended_at) on mentor_clearances to kargah_app;
grant update (ended_at, ended_by, ended_because) on group_mentors to kargah_app;
grant update (revision) on meetings to kargah_app;
grant select, update (work_record) on mentor_clearances to kargah_eraser;
grant select, update (note) on clearance_steps to kargah_eraser;
