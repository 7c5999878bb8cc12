-- What is said to a class, and in it. There is no recipient anywhere: every word belongs to the class.
create table announcements (
  id uuid primary key,
  offering_id uuid not null references offerings,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people,
  withdrawn_because text check (length(btrim(withdrawn_because)) between 3 and 500),
  check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_because) in (0, 3))
);
create index on announcements (offering_id);
-- The newest version is read; the ones before are kept.
create table announcement_versions (
  announcement_id uuid not null references announcements,
  number smallint not null check (number >= 1),
  title text not null check (length(btrim(title)) between 2 and 120),
  body text not null check (length(btrim(body)) between 1 and 5000),
  written_by uuid not null references people,
  written_at timestamptz not null default clock_timestamp(),
  primary key (announcement_id, number)
);
comment on table announcement_versions is 'append-only';

create table discussion_threads (
  id uuid primary key,
  offering_id uuid not null references offerings,
  title text check (length(btrim(title)) between 2 and 120),
  started_by uuid not null references people,
  started_at timestamptz not null default clock_timestamp(),
  unique (id, offering_id)
);
comment on table discussion_threads is 'append-only';
create index on discussion_threads (offering_id);
create table discussion_posts (
  id uuid primary key,
  thread_id uuid not null,
  offering_id uuid not null,
  body text check (length(btrim(body)) between 1 and 4000),
  written_by uuid not null references people,
  written_at timestamptz not null default clock_timestamp(),
  foreign key (thread_id, offering_id) references discussion_threads (id, offering_id)
);
comment on table discussion_posts is 'append-only';
create index on discussion_posts (thread_id, written_at);
create index on discussion_posts (written_by, written_at);
create table discussion_photos (
  post_id uuid not null references discussion_posts,
  n smallint not null check (n between 1 and 4),
  file_id uuid not null references files,
  primary key (post_id, n)
);
comment on table discussion_photos is 'append-only';
-- A post that the class no longer sees; who hid it and why stays, and so does the post.
create table post_hidings (
  post_id uuid primary key references discussion_posts,
  hidden_by uuid not null references people,
  hidden_at timestamptz not null default clock_timestamp(),
  because text not null check (length(btrim(because)) between 3 and 500)
);
comment on table post_hidings is 'append-only';

grant select, insert on announcements, announcement_versions, discussion_threads, discussion_posts, discussion_photos,
  post_hidings to kargah_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on announcements to kargah_app;
grant select, update (title) on discussion_threads to kargah_eraser;
grant select, update (body) on discussion_posts to kargah_eraser;
grant select, delete on discussion_photos to kargah_eraser;
