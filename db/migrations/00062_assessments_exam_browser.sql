-- The keys of Safe Exam Browser's configurations that a session admits; while there is any, its written part is started,
-- read, saved and handed in from there alone.
alter table exam_sessions
  add browser_config_keys text[] not null default '{}'
    check (cardinality(browser_config_keys) <= 20 and array_to_string(browser_config_keys, ' ') ~ '^([0-9a-f]{64}( [0-9a-f]{64})*)?$'),
  add browser_exam_keys text[] not null default '{}'
    check (cardinality(browser_exam_keys) <= 20 and array_to_string(browser_exam_keys, ' ') ~ '^([0-9a-f]{64}( [0-9a-f]{64})*)?$');
grant update (browser_config_keys, browser_exam_keys) on exam_sessions to kargah_app;
