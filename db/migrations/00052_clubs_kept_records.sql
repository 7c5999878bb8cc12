-- A record that a device kept without a network counts once, by the id that it got there; it stands over what was
-- recorded before it, and not over what was recorded later.
alter table meeting_records
  add entry_id uuid,
  add received_at timestamptz not null default clock_timestamp(),
  add unique (meeting_id, entry_id);
update meeting_records set received_at = recorded_at;
