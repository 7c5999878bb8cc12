-- A file of questions also says what is no question: its categories, its settings. They count as neither taken nor left.
alter table item_import_rows drop constraint item_import_rows_verdict_check;
alter table item_import_rows add constraint item_import_rows_verdict_check check (verdict in ('taken', 'changed', 'left', 'aside', 'done'));
