-- Permits for trades: asked for by an organisation, given under its licence, suspended or ended with a reason.

create table trade_permit_requests (
  application_id uuid primary key references organisation_applications,
  trade_id text not null references trades
);

alter table trade_permits
  add application_id uuid unique references organisation_applications,
  add licence_id uuid,
  add licence_starts_on date,
  add licence_ends_on date,
  add ended_by uuid references people,
  add suspended_at timestamptz,
  add suspended_because text,
  add check ((suspended_at is null) = (suspended_because is null));

-- Permits from before licences were kept here get one that carries them.
insert into organisation_licences (number, organisation_id, starts_on, ends_on, because)
  select to_char(min(decided_at), 'YYYY') || '-' || lpad(nextval('licence_numbers')::text, 5, '0'), organisation_id,
    min(starts_on), least(max(ends_on), min(starts_on) + 1830), 'پروانه‌های پیشین رشته'
  from trade_permits group by organisation_id;
update trade_permits set licence_id = licences.id, licence_starts_on = licences.starts_on,
    licence_ends_on = licences.ends_on, ends_on = least(trade_permits.ends_on, licences.ends_on)
  from organisation_licences licences where licences.organisation_id = trade_permits.organisation_id;

-- A permit lies within its licence, whoever gives it.
alter table trade_permits
  alter licence_id set not null,
  alter licence_starts_on set not null,
  alter licence_ends_on set not null,
  add foreign key (licence_id, organisation_id, licence_starts_on, licence_ends_on)
    references organisation_licences (id, organisation_id, starts_on, ends_on),
  add constraint within_licence check (starts_on >= licence_starts_on and ends_on <= licence_ends_on),
  add constraint permitted_once exclude using gist
    (organisation_id with =, trade_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null);

create table trade_permit_events (
  id bigint generated always as identity primary key,
  trade_permit_id uuid not null references trade_permits,
  kind text not null check (kind in ('suspended', 'reinstated', 'ended')),
  reason text not null check (length(btrim(reason)) between 3 and 1000),
  person_id uuid not null references people,
  at timestamptz not null default clock_timestamp()
);
comment on table trade_permit_events is 'append-only';
create index on trade_permit_events (trade_permit_id, id);

-- Permits under which something new may begin: neither ended nor suspended, and their licence has not been ended.
create view valid_permits as
  select trade_permits.id, trade_permits.organisation_id, trade_id, trade_permits.starts_on, trade_permits.ends_on,
    licence_id
  from trade_permits join organisation_licences on organisation_licences.id = licence_id
  where trade_permits.ended_at is null and suspended_at is null and organisation_licences.ended_at is null;

grant select, insert on trade_permit_requests, trade_permit_events to kargah_app;
grant select on valid_permits to kargah_app;
grant update (ended_by, suspended_at, suspended_because) on trade_permits to kargah_app;
