-- People, organisations, and who may do what where, from when to when.
create extension if not exists btree_gist;

create table provinces (
  id text primary key check (id ~ '^[a-z-]+$'),
  title jsonb not null check (is_text(title)),
  capital jsonb not null check (is_text(capital)),
  iso text
);

create table scopes (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('organisation', 'province', 'country', 'cohort', 'exam_session')),
  organisation_id uuid,
  province_id text references provinces,
  unique (id, kind),
  check ((kind in ('organisation', 'cohort', 'exam_session')) = (organisation_id is not null)),
  check ((kind = 'province') = (province_id is not null))
);
create unique index on scopes (kind) where kind = 'country';
create unique index on scopes (province_id) where kind = 'province';
create index on scopes (organisation_id);

create table organisations (
  id uuid primary key,
  scope_kind text not null default 'organisation' check (scope_kind = 'organisation'),
  kind text not null check (kind in
    ('public_centre', 'private_school', 'in_plant_centre', 'mobile_team', 'club_operator', 'authority')),
  code text unique check (code ~ '^[A-Z0-9-]{3,20}$'),
  name jsonb not null check (is_text(name)),
  name_key text generated always as (fa_key(name ->> 'fa') || ' ' || fa_key(name ->> 'en')) stored,
  legal_id text unique check (legal_id ~ '^\d{11}$'),
  province_id text not null references provinces,
  county text,
  help text not null default '',
  approved_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (id, scope_kind) references scopes (id, kind) deferrable initially deferred
);
alter table scopes add foreign key (organisation_id) references organisations deferrable initially deferred;
create index on organisations using gin (name_key gin_trgm_ops);
create index on organisations (province_id);

create function stream_of(organisation_kind text) returns text language sql immutable parallel safe as $$
  select case when organisation_kind in ('public_centre', 'mobile_team', 'authority') then 'public' else 'private' end
$$;

create table people (
  id uuid primary key default gen_random_uuid(),
  name_fa text not null check (name_fa = fa_store(name_fa) and length(name_fa) between 2 and 120),
  family_fa text check (family_fa = fa_store(family_fa)),
  name_en text check (length(name_en) between 2 and 120),
  name_key text generated always as (fa_key(name_fa) || ' ' || fa_key(coalesce(name_en, ''))) stored,
  father_name text,
  born_on date,
  gender text check (gender in ('woman', 'man')),
  nationality text not null default 'IR',
  province_id text references provinces,
  mobile text unique check (mobile ~ '^\+\d{10,15}$'),
  email text unique check (email = lower(email) and email like '%_@_%'),
  username text unique check (username ~ '^[a-z][a-z0-9._-]{2,29}$'),
  language text not null default 'fa' check (language in ('fa', 'en')),
  calendar text not null default 'solar' check (calendar in ('solar', 'gregorian')),
  created_at timestamptz not null default now(),
  erased_at timestamptz
);
create index on people using gin (name_key gin_trgm_ops);

-- The number is sealed with a key kept outside the database; the keyed hash finds it again.
create table identity_documents (
  person_id uuid primary key references people on delete cascade,
  kind text not null check (kind in ('national_id', 'passport', 'refugee_card', 'residence_card')),
  number_sealed text not null,
  number_hash text not null unique,
  last_four text not null,
  created_at timestamptz not null default now()
);

create table guardianships (
  id uuid primary key default gen_random_uuid(),
  guardian_id uuid not null references people,
  child_id uuid not null references people,
  relation text not null check (relation in ('mother', 'father', 'grandparent', 'legal_guardian')),
  declared_at timestamptz not null default now(),
  verified_at timestamptz,
  verified_by uuid references people,
  verified_how text check (verified_how in ('seen', 'document')),
  ended_at timestamptz,
  unique (guardian_id, child_id),
  check (guardian_id <> child_id),
  check ((verified_at is null) = (verified_by is null) and (verified_at is null) = (verified_how is null)),
  check (verified_by <> guardian_id)
);
create index on guardianships (child_id);

