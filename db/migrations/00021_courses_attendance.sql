-- Who was there. Marks are appended on any phone, with or without a network, and never changed. Of each trainee and
-- meeting the newest counts: by when it was recorded, then by the device's own clock, then by id. When it was recorded is
-- what the device's clock said, but never after the server received it, nor before attendance could be taken.

-- How attendance is kept is a policy: the newest version counts.
create table attendance_policies (
  version integer primary key check (version > 0),
  -- A correction made so many days after the meeting needs a reason.
  correction_days smallint not null check (correction_days between 0 and 365),
  -- What reaches the server so many hours after it was recorded is flagged.
  late_hours smallint not null check (late_hours between 1 and 720),
  -- Attendance can be taken so many minutes before the meeting begins.
  early_minutes smallint not null check (early_minutes between 0 and 720),
  made_at timestamptz not null default now()
);
insert into attendance_policies (version, correction_days, late_hours, early_minutes) values (1, 3, 12, 60);

alter table enrolments add unique (id, offering_id);

create table attendance_marks (
  class_meeting_id uuid not null,
  -- Made on the device: what is sent twice is kept once.
  id uuid not null,
  offering_id uuid not null,
  enrolment_id uuid not null,
  status text not null check (status in ('present', 'late', 'absent', 'excused')),
  -- Minutes missed, of who came late.
  missed smallint check (missed between 0 and 720),
  reason text check (length(btrim(reason)) between 1 and 300),
  source text not null check (source in ('phone', 'paper')),
  client_at timestamptz not null,
  recorded_at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  -- It came long after it was recorded, or when its author no longer held the role it was recorded by.
  came_late boolean not null default false,
  recorded_by uuid not null references people,
  primary key (class_meeting_id, id),
  foreign key (class_meeting_id, offering_id) references class_meetings (id, offering_id),
  foreign key (enrolment_id, offering_id) references enrolments (id, offering_id),
  check ((status = 'late') = (missed is not null)),
  check (recorded_at <= received_at)
);
comment on table attendance_marks is 'append-only';
create index on attendance_marks (class_meeting_id, enrolment_id, recorded_at desc, client_at desc, id desc);
create index on attendance_marks (enrolment_id);

-- Where exactly one minor is there, a second adult is named. Appended; the newest counts.
create table attendance_adults (
  class_meeting_id uuid not null references class_meetings,
  id uuid not null,
  name text not null check (length(btrim(name)) between 2 and 120),
  recorded_at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  recorded_by uuid not null references people,
  primary key (class_meeting_id, id)
);
comment on table attendance_adults is 'append-only';

-- A meeting that was cancelled takes no attendance, however its cancelling races the marks.
create function refuse_cancelled_meeting() returns trigger language plpgsql as $$
begin
  perform from class_meetings where id = new.class_meeting_id and cancelled_at is null for share;
  if not found then
    raise exception 'the meeting is cancelled' using errcode = 'check_violation', constraint = 'meeting_is_held';
  end if;
  return new;
end $$;
create trigger meeting_is_held before insert on attendance_marks
  for each row execute function refuse_cancelled_meeting();

-- Did this person hold one of these roles over a place at that moment?
create function held_role(person uuid, roles text[], scope uuid, at timestamptz) returns boolean
language sql stable parallel safe as $$
  select exists (
    select from grants
    where person_id = person and role = any (roles) and (ended_at is null or ended_at > at)
      and (at at time zone 'Asia/Tehran')::date between starts_on and ends_on
      and scope_id in (select scopes_above(scope)))
$$;

-- The one source of attendance and person-hours: a row for each meeting that was not cancelled and each trainee who was
-- in the class then, or was marked. Every total at every level is a sum over these whole minutes, so they add up.
create view attendance_facts as
  select class_meetings.id as class_meeting_id, class_meetings.offering_id, class_meetings.organisation_id,
    enrolments.id as enrolment_id, enrolments.person_id, class_meetings.starts_at,
    (class_meetings.starts_at at time zone 'Asia/Tehran')::date as met_on,
    class_meetings.minutes::int as planned_minutes,
    case newest.status when 'present' then class_meetings.minutes
      when 'late' then greatest(class_meetings.minutes - newest.missed, 0) else 0 end::int as delivered_minutes,
    newest.status, newest.missed, newest.reason, newest.source, newest.recorded_at, newest.client_at,
    newest.id as mark_id, newest.came_late, newest.recorded_by
  from class_meetings join enrolments on enrolments.offering_id = class_meetings.offering_id
    left join lateral (
      select * from attendance_marks
      where class_meeting_id = class_meetings.id and enrolment_id = enrolments.id
      order by recorded_at desc, client_at desc, id desc limit 1) newest on true
  where cancelled_at is null and (newest.id is not null
    or (enrolled_at < class_meetings.ends_at and (ended_at is null or ended_at > class_meetings.starts_at)));

grant select on attendance_policies, attendance_marks, attendance_adults, attendance_facts to kargah_app;
grant insert on attendance_marks, attendance_adults to kargah_app;
grant select, update (reason) on attendance_marks to kargah_eraser;
grant select (id, person_id) on enrolments to kargah_eraser;
