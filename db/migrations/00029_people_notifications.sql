-- Which notices also go out by mail or SMS, what became of each, and the links that end it.

-- A choice that differs from the topic's own default, or repeats it.
create table notice_preferences (
  person_id uuid not null references people on delete cascade,
  topic text not null check (topic ~ '^[a-z][a-z-]{1,39}$'),
  channel text not null check (channel in ('mail', 'sms')),
  wanted boolean not null,
  primary key (person_id, topic, channel)
);

create table notice_digests (
  person_id uuid primary key references people on delete cascade,
  every text not null check (every in ('day', 'week', 'never'))
);

-- One row for each way that a notice goes: the key is what lets it go once.
create table notice_deliveries (
  notice_id uuid not null references notices on delete cascade,
  channel text not null check (channel in ('mail', 'sms')),
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_at timestamptz,
  failure text check (failure in ('no-address', 'refused')),
  primary key (notice_id, channel),
  check ((failed_at is null) = (failure is null)),
  check (sent_at is null or failed_at is null)
);

create table notice_digests_sent (
  person_id uuid not null references people on delete cascade,
  day date not null,
  notices integer not null check (notices > 0),
  sent_at timestamptz,
  primary key (person_id, day)
);

-- A guardian's copy of what a minor is told; one for each.
alter table notices add copy_of uuid references notices on delete cascade;
create unique index on notices (copy_of, person_id) where copy_of is not null;
create index on notices (made_at) where read_at is null;

-- Each mail carries its own link; here only its hash. A link without a topic ends the digest.
create table unsubscribe_links (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references people on delete cascade,
  topic text,
  made_at timestamptz not null default now()
);
create index on unsubscribe_links (person_id);
create index on unsubscribe_links (made_at);

grant select, insert, update on notice_preferences, notice_digests, notice_deliveries, notice_digests_sent to kargah_app;
grant select, insert, delete on unsubscribe_links to kargah_app;
grant select, delete on notice_preferences, notice_digests, notice_deliveries, notice_digests_sent, unsubscribe_links to kargah_eraser;
