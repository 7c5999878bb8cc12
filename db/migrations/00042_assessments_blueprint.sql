-- A blueprint says more than how many of each unit: also how hard, of what kind, and what each question is worth. Some
-- questions stand on everybody's paper, and a wrong choice may cost something.

-- So many wrong choices take away one right one; null: a wrong answer costs nothing. Counted for questions with one right
-- choice among few, where guessing pays.
alter table assessment_policies add wrong_per_right smallint check (wrong_per_right between 1 and 10);

insert into assessment_policies (name, version, title, source, in_force_from, written_minimum, practical_minimum,
  written_weight, practical_weight, combined_minimum, attempts, window_days, absence_is_attempt, grace_seconds, assessors,
  disagreement_limit, moderation_percent, appeal_days, wrong_per_right)
select 'skill-negative', 1,
  '{"fa": "سنجش مهارت با نمرهٔ منفی، نسخهٔ ۱", "en": "Skill assessment with negative marks, version 1"}',
  source, in_force_from, written_minimum, practical_minimum, written_weight, practical_weight, combined_minimum, attempts,
  window_days, absence_is_attempt, grace_seconds, assessors, disagreement_limit, moderation_percent, appeal_days, 3
from assessment_policies where name = 'skill' and version = 1;

create table blueprint_rows (
  exam_session_id uuid not null references exam_sessions,
  place smallint not null check (place between 1 and 100),
  unit_id text not null check (unit_id ~ '^[a-z][a-z0-9-]{1,59}$'),
  difficulty smallint check (difficulty between 1 and 3),
  kind text check (kind in ('single', 'multiple', 'true_false', 'numeric', 'short_text', 'matching', 'ordering', 'hotspot',
    'blanks', 'essay', 'file')),
  items smallint not null check (items between 1 and 200),
  marks numeric(5, 2) not null default 1 check (marks > 0 and marks <= 100),
  primary key (exam_session_id, place)
);
insert into blueprint_rows (exam_session_id, place, unit_id, items)
select exam_session_id, row_number() over (partition by exam_session_id order by unit_id), unit_id, items from blueprint_units;
drop table blueprint_units;

-- On everybody's paper, in the first row that they fit.
create table blueprint_anchors (
  exam_session_id uuid not null references exam_sessions,
  item_id uuid not null references items,
  primary key (exam_session_id, item_id)
);
grant select, insert on blueprint_rows, blueprint_anchors to kargah_app;

-- What the question is worth, as it was on the day.
alter table sitting_items add marks numeric(5, 2) not null default 1 check (marks > 0 and marks <= 100);
