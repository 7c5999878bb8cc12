-- An exam on paper: the draw of each candidate who has no computer, as it was printed. What they answered is entered into
-- the same log as everybody's answers, under a sitting that the officer makes and closes at once.
create table paper_booklets (
  booking_id uuid primary key references bookings,
  drawn_by uuid not null references people,
  drawn_at timestamptz not null default clock_timestamp()
);
comment on table paper_booklets is 'append-only';

create table paper_booklet_items (
  booking_id uuid not null references paper_booklets,
  position smallint not null check (position > 0),
  item_version_id uuid not null references item_versions,
  option_order jsonb not null check (jsonb_typeof(option_order) = 'array'),
  marks numeric(5, 2) not null check (marks > 0 and marks <= 100),
  primary key (booking_id, position),
  unique (booking_id, item_version_id)
);
comment on table paper_booklet_items is 'append-only';

grant select, insert on paper_booklets, paper_booklet_items to kargah_app;
