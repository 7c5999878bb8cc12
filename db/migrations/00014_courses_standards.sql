-- What the programme keeps of its trades and standards: own edits that no redeploy overwrites, imports with a dry run,
-- versions with their reason.

-- A trade edited in the product keeps that text; what content/ says otherwise is offered beside it.
alter table trades
  add edited_at timestamptz,
  add edited_by uuid references people,
  add offered jsonb,
  add check (offered is null or edited_at is not null);

create table trade_imports (
  id uuid primary key,
  file_name text not null check (length(file_name) <= 200),
  uploaded_by uuid not null references people,
  uploaded_at timestamptz not null default now(),
  committed_by uuid references people,
  committed_at timestamptz,
  check ((committed_by is null) = (committed_at is null))
);

create table trade_import_rows (
  import_id uuid not null references trade_imports,
  line integer not null check (line > 0),
  verdict text not null check (verdict in ('new', 'changed', 'same', 'wrong')),
  data jsonb not null,
  problems jsonb not null default '[]' check (is_text_list(problems)),
  primary key (import_id, line)
);

-- The policy that a standard is examined under is named only; assessments keep the policies themselves.
alter table standard_versions
  add policy_name text not null default 'skill' check (policy_name ~ '^[a-z][a-z-]{1,59}$'),
  add note text check (length(btrim(note)) between 3 and 1000);

grant select, insert on trade_imports, trade_import_rows to kargah_app;
grant update (edited_at, edited_by, offered) on trades to kargah_app;
grant update (committed_by, committed_at) on trade_imports to kargah_app;
