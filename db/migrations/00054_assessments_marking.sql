-- Essays and files in a written exam: what no machine can mark waits as a script without a name for its markers, and no
-- written result is published while one of its scripts waits.

-- One marker or two; two may differ by so many percent of what the question is worth, beyond that a third decides.
alter table exam_sessions
  add markers smallint not null default 1 check (markers between 1 and 2),
  add marking_limit smallint not null default 20 check (marking_limit between 0 and 100);

-- An essay has up to 20,000 characters, in Persian two bytes each, and more with what JSON escapes.
alter table answer_log drop constraint answer_log_value_check, add check (octet_length(value::text) <= 130000);
alter table late_answers drop constraint late_answers_value_check, add check (octet_length(value::text) <= 130000);

alter table sittings add unique (id, exam_session_id);

-- What a candidate handed in as a file; the newest counts and the older ones stay.
create table sitting_files (
  id uuid primary key,
  sitting_id uuid not null,
  item smallint not null,
  file_id uuid not null references files,
  handed_at timestamptz not null default clock_timestamp(),
  foreign key (sitting_id, item) references sitting_items (sitting_id, position)
);
comment on table sitting_files is 'append-only';
create index on sitting_files (sitting_id, item, handed_at desc);

-- One answer as its markers see it: a number that says nothing of anybody. An answer that was let count later makes a new
-- round, and what was given for the earlier one stays with it.
create table scripts (
  id uuid primary key default gen_random_uuid(),
  exam_session_id uuid not null,
  sitting_id uuid not null,
  item smallint not null,
  answer_id uuid not null,
  round smallint not null check (round > 0),
  number integer not null check (number between 100000 and 999999),
  out_of numeric(7, 2) not null check (out_of > 0),
  made_at timestamptz not null default clock_timestamp(),
  unique (id, out_of),
  unique (sitting_id, item, round),
  unique (sitting_id, item, answer_id),
  unique (exam_session_id, number),
  foreign key (sitting_id, item) references sitting_items (sitting_id, position),
  foreign key (sitting_id, exam_session_id) references sittings (id, exam_session_id)
);
comment on table scripts is 'append-only';

-- Who marks a script, in the order in which they came to it; the third only where the first two are too far apart.
create table script_markers (
  script_id uuid not null references scripts,
  place smallint not null check (place between 1 and 3),
  marker_id uuid not null references people,
  came_at timestamptz not null default clock_timestamp(),
  primary key (script_id, place),
  unique (script_id, marker_id)
);
comment on table script_markers is 'append-only';
create index on script_markers (marker_id);

-- What a marker gave, in quarters of a point; a correction is another row with its reason, and the newest counts.
create table script_marks (
  id uuid primary key,
  script_id uuid not null,
  place smallint not null,
  revision smallint not null check (revision > 0),
  points numeric(7, 2) not null check (points >= 0 and points * 4 = trunc(points * 4)),
  out_of numeric(7, 2) not null,
  note text not null default '' check (length(note) <= 2000),
  marked_at timestamptz not null default clock_timestamp(),
  unique (script_id, place, revision),
  foreign key (script_id, place) references script_markers,
  foreign key (script_id, out_of) references scripts (id, out_of),
  check (points <= out_of),
  check (revision = 1 or length(btrim(note)) >= 3)
);
comment on table script_marks is 'append-only';

-- What the marks of a script come to, in points, exactly. With one marker their mark; with two whose marks lie within the
-- session's limit the mean of both; beyond it the mean of the third mark and the nearer of the first two, of two equally
-- near the higher. Null while a mark is missing.
create function script_mark(script uuid) returns numeric language sql stable parallel safe as $$
  select case
    when markers = 1 then a
    when a is null or b is null then null
    when abs(a - b) * 100 <= marking_limit * out_of then (a + b) / 2
    when c is null then null
    when abs(a - c) < abs(b - c) or (abs(a - c) = abs(b - c) and a > b) then (a + c) / 2
    else (b + c) / 2 end
  from scripts join exam_sessions on exam_sessions.id = exam_session_id
  cross join lateral (
    select max(points) filter (where place = 1) as a, max(points) filter (where place = 2) as b,
      max(points) filter (where place = 3) as c
    from (select distinct on (place) place, points from script_marks where script_id = scripts.id
      order by place, revision desc) newest) given
  where scripts.id = script
$$;

-- The scripts that count: of each answer the newest round, and none of a question that was neutralised.
create view counting_scripts as
  select scripts.* from scripts
  where not exists (select from scripts later
      where later.sitting_id = scripts.sitting_id and later.item = scripts.item and later.round > scripts.round)
    and not exists (select from sitting_items join neutralised_items using (item_version_id)
      where sitting_items.sitting_id = scripts.sitting_id and position = scripts.item
        and neutralised_items.exam_session_id = scripts.exam_session_id);

create view waiting_scripts as select * from counting_scripts where script_mark(id) is null;

create function refuse_marker() returns trigger language plpgsql as $$
begin
  if exists (select from scripts join sittings on sittings.id = sitting_id
    where scripts.id = new.script_id and may_not_assess(new.marker_id, booking_id)) then
    raise check_violation using message = 'nobody marks own trainees or relatives', constraint = 'script_markers_stranger';
  end if;
  if script_mark(new.script_id) is not null
    or new.place <> (select count(*) + 1 from script_markers where script_id = new.script_id) then
    raise check_violation using message = 'this script has its markers', constraint = 'script_markers_enough';
  end if;
  return new;
end $$;
create trigger script_markers_stranger before insert on script_markers for each row execute function refuse_marker();

create function refuse_late_correction() returns trigger language plpgsql as $$
begin
  if new.revision > 1 and exists (select from scripts join sittings on sittings.id = sitting_id
    cross join lateral published_result(booking_id, 'written') where scripts.id = new.script_id) then
    raise check_violation using message = 'the result is published', constraint = 'script_marks_open';
  end if;
  return new;
end $$;
create trigger script_marks_open before insert on script_marks for each row execute function refuse_late_correction();

create function refuse_unmarked() returns trigger language plpgsql as $$
begin
  if exists (select from result_revisions join sittings using (booking_id)
    join waiting_scripts on waiting_scripts.sitting_id = sittings.id
    where result_revisions.id = new.revision_id and part = 'written') then
    raise check_violation using message = 'a script of this paper waits for its marker', constraint = 'every_script_marked';
  end if;
  return new;
end $$;
create trigger every_script_marked before insert on published_results for each row execute function refuse_unmarked();

grant select, insert on sitting_files, scripts, script_markers, script_marks to kargah_app;
grant select on counting_scripts, waiting_scripts to kargah_app;
