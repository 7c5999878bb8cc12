-- How a seat becomes one's own and goes on to another: offers to those who wait, papers that an offering asks for, leaving,
-- coming back and going over to another class; and the target groups that a person says they belong to.

alter table offerings add offer_days smallint not null default 3 check (offer_days between 1 and 30);
grant update (offer_days, audience) on offerings to kargah_app;

-- Who accepts a seat that was offered is admitted by the list's own order, not by a person.
alter table applications
  drop constraint applications_check,
  add check (num_nonnulls(decision, decided_at) in (0, 2)),
  add check (decided_by is null or decision is not null),
  add check (decided_by is not null or decision is distinct from 'refused');

-- A free seat is kept for the next in order until the offer is answered or its time is over. Offers are made and answered
-- while the offering's row is held.
create table seat_offers (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references applications,
  offering_id uuid not null references offerings,
  offered_at timestamptz not null,
  due_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'lapsed', 'void')),
  answered_at timestamptz,
  check (due_at > offered_at),
  check ((answer is null) = (answered_at is null))
);
create unique index one_open_offer on seat_offers (application_id) where answer is null;
create index on seat_offers (offering_id) where answer is null;
create index on seat_offers (due_at) where answer is null;

create or replace view catalogue_offerings as
  select offerings.id, course_id, organisation_id, offerings.code, starts_on, ends_on, applications_until, seats,
    waiting_places, decision_days, delivery_mode, audience, place, organisations.name as organisation_name,
    organisations.name_key as organisation_key, organisations.province_id, organisations.county,
    greatest(0, seats - (select count(*) from enrolments where offering_id = offerings.id and seat_number is not null)
      - (select count(*) from seat_offers where offering_id = offerings.id and answer is null))::int as seats_left
  from offerings join organisations on organisations.id = organisation_id
  where is_public and cancelled_at is null and approved_at is not null and organisations.ended_at is null;

alter table enrolments
  drop constraint enrolments_ended_as_check,
  add constraint enrolments_ended_as_check check (ended_as in ('completed', 'withdrawn', 'expelled', 'transferred'));

-- Leaving, coming back and going over to another class. Of a transfer the old seat stays where it was, with its
-- attendance; what was learnt goes along, since it is read through the whole line of enrolments.
create table enrolment_events (
  id bigint generated always as identity primary key,
  enrolment_id uuid not null references enrolments,
  kind text not null check (kind in ('withdrawn', 'expelled', 'transferred', 'readmitted')),
  to_enrolment_id uuid unique references enrolments,
  because text check (length(btrim(because)) between 3 and 500),
  done_by uuid not null references people,
  done_at timestamptz not null default clock_timestamp(),
  check ((kind = 'transferred') = (to_enrolment_id is not null)),
  check (kind = 'withdrawn' or because is not null)
);
comment on table enrolment_events is 'append-only';
create index on enrolment_events (enrolment_id);

create function enrolment_line(enrolment uuid) returns setof uuid language sql stable parallel safe as $$
  with recursive line (id) as (
    select enrolment
    union select enrolment_id from enrolment_events join line on to_enrolment_id = line.id)
  select id from line
$$;

create table offering_documents (
  id uuid primary key default gen_random_uuid(),
  offering_id uuid not null references offerings,
  position smallint not null,
  title text not null check (length(btrim(title)) between 2 and 120),
  withdrawn_at timestamptz
);
create index on offering_documents (offering_id);

create table application_documents (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references applications,
  offering_document_id uuid not null references offering_documents,
  file_id uuid not null references files,
  sent_at timestamptz not null default clock_timestamp(),
  replaced_at timestamptz
);
create unique index one_paper on application_documents (application_id, offering_document_id) where replaced_at is null;

create table target_groups (
  id text primary key check (id ~ '^[a-z][a-z0-9_-]{1,59}$'),
  position smallint not null,
  title jsonb not null check (is_text(title))
);

-- Said by the person alone, with consent, and taken back by the row's going. No list, page or paper names it.
create table target_group_declarations (
  person_id uuid not null references people on delete cascade,
  target_group_id text not null references target_groups,
  consented_at timestamptz not null default clock_timestamp(),
  primary key (person_id, target_group_id)
);

grant select on seat_offers, enrolment_events, offering_documents, application_documents, target_groups,
  target_group_declarations to kargah_app;
grant insert on seat_offers, enrolment_events, offering_documents, application_documents, target_groups,
  target_group_declarations to kargah_app;
grant update (answer, answered_at) on seat_offers to kargah_app;
grant update (withdrawn_at, position) on offering_documents to kargah_app;
grant update (replaced_at) on application_documents to kargah_app;
grant update (position, title) on target_groups to kargah_app;
grant delete on target_group_declarations to kargah_app;
grant select, delete on target_group_declarations to kargah_eraser;
grant select, delete on application_documents to kargah_eraser;
