-- A person's feed of dates for their own calendar: whoever has the address reads it, so that it is long, kept as a hash,
-- and ended or renewed at will.
create table calendar_tokens (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people,
  token_hash text not null unique,
  made_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
create unique index on calendar_tokens (person_id) where ended_at is null;

grant select, insert, update (ended_at) on calendar_tokens to kargah_app;
grant select, delete on calendar_tokens to kargah_eraser;
