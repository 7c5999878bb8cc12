-- Every hour of a week's timetable has its trainer and its part; the meetings made from it carry both.

alter table offering_slots
  add trainer_id uuid references people,
  add part text not null default 'practice' check (part in ('theory', 'practice'));
update offering_slots set trainer_id = (select person_id from offering_trainers
  where offering_id = offering_slots.offering_id order by since, person_id limit 1);
alter table offering_slots
  alter trainer_id set not null,
  add foreign key (offering_id, trainer_id) references offering_trainers;

alter table class_meetings add part text not null default 'practice' check (part in ('theory', 'practice'));

-- Offerings that were opened before there were meetings get theirs; where two would stand in one room, the older stays.
insert into class_meetings (offering_id, organisation_id, starts_at, ends_at, room, trainer_id, part)
select offerings.id, organisation_id, (day::date + slot.starts_at) at time zone 'Asia/Tehran',
  (day::date + slot.ends_at) at time zone 'Asia/Tehran', room, trainer_id, part
from offerings join offering_slots slot on slot.offering_id = offerings.id
  cross join generate_series(starts_on::timestamp, ends_on::timestamp, interval '1 day') day
where cancelled_at is null and (extract(dow from day)::int + 1) % 7 = weekday
  and slot.ends_at <= slot.starts_at + interval '12 hours'
  and not exists (select from holidays where holidays.day = day::date
    and (holidays.organisation_id is null or holidays.organisation_id = offerings.organisation_id))
order by opened_at, day
on conflict do nothing;
