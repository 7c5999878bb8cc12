-- What authors work on. One draft of a course's outline and one of each lesson; a save names the revision that it began
-- with, so that nobody writes over another without knowing. Drafts stay when they are published: revisions never restart.
create table course_drafts (
  course_id text primary key references courses,
  revision integer not null check (revision > 0),
  outline jsonb not null check (jsonb_typeof(outline -> 'sections') = 'array' and pg_column_size(outline) < 1000000),
  -- The version that it was made from, or that was made from it; while nothing is changed the version in force counts.
  based_on uuid,
  is_changed boolean not null,
  saved_at timestamptz not null default clock_timestamp(),
  saved_by uuid references people,
  foreign key (course_id, based_on) references course_versions (course_id, id)
);

create table lesson_drafts (
  course_id text not null,
  lesson_id text not null,
  revision integer not null check (revision > 0),
  -- Texts and documents in both languages; one of them may still be empty.
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  summary jsonb not null check (jsonb_typeof(summary) = 'object'),
  minutes smallint not null check (minutes between 1 and 600),
  document jsonb not null check (is_document(document)),
  based_on uuid,
  is_changed boolean not null,
  saved_at timestamptz not null default clock_timestamp(),
  saved_by uuid references people,
  primary key (course_id, lesson_id),
  foreign key (course_id, lesson_id) references lessons,
  foreign key (course_id, lesson_id, based_on) references lesson_versions (course_id, lesson_id, id)
);

-- Pictures, sound, films and papers of a course, by a name that its lessons use.
create table course_media (
  course_id text not null references courses,
  name text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  kind text not null check (kind in ('image', 'video', 'audio', 'file')),
  file_id uuid not null references files,
  title text not null check (length(btrim(title)) between 1 and 200),
  width integer check (width > 0),
  height integer check (height > 0),
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid references people,
  primary key (course_id, name),
  check ((kind = 'image') = (width is not null and height is not null))
);

-- What is said in a film or recording, as WebVTT.
create table course_captions (
  course_id text not null,
  name text not null,
  language text not null check (language in ('fa', 'en')),
  vtt text not null check (vtt like 'WEBVTT%' and length(vtt) <= 400000),
  primary key (course_id, name, language),
  foreign key (course_id, name) references course_media
);

grant select, insert on course_drafts, lesson_drafts, course_media, course_captions to kargah_app;
grant update (revision, outline, based_on, is_changed, saved_at, saved_by) on course_drafts to kargah_app;
grant update (revision, title, summary, minutes, document, based_on, is_changed, saved_at, saved_by) on lesson_drafts to kargah_app;
grant update (vtt) on course_captions to kargah_app;
grant delete on course_captions to kargah_app;
