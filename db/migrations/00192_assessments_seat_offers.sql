-- In the last hours before an exam a seat that comes free is for so many hours kept for those who wait, in their order;
-- then it is for whoever comes.
alter table assessment_policies add offer_hours smallint not null default 3 check (offer_hours between 0 and 72);
