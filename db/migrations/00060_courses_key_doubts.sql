-- A question whose key proved wrong in an exam: said beside the question, for whoever writes its next version.
create table item_key_doubts (
  id uuid primary key,
  item_version_id uuid not null references item_versions,
  key jsonb not null check (key ? 'kind'),
  reason text not null check (length(btrim(reason)) between 3 and 500),
  raised_by uuid not null references people,
  raised_at timestamptz not null default clock_timestamp()
);
comment on table item_key_doubts is 'append-only';
create index on item_key_doubts (item_version_id);
grant select, insert on item_key_doubts to kargah_app;
