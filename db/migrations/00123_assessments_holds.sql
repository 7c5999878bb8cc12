-- A check-in made by mistake is taken back as long as nobody sits on it; the trail keeps that it was.
comment on table check_ins is null;
comment on table start_permissions is null;
grant delete on check_ins, start_permissions to kargah_app;

-- A candidate who for a while doesn't go on, as behind the door or in a disturbance. While held, the paper runs on no
-- device (sittings.device_hash is sixty-four noughts, which no device has), and its end closes it only a day later; going
-- on puts the device back, and says whether the time comes back too.
create table sitting_holds (
  id uuid primary key,
  sitting_id uuid not null references sittings,
  reason text not null check (length(btrim(reason)) between 3 and 500),
  -- Where it ran before; null where any device would do.
  device_hash text check (device_hash ~ '^[0-9a-f]{64}$'),
  held_by uuid not null references people,
  held_at timestamptz not null,
  resumed_by uuid references people,
  resumed_at timestamptz,
  is_credited boolean,
  check (resumed_at >= held_at),
  check (num_nonnulls(resumed_by, resumed_at, is_credited) in (0, 3))
);
create index on sitting_holds (sitting_id);
create unique index on sitting_holds (sitting_id) where resumed_at is null;
grant select, insert on sitting_holds to kargah_app;
grant update (resumed_by, resumed_at, is_credited) on sitting_holds to kargah_app;
