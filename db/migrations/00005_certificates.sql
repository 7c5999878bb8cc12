-- Certificates: what was issued, for what, by which two people; what became of it since; and the keys to check it with.

-- Each kind has its own numbers, and the two roles that approve: first one proposes, then the other issues.
create table certificate_kinds (
  id text primary key check (id ~ '^[a-z_]{3,30}$'),
  letter text not null unique check (letter ~ '^[A-Z]$'),
  title jsonb not null check (is_text(title)),
  first_role text not null,
  second_role text not null,
  unique (id, first_role),
  unique (id, second_role)
);
insert into certificate_kinds (id, letter, title, first_role, second_role) values
  ('skill', 'S', '{"fa": "گواهی سنجش مهارت", "en": "Certificate of assessed skill"}', 'assessment_officer', 'centre_manager'),
  ('course_completion', 'C', '{"fa": "گواهی پایان دوره", "en": "Certificate of course completion"}', 'trainer', 'centre_manager'),
  ('club', 'B', '{"fa": "گواهی شرکت در برنامهٔ باشگاه", "en": "Certificate of participation in a club programme"}',
    'operator_manager', 'operator_manager');

-- One row's lock gives out a centre's numbers of a Solar Hijri year one by one: what is rolled back leaves no gap.
create table number_series (
  kind text not null references certificate_kinds,
  organisation_id uuid not null references organisations,
  solar_year smallint not null check (solar_year between 1400 and 1599),
  last_number integer not null check (last_number > 0),
  primary key (kind, organisation_id, solar_year)
);

-- Public halves only, for ever: what was signed with an old key stays verifiable.
create table signing_keys (
  id text primary key check (id ~ '^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$'),
  valid_from timestamptz not null default clock_timestamp(),
  valid_until timestamptz,
  revoked_at timestamptz,
  check (valid_until >= valid_from)
);

-- The first approval. `facts_hash` says what it approved; the second must find the same.
create table certificate_proposals (
  id uuid primary key default gen_random_uuid(),
  kind text not null references certificate_kinds,
  organisation_id uuid not null references organisations,
  person_id uuid not null references people,
  booking_id uuid not null,
  replaces_id uuid,
  replaces_because text check (replaces_because in ('name-corrected', 'result-changed', 'data-corrected')),
  facts_hash text not null,
  proposed_by uuid not null references people,
  proposed_as text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  declined_by uuid references people,
  declined_at timestamptz,
  declined_because text check (length(btrim(declined_because)) between 3 and 500),
  unique (id, kind, organisation_id, person_id, booking_id, proposed_by),
  foreign key (kind, proposed_as) references certificate_kinds (id, first_role),
  foreign key (booking_id, person_id) references bookings (id, person_id),
  check (num_nonnulls(declined_by, declined_at, declined_because) in (0, 3)),
  check (num_nonnulls(replaces_id, replaces_because) in (0, 2)),
  constraint not_for_oneself check (proposed_by <> person_id)
);
create unique index one_proposal_a_pass on certificate_proposals (booking_id) where declined_at is null and replaces_id is null;
create unique index one_proposal_a_replacement on certificate_proposals (replaces_id) where declined_at is null;
create index on certificate_proposals (organisation_id, proposed_at) where declined_at is null;

-- Positions in the status lists that wallets and verifiers read, 131,072 in each.
create sequence status_positions minvalue 0 start 0;

-- The second approval and the certificate are one row. What it says was copied on its day and never changes; the seal is
-- the signer's over all of it, so that a row written past the signer is no certificate.
create table certificates (
  id uuid primary key,
  proposal_id uuid not null unique,
  kind text not null,
  organisation_id uuid not null,
  person_id uuid not null,
  booking_id uuid not null,
  replaces_id uuid unique,
  solar_year smallint not null,
  running_number integer not null check (running_number > 0),
  number text not null unique check (number ~ '^[A-Z]\d{4}-[A-Z0-9-]{3,20}-\d{5,}$'),
  code text not null unique check (code ~ '^[2-9a-hjkmnp-z]{20}$'),
  holder_name jsonb not null check (coalesce(holder_name ->> 'fa', '') <> ''),
  trade jsonb not null check (is_text(trade)),
  standard jsonb not null check (is_text(standard)),
  standard_version_id uuid not null references standard_versions,
  standard_version integer not null,
  level jsonb not null check (is_text(level)),
  hours_theory integer not null,
  hours_practice integer not null,
  policy jsonb not null check (is_text(policy)),
  combined_marks numeric not null,
  assessed_on date not null,
  centre jsonb not null check (is_text(centre)),
  province jsonb not null check (is_text(province)),
  signatories jsonb not null check (jsonb_array_length(signatories) = 2),
  wording smallint not null check (wording > 0),
  issued_at timestamptz not null,
  issued_on date not null,
  expires_on date check (expires_on > issued_on),
  audit_head text,
  status_position integer not null unique default nextval('status_positions'),
  status_list integer not null generated always as (status_position / 131072 + 1) stored,
  status_index integer not null generated always as (status_position % 131072) stored,
  proposed_by uuid not null,
  approved_by uuid not null references people,
  approved_as text not null,
  signing_key_id text not null references signing_keys,
  seal text not null,
  unique (kind, organisation_id, solar_year, running_number),
  unique (id, person_id),
  unique (id, booking_id, person_id),
  foreign key (proposal_id, kind, organisation_id, person_id, booking_id, proposed_by)
    references certificate_proposals (id, kind, organisation_id, person_id, booking_id, proposed_by),
  foreign key (replaces_id, booking_id, person_id) references certificates (id, booking_id, person_id),
  foreign key (kind, approved_as) references certificate_kinds (id, second_role),
  constraint two_people check (approved_by <> proposed_by),
  constraint not_for_oneself check (approved_by <> person_id)
);
comment on table certificates is 'append-only';
create unique index one_certificate_a_pass on certificates (booking_id) where replaces_id is null;
create index on certificates (organisation_id, issued_at desc);
create index on certificates (person_id);
create index on certificates (status_list);
create index on certificates using gin (fa_key(holder_name ->> 'fa') gin_trgm_ops);
alter table certificate_proposals add foreign key (replaces_id, booking_id, person_id)
  references certificates (id, booking_id, person_id);

