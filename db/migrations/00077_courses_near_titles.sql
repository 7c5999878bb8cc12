-- What is nearly a title: all of it in one spelling, and the English one word by word, for in a key without spaces a slip in
-- one word is far from everything.
alter table course_versions add column title_key text generated always as (text_key(title)) stored;
create index on course_versions using gin (title_key gin_trgm_ops);
create index on course_versions using gin (lower(title ->> 'en') gin_trgm_ops);
