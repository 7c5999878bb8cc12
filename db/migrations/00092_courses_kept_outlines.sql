-- What stood in a course's outline before somebody wrote over it, kept as a lesson's draft is: the newest fifty of a course.
create table kept_course_drafts (
  id uuid primary key default gen_random_uuid(),
  course_id text not null references courses,
  revision integer not null,
  outline jsonb not null check (jsonb_typeof(outline -> 'sections') = 'array' and pg_column_size(outline) < 1000000),
  saved_at timestamptz not null,
  saved_by uuid references people,
  unique (course_id, revision)
);

create or replace function courses_trim_kept_drafts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'kept_course_drafts' then
    delete from kept_course_drafts kept where kept.course_id = new.course_id
      and kept.revision <= (select revision from kept_course_drafts other
        where other.course_id = new.course_id order by revision desc offset 50 limit 1);
  else
    delete from kept_lesson_drafts kept where kept.course_id = new.course_id and kept.lesson_id = new.lesson_id
      and kept.revision <= (select revision from kept_lesson_drafts other
        where other.course_id = new.course_id and other.lesson_id = new.lesson_id order by revision desc offset 50 limit 1);
  end if;
  return null;
end $$;
create trigger trim_kept_drafts after insert on kept_course_drafts for each row execute function courses_trim_kept_drafts();

grant select, insert on kept_course_drafts to kargah_app;
