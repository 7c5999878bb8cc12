-- Which result an officer looked through together with the candidate's name: the sample's before publication, any
-- published one after it. Whoever did may not mark that candidate's later answers.
create table paper_looks (
  revision_id uuid not null references result_revisions,
  person_id uuid not null references people,
  looked_at timestamptz not null default clock_timestamp(),
  primary key (revision_id, person_id)
);
comment on table paper_looks is 'append-only';
create index on paper_looks (person_id);
-- Looks from before this table are in the trail.
insert into paper_looks (revision_id, person_id, looked_at)
select distinct on (shown.id, audit_events.person_id) shown.id, audit_events.person_id, at
from audit_events join sittings on sittings.id::text = subject_id
cross join lateral (select id from result_revisions where booking_id = sittings.booking_id and part = 'written' and made_at <= at
  order by revision desc limit 1) shown
where act in ('sampled-paper-read', 'candidate-paper-read') and subject_kind = 'sitting'
order by shown.id, audit_events.person_id, at;

create function refuse_look() returns trigger language plpgsql as $$
begin
  if exists (select from result_revisions where id = new.revision_id and (part <> 'written'
    or may_not_assess(new.person_id, booking_id) or not reaches(new.person_id, '{assessment_officer}', exam_session_id)
    or exists (select from sittings join scripts on sitting_id = sittings.id join script_markers on script_id = scripts.id
      where sittings.booking_id = result_revisions.booking_id and marker_id = new.person_id))) then
    raise check_violation using message = 'this paper is for another officer to look through', constraint = 'paper_looks_entitled';
  end if;
  return new;
end $$;
create trigger paper_looks_entitled before insert on paper_looks for each row execute function refuse_look();

-- Who taught the candidate, is family, or saw a paper of theirs with the name on it.
create function may_not_mark(marker uuid, booking uuid) returns boolean language sql stable parallel safe as $$
  select may_not_assess(marker, booking) or exists (
    select from paper_looks join result_revisions on result_revisions.id = revision_id where booking_id = booking and paper_looks.person_id = marker)
$$;

create function refuse_reader() returns trigger language plpgsql as $$
begin
  if exists (select from scripts join sittings on sittings.id = sitting_id
    where scripts.id = new.script_id and may_not_mark(new.marker_id, booking_id)) then
    raise check_violation using message = 'whoever looked through a candidate''s paper marks no script of theirs', constraint = 'script_markers_blind';
  end if;
  return new;
end $$;
create trigger script_markers_unread before insert on script_markers for each row execute function refuse_reader();

-- Why the written part was published although nobody had looked through a paper of its sample.
alter table publications add column unlooked_because text check (length(btrim(unlooked_because)) between 3 and 500);

-- Is a written result of the booking before its candidate, in another publication than the one that is being made?
create function is_before_candidate(booking uuid, besides uuid default null) returns boolean language sql stable parallel safe as $$
  select exists (
    select from result_revisions join published_results on revision_id = result_revisions.id
    where booking_id = booking and part = 'written' and publication_id is distinct from besides
      and not exists (select from unpublications where unpublications.publication_id = published_results.publication_id))
$$;

-- The sample's papers that nobody has looked through as they are marked now, and that no candidate sees yet.
create function unseen_sample(session uuid, besides uuid default null) returns setof uuid language sql stable parallel safe as $$
  select booking from written_sample(session) booking
  cross join lateral newest_result(booking, 'written') newest
  where not exists (select from paper_looks where revision_id = newest.id) and not is_before_candidate(booking, besides)
$$;

-- A result that its candidate sees already is published anew without the sample: a corrected key changes it at once.
create function refuse_unseen_sample() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct publication_id from added) those join publications on publications.id = publication_id
    where part = 'written' and unlooked_because is null
      and exists (select from added join result_revisions on result_revisions.id = revision_id
        where added.publication_id = publications.id and not is_before_candidate(booking_id, publications.id))
      and exists (select from unseen_sample(exam_session_id, publications.id))) then
    raise check_violation using message = 'nobody has looked through the sample', constraint = 'sample_looked_through';
  end if;
  return null;
end $$;
create trigger sample_looked_through after insert on published_results referencing new table as added
  for each statement execute function refuse_unseen_sample();

grant select, insert on paper_looks to kargah_app;
