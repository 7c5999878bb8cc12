-- What a mentor's device kept without a network is judged by what the mentor was when it was written there, and is marked
-- where it came late: long after, or from one who mentors the group no more.
alter table meeting_records add came_late boolean not null default false;

-- Was the person a mentor of this group at that moment: assigned, cleared, and holding the role? An assignment ends with the
-- clearance that it rests on, so that who was assigned was cleared.
create function mentored(person uuid, club_group uuid, at timestamptz) returns boolean language sql stable parallel safe as $$
  select exists (
    select from group_mentors m
    join mentor_clearances c on c.id = m.clearance_id
    join groups g on g.id = m.group_id
    where m.group_id = club_group and m.person_id = person and m.assigned_at <= at and (m.ended_at is null or m.ended_at > at)
      and c.valid_until >= (at at time zone 'Asia/Tehran')::date and held_role(person, array['mentor'], g.cohort_id, at))
$$;