-- A role is always held at a scope, from a day to a day.
create table grants (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  role text not null check (role in ('trainer', 'centre_manager', 'assessment_officer', 'assessor', 'mentor',
    'operator_manager', 'guest', 'programme_admin', 'item_author', 'marker', 'moderator', 'jury')),
  scope_id uuid not null references scopes,
  starts_on date not null,
  ends_on date not null,
  given_by uuid references people,
  given_at timestamptz not null default now(),
  reason text not null check (length(btrim(reason)) between 3 and 500),
  ended_at timestamptz,
  ended_by uuid references people,
  ended_because text,
  check (ends_on >= starts_on and ends_on <= starts_on + 1830),
  check ((ended_at is null) = (ended_because is null)),
  check (given_by <> person_id),
  -- The same role at the same place is held once at a time.
  constraint grants_held_once exclude using gist
    (person_id with =, role with =, scope_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
);
create index on grants (person_id);
create index on grants (scope_id, role);

create table terms_acceptances (
  person_id uuid not null references people on delete cascade,
  version text not null,
  accepted_at timestamptz not null default now(),
  primary key (person_id, version)
);

create table passwords (
  person_id uuid primary key references people on delete cascade,
  hash text not null,
  set_at timestamptz not null default now()
);

create table second_factors (
  person_id uuid primary key references people on delete cascade,
  secret_sealed text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);

create table recovery_codes (
  person_id uuid not null references people on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- A lost second factor is taken away by two people, neither of them its owner.
create table second_factor_resets (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  asked_by uuid not null references people,
  asked_at timestamptz not null default now(),
  reason text not null check (length(btrim(reason)) >= 3),
  confirmed_by uuid references people,
  confirmed_at timestamptz,
  check (asked_by <> person_id and confirmed_by <> person_id and asked_by <> confirmed_by)
);
create unique index on second_factor_resets (person_id) where confirmed_at is null;

-- Lucia's table: the id is the SHA-256 of what the cookie holds.
create table sessions (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references people on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  second_factor_at timestamptz,
  device text not null default ''
);
create index on sessions (person_id);
create index on sessions (expires_at);

-- A device that has shown its second factor once (trainers, assessors, mentors).
create table trusted_devices (
  token_hash text primary key,
  person_id uuid not null references people on delete cascade,
  trusted_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- One-time links and codes: password resets, invitations, e-mail and mobile checks.
create table one_time_codes (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('password_reset', 'invitation', 'mobile_check')),
  code_hash text not null unique,
  person_id uuid references people on delete cascade,
  details jsonb not null default '{}',
  made_by uuid references people,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on one_time_codes (person_id);

create table people_imports (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations,
  uploaded_by uuid not null references people,
  uploaded_at timestamptz not null default now(),
  file_name text not null,
  rows_total integer not null default 0 check (rows_total <= 10000),
  rows_checked integer not null default 0,
  rows_done integer not null default 0,
  state text not null default 'checking' check (state in ('checking', 'checked', 'committing', 'done', 'failed', 'cancelled')),
  problem text,
  committed_by uuid references people,
  finished_at timestamptz
);
create index on people_imports (organisation_id, uploaded_at desc);

-- The file as it came, sealed because of the identity numbers in it; it goes as soon as its rows have been read.
create table people_import_files (
  import_id uuid primary key references people_imports on delete cascade,
  format text not null check (format in ('csv', 'xlsx')),
  sealed text not null
);

create table people_import_rows (
  import_id uuid not null references people_imports on delete cascade,
  line integer not null,
  data jsonb not null,
  verdict text not null check (verdict in ('new', 'known', 'error', 'done')),
  problems jsonb not null default '[]',
  person_id uuid references people,
  primary key (import_id, line)
);

-- Who belongs to an organisation without holding a role there (imported trainees before they enrol).
create table memberships (
  organisation_id uuid not null references organisations,
  person_id uuid not null references people,
  since timestamptz not null default now(),
  primary key (organisation_id, person_id)
);
create index on memberships (person_id);

create table holidays (
  day date not null,
  organisation_id uuid references organisations,
  title jsonb not null check (is_text(title)),
  unique nulls not distinct (day, organisation_id)
);

create table notices (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  kind text not null,
  title jsonb not null check (is_text(title)),
  link text check (link like '/%'),
  made_at timestamptz not null default now(),
  read_at timestamptz
);
create index on notices (person_id, made_at desc);

-- In a demo only: whom one may look around as.
create table demo_people (
  key text primary key check (key ~ '^[a-z0-9-]+$'),
  person_id uuid not null unique references people on delete cascade,
  position integer not null,
  role text not null,
  title jsonb not null check (is_text(title)),
  organisation_id uuid references organisations
);

-- A scope lies in itself, its organisation, that organisation's province and the country.
create function scopes_above(scope uuid) returns setof uuid language sql stable parallel safe as $$
  select scope
  union select organisation_id from scopes where id = scope and organisation_id is not null
  union select above.id from scopes s join organisations o on o.id = s.organisation_id
    join scopes above on above.province_id = o.province_id and above.kind = 'province' where s.id = scope
  union select id from scopes where kind = 'country'
$$;

-- The reach of every list and page: does this person hold one of these roles today, at this scope or above it?
create function reaches(person uuid, roles text[], scope uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from grants
    where person_id = person and role = any (roles) and ended_at is null
      and today() between starts_on and ends_on and scope_id in (select scopes_above(scope)))
$$;

-- Guardianship ends at eighteen.
create function guards(guardian uuid, child uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from guardianships join people on people.id = child_id
    where guardian_id = guardian and child_id = child and verified_at is not null and guardianships.ended_at is null
      and (born_on is null or born_on > today() - interval '18 years'))
$$;

grant select on provinces, scopes, organisations, people, identity_documents, guardianships, grants, terms_acceptances,
  passwords, second_factors, recovery_codes, second_factor_resets, sessions, trusted_devices, one_time_codes,
  people_imports, people_import_files, people_import_rows, memberships, holidays, notices, demo_people to kargah_app;
grant insert on provinces, scopes, organisations, people, identity_documents, guardianships, grants, terms_acceptances,
  passwords, second_factors, recovery_codes, second_factor_resets, sessions, trusted_devices, one_time_codes,
  people_imports, people_import_files, people_import_rows, memberships, holidays, notices, demo_people to kargah_app;
grant update on provinces, organisations, people, identity_documents, guardianships, passwords, second_factors,
  recovery_codes, second_factor_resets, sessions, one_time_codes, people_imports, people_import_rows, notices to kargah_app;
grant update (ended_at, ended_by, ended_because) on grants to kargah_app;
grant delete on passwords, second_factors, recovery_codes, sessions, trusted_devices, one_time_codes,
  people_import_files, people_import_rows, memberships, holidays to kargah_app;
grant select, update on people to kargah_eraser;
grant select, delete on identity_documents, passwords, second_factors, recovery_codes, sessions, trusted_devices,
  one_time_codes, notices, terms_acceptances, memberships to kargah_eraser;
