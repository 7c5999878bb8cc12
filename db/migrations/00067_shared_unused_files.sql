-- What no row names any more goes: first the row, then, told by its hash, the bytes.
create table unused_files (
  sha256 text primary key,
  since timestamptz not null default now()
);
grant select, delete on unused_files to kargah_app;

-- Uploads that nothing names belong to their uploader for the grace; the foreign keys tell who could name a file.
create function shared_drop_unused_files(grace interval) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare nobody_names_it text;
begin
  select string_agg(format('not exists (select from %s naming where naming.%I = files.id)', conrelid::regclass, attname), ' and ')
    into nobody_names_it
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'public.files'::regclass;
  execute format('with dropped as (delete from files where uploaded_at < now() - $1 and %s returning sha256)
    insert into unused_files (sha256) select distinct sha256 from dropped on conflict do nothing', nobody_names_it) using grace;
end $$;
revoke all on function shared_drop_unused_files from public;
grant execute on function shared_drop_unused_files to kargah_app;

-- Photos of practice go with the words of whoever is erased.
grant select, delete on practice_photos to kargah_eraser;
grant update (photos) on practice_events to kargah_eraser;

-- Messages are kept as long as their policy says.
create index on notices using brin (made_at);
grant delete on notices to kargah_app;
