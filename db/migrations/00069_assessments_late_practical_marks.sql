-- A mark given where there was no network says when it was given, and when it came.
alter table practical_marks add arrived_at timestamptz not null default clock_timestamp();
