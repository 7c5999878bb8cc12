-- What stood in a lesson's draft before somebody wrote over it: another author, the same one after a pause, an import, a
-- version that was brought back. The newest fifty of a lesson stay.
create table kept_lesson_drafts (
  id uuid primary key default gen_random_uuid(),
  course_id text not null,
  lesson_id text not null,
  revision integer not null,
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  minutes smallint not null check (minutes between 1 and 600),
  document jsonb not null check (is_document(document)),
  saved_at timestamptz not null,
  saved_by uuid references people,
  unique (course_id, lesson_id, revision),
  foreign key (course_id, lesson_id) references lessons
);

create function courses_trim_kept_drafts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from kept_lesson_drafts kept where kept.course_id = new.course_id and kept.lesson_id = new.lesson_id
    and kept.revision <= (select revision from kept_lesson_drafts other
      where other.course_id = new.course_id and other.lesson_id = new.lesson_id order by revision desc offset 50 limit 1);
  return null;
end $$;
revoke all on function courses_trim_kept_drafts from public;
create trigger trim_kept_drafts after insert on kept_lesson_drafts for each row execute function courses_trim_kept_drafts();

grant select, insert on kept_lesson_drafts to kargah_app;