-- Which revisions it rests on, and the marks they gave.
create table certificate_results (
  certificate_id uuid not null references certificates,
  part text not null,
  revision_id uuid not null references result_revisions,
  marks numeric not null,
  primary key (certificate_id, part)
);
comment on table certificate_results is 'append-only';
create index on certificate_results (revision_id);

-- What became of it, link by link: each event names the one it follows, so two at once can't both be the next, and only
-- lawful steps exist. Revoked and replaced are the end.
create table certificate_events (
  certificate_id uuid not null references certificates,
  position smallint not null check (position > 0),
  kind text not null check (kind in ('issued', 'suspended', 'reinstated', 'revoked', 'replaced')),
  after_position smallint generated always as (nullif(position - 1, 0)::smallint) stored,
  after_kind text,
  -- A word of a fixed list, for the public; the note is for the register.
  reason text check (reason ~ '^[a-z-]{3,40}$'),
  note text check (length(btrim(note)) between 3 and 1000),
  replaced_by_id uuid unique references certificates deferrable initially deferred,
  made_by uuid references people,
  made_at timestamptz not null default clock_timestamp(),
  primary key (certificate_id, position),
  unique (certificate_id, position, kind),
  foreign key (certificate_id, after_position, after_kind) references certificate_events (certificate_id, position, kind),
  check ((position = 1) = (after_kind is null)),
  check ((kind = 'issued') = (reason is null)),
  check ((kind = 'replaced') = (replaced_by_id is not null)),
  -- Only a suspension may come from nobody: the comparison with the newest results.
  check (made_by is not null or kind = 'suspended'),
  constraint lawful_step check (case
    when after_kind is null then kind = 'issued'
    when after_kind in ('issued', 'reinstated') then kind in ('suspended', 'revoked', 'replaced')
    when after_kind = 'suspended' then kind in ('reinstated', 'revoked', 'replaced')
    else false end)
);
comment on table certificate_events is 'append-only';
create index on certificate_events (certificate_id) where kind in ('suspended', 'revoked', 'replaced');

-- How the holder wants to be named in public; the newest choice counts, the full name until then.
create table name_choices (
  id bigint generated always as identity primary key,
  certificate_id uuid not null,
  name_shown text not null check (name_shown in ('full', 'initials')),
  chosen_by uuid not null,
  chosen_at timestamptz not null default clock_timestamp(),
  foreign key (certificate_id, chosen_by) references certificates (id, person_id)
);
comment on table name_choices is 'append-only';
create index on name_choices (certificate_id, id desc);

-- Up to when results have been compared with what was issued.
create table result_comparisons (
  id boolean primary key default true check (id),
  compared_until timestamptz not null
);
insert into result_comparisons (compared_until) values ('-infinity');

create view certificate_statuses as
  select certificates.id as certificate_id,
    case when last.kind in ('issued', 'reinstated') then case when expires_on < today() then 'expired' else 'valid' end
      else last.kind end as status,
    last.position, last.kind as last_kind, last.reason, last.made_at as since, last.replaced_by_id,
    case when people.erased_at is not null then 'initials' else coalesce(chosen.name_shown, 'full') end as name_shown
  from certificates
  join people on people.id = person_id
  join lateral (select position, kind, reason, made_at, replaced_by_id from certificate_events
    where certificate_id = certificates.id order by position desc limit 1) last on true
  left join lateral (select name_shown from name_choices where certificate_id = certificates.id order by id desc limit 1) chosen on true;

grant select on certificate_kinds, number_series, signing_keys, certificate_proposals, certificates, certificate_results,
  certificate_events, name_choices, result_comparisons, certificate_statuses to kargah_app;
grant insert on number_series, signing_keys, certificate_proposals, certificates, certificate_results, certificate_events,
  name_choices to kargah_app;
grant update (last_number) on number_series to kargah_app;
grant update (valid_until) on signing_keys to kargah_app;
grant update (declined_by, declined_at, declined_because) on certificate_proposals to kargah_app;
grant update (compared_until) on result_comparisons to kargah_app;
grant usage on sequence status_positions to kargah_app;
