-- Why exams made somebody doubt a question, each once: its author is told, and it stands beside the question.
create table item_doubts (
  item_version_id uuid not null references item_versions,
  cause text not null check (cause in ('called_broken', 'called_sound', 'neutralised', 'negative')),
  raised_at timestamptz not null default clock_timestamp(),
  primary key (item_version_id, cause)
);
comment on table item_doubts is 'append-only';
grant select, insert on item_doubts to kargah_app;
