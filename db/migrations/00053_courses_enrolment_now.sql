-- Where a trainee's work stands now: the seat to which the last of their transfers led.
create function enrolment_now(enrolment uuid) returns uuid language sql stable parallel safe as $$
  with recursive line (id, step) as (
    select enrolment, 0
    union all select to_enrolment_id, step + 1 from line join enrolment_events on enrolment_id = line.id
    where to_enrolment_id is not null and step < 100)
  select id from line order by step desc limit 1
$$;
create index on enrolment_events (to_enrolment_id) where to_enrolment_id is not null;
