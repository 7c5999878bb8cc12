-- When a trainee is marked as at risk; the newest version counts. The numbers are the programme's to confirm.
create table risk_policies (
  version integer primary key check (version > 0),
  missed_meetings smallint not null check (missed_meetings > 0),
  of_meetings smallint not null check (of_meetings >= missed_meetings),
  overdue_steps smallint not null check (overdue_steps > 0),
  failed_tries smallint not null check (failed_tries > 0),
  made_at timestamptz not null default now()
);
comment on table risk_policies is 'append-only';
insert into risk_policies (version, missed_meetings, of_meetings, overdue_steps, failed_tries) values (1, 2, 6, 2, 3);

-- One digest a day at most for each person, over all their classes.
create table reminders (
  person_id uuid not null references people,
  day date not null,
  reasons text[] not null,
  primary key (person_id, day)
);
comment on table reminders is 'append-only';
grant select on risk_policies to kargah_app;
grant select, insert on reminders to kargah_app;
