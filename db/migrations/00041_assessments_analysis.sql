-- A question that turned out broken counts for nobody in its session: papers are marked anew without it, with a trail.
create table neutralised_items (
  exam_session_id uuid not null references exam_sessions,
  item_version_id uuid not null references item_versions,
  reason text not null check (length(btrim(reason)) between 3 and 500),
  neutralised_by uuid not null references people,
  neutralised_at timestamptz not null default clock_timestamp(),
  primary key (exam_session_id, item_version_id)
);
comment on table neutralised_items is 'append-only';
grant select, insert on neutralised_items to kargah_app;
