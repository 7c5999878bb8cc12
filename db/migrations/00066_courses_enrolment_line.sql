-- Nearly everybody has one enrolment in a line: told so, a statement looks each up instead of reading whole tables.
alter function enrolment_line(uuid) rows 1;
