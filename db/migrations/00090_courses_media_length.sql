-- How long a film or recording lasts, where its file says so.
alter table course_media add column length_seconds integer check (length_seconds between 1 and 86400);
