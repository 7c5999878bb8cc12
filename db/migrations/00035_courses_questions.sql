-- The question bank: more kinds, Persian alone where nobody has written the English yet, the second person's words, and
-- what lies beside a question.

-- { "fa": "…" }, with English or without.
create function is_words(t jsonb) returns boolean language sql immutable parallel safe as $$
  select coalesce(jsonb_typeof(t) = 'object' and btrim(t ->> 'fa') <> '' and coalesce(btrim(t ->> 'en') <> '', true), false)
$$;

alter table item_versions
  drop constraint item_versions_kind_check,
  add check (kind in ('single', 'multiple', 'true_false', 'numeric', 'short_text', 'matching', 'ordering', 'hotspot',
    'blanks', 'essay', 'file')),
  drop constraint item_versions_body_check,
  add check (case source when 'content' then is_text(body -> 'stem') else is_words(body -> 'stem') end),
  drop constraint item_versions_feedback_check,
  add check (case source when 'content' then is_text(feedback -> 'general')
    else feedback -> 'general' is null or is_words(feedback -> 'general') end),
  add check (key ->> 'kind' = kind),
  add stem_key text generated always as (fa_key(coalesce(body -> 'stem' ->> 'fa', ''))) stored;
create index on item_versions using gin (stem_key gin_trgm_ops);
create index on item_versions (item_id, version desc);

-- What the second person said of a version. Sent back, it waits for the author's next one.
create table item_reviews (
  item_version_id uuid primary key references item_versions,
  reviewer_id uuid not null references people,
  verdict text not null check (verdict in ('approved', 'sent_back')),
  words text check (length(btrim(words)) between 3 and 2000),
  reviewed_at timestamptz not null default clock_timestamp(),
  check (verdict = 'approved' or words is not null)
);
comment on table item_reviews is 'append-only';

create function refuse_own_review() returns trigger language plpgsql as $$
begin
  if exists (select from item_versions where id = new.item_version_id and author_id = new.reviewer_id) then
    raise check_violation using message = 'nobody reviews their own question', constraint = 'second_person';
  end if;
  return new;
end $$;
create trigger second_person before insert on item_reviews for each row execute function refuse_own_review();

-- Pictures of questions, redrawn. A sealed question's picture is as sealed as its words.
create table item_pictures (
  id uuid primary key default gen_random_uuid(),
  course_id text not null references courses,
  use text not null check (use in ('practice', 'sealed')),
  file_id uuid not null references files,
  added_by uuid not null references people,
  added_at timestamptz not null default clock_timestamp()
);
create index on item_pictures (course_id);

-- A file of questions on its way in: read by a job into rows, each with its verdict; nothing is a question until somebody
-- commits, and then all of it is drafts.
create table item_imports (
  id uuid primary key default gen_random_uuid(),
  course_id text not null references courses,
  use text not null check (use in ('practice', 'sealed')),
  unit_id text not null,
  difficulty smallint not null check (difficulty between 1 and 3),
  format text not null check (format in ('gift', 'aiken', 'moodle', 'xlsx')),
  file_name text not null check (length(file_name) between 1 and 200),
  uploaded_by uuid not null references people,
  uploaded_at timestamptz not null default clock_timestamp(),
  state text not null default 'reading' check (state in ('reading', 'read', 'committing', 'done', 'failed', 'cancelled')),
  problem jsonb check (problem is null or is_text(problem)),
  items_total integer not null default 0,
  items_done integer not null default 0,
  committed_by uuid references people,
  finished_at timestamptz
);
create index on item_imports (course_id, uploaded_at desc);

-- The bytes, sealed, until they are read.
create table item_import_files (
  import_id uuid primary key references item_imports,
  sealed text not null
);

create table item_import_rows (
  import_id uuid not null references item_imports,
  position integer not null check (position > 0),
  title text not null check (length(title) <= 300),
  verdict text not null check (verdict in ('taken', 'changed', 'left', 'done')),
  notes jsonb not null default '[]' check (is_text_list(notes)),
  draft jsonb,
  item_id uuid references items,
  primary key (import_id, position)
);
create index on item_import_rows (import_id, verdict);

grant select, insert on item_reviews, item_pictures, item_imports, item_import_files, item_import_rows to kargah_app;
grant update (state, problem, items_total, items_done, committed_by, finished_at) on item_imports to kargah_app;
grant update (verdict, notes, draft, item_id) on item_import_rows to kargah_app;
grant delete on item_import_files, item_import_rows to kargah_app;
