-- How many marks it changed when a question was taken out; unknown for those of before.
alter table neutralised_items add changed int check (changed >= 0);
