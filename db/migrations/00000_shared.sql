-- Tables that every pillar writes to: what happened, files, failed tries. They hold plain ids of what stands right of them.
create extension if not exists pg_trgm;

create function fa_store(t text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(regexp_replace(regexp_replace(
    translate(normalize(t, NFKC), U&'\064A\0649\0643\06D5\06C1\06BE', U&'\06CC\06CC\06A9\0647\0647\0647'),
    U&'[\200B\200E\200F\202A-\202E\2066-\2069\FEFF\00AD\0640]', '', 'g'),
    U&'\200C+', U&'\200C', 'g'), '\s+', ' ', 'g'))
$$;

-- A search key: never shown. One spelling for every variant; no spaces, no half-spaces, Latin digits, no marks.
create function fa_key(t text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    translate(lower(normalize(t, NFKC)),
      U&'\064A\0649\0626\0643\0629\06C0\06D5\06C1\06BE\0624\0623\0625\0622\0671\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669',
      U&'\06CC\06CC\06CC\06A9\0647\0647\0647\0647\0647\0648\0627\0627\0627\062701234567890123456789'),
    U&'[^0-9a-z\0627-\063A\0641-\064A\067E\0686\0698\06A9\06AF\06CC]+', '', 'g')
$$;

create function today() returns date language sql stable parallel safe as $$
  select (now() at time zone 'Asia/Tehran')::date
$$;

-- { "fa": "…", "en": "…" }, both present and not empty.
create function is_text(t jsonb) returns boolean language sql immutable parallel safe as $$
  select jsonb_typeof(t) = 'object' and coalesce(btrim(t ->> 'fa'), '') <> '' and coalesce(btrim(t ->> 'en'), '') <> ''
$$;

create table installation (
  id boolean primary key default true check (id),
  is_demo boolean not null default false,
  seeded_at timestamptz,
  content_checksum text,
  created_at timestamptz not null default now()
);
insert into installation default values;

create table audit_events (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  act text not null check (act ~ '^[a-z][a-z-]+$'),
  subject_kind text not null,
  subject_id text not null,
  organisation_id uuid,
  person_id uuid,
  role text,
  grant_id uuid,
  details_hash text not null
);
comment on table audit_events is 'append-only';
create index on audit_events (organisation_id, id desc);
create index on audit_events (subject_kind, subject_id, id desc);
create index on audit_events (person_id, id desc);

-- What the eraser may take away without breaking the chain over the events.
create table audit_details (
  event_id bigint primary key references audit_events,
  details jsonb not null
);
comment on table audit_details is 'append-only';

create table audit_seals (
  id bigint generated always as identity primary key,
  first_event bigint not null,
  last_event bigint not null unique,
  events integer not null,
  previous_hash text not null,
  hash text not null,
  sealed_at timestamptz not null default clock_timestamp()
);
comment on table audit_seals is 'append-only';

create table files (
  id uuid primary key default gen_random_uuid(),
  sha256 text not null,
  bytes integer not null check (bytes between 0 and 26214400),
  media_type text not null,
  name text not null check (length(name) <= 200),
  uploaded_by uuid,
  uploaded_at timestamptz not null default now()
);

create table failed_tries (
  id bigint generated always as identity primary key,
  kind text not null,
  subject text not null,
  at timestamptz not null default clock_timestamp()
);
create index on failed_tries (kind, subject, at desc);
create index on failed_tries (at);

-- The app asks for work without owning the job tables.
create function shared_enqueue(task text, payload jsonb, run_at timestamptz, job_key text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload::json, run_at => coalesce(run_at, now()), job_key => job_key, max_attempts => 12);
end $$;
revoke all on function shared_enqueue from public;
grant execute on function shared_enqueue to kargah_app;

revoke all on schema public from public;
grant usage on schema public to kargah_app, kargah_eraser;
grant select, insert on audit_events, audit_details, audit_seals to kargah_app;
grant select on audit_events to kargah_eraser;
grant select, delete on audit_details to kargah_eraser;
grant select, update on installation to kargah_app;
grant select, insert, delete on files to kargah_app;
grant select, insert, delete on failed_tries to kargah_app;
