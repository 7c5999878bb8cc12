-- A candidate knows their file by the name that it had on their device. It stands here, beside the file and not in it: no
-- marker's statement reads this column, and markers see the script's number.
alter table sitting_files add own_name text check (
  length(own_name) between 1 and 120
  and own_name !~ U&'[\0001-\001F\007F-\009F\061C\200B\200E\200F\202A-\202E\2060-\2069\FEFF/\005C\005C]');
