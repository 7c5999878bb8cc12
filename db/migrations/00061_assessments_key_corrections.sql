-- A key that was wrong is corrected for one session; the newest correction counts there, the question's own version
-- stays as it was. Of the key before only a hash is kept, so that the trail can be checked and tells nothing.
create table key_corrections (
  id uuid primary key,
  exam_session_id uuid not null references exam_sessions,
  item_version_id uuid not null references item_versions,
  number smallint not null check (number > 0),
  old_key_hash text not null check (old_key_hash ~ '^[0-9a-f]{64}$'),
  key jsonb not null check (key ? 'kind'),
  reason text not null check (length(btrim(reason)) between 3 and 500),
  papers integer not null check (papers >= 0),
  changed integer not null check (changed between 0 and papers),
  corrected_by uuid not null references people,
  corrected_at timestamptz not null default clock_timestamp(),
  unique (exam_session_id, item_version_id, number)
);
comment on table key_corrections is 'append-only';
grant select, insert on key_corrections to kargah_app;

-- The key that counts for a question in a session.
create function key_in_session(of_session uuid, of_version uuid) returns jsonb language sql stable parallel safe as $$
  select coalesce(
    (select key from key_corrections where exam_session_id = of_session and item_version_id = of_version order by number desc limit 1),
    (select key from item_versions where id = of_version))
$$;
