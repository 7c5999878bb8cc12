-- The written papers that the policy wants looked through before their results are published: a fixed draw, at least one.
-- Ids are random, so their order is a draw that stays the same when the page is opened again.
create function written_sample(session uuid) returns setof uuid language sql stable parallel safe as $$
  select id from (
    select bookings.id, row_number() over (order by bookings.id) as place, count(*) over () as sat
    from bookings join sittings on sittings.booking_id = bookings.id
    where bookings.exam_session_id = session and cancelled_at is null and submitted_at is not null) candidates
  where place <= (
    select ceil(sat * moderation_percent / 100) from assessment_policies
    join exam_sessions on policy_id = assessment_policies.id where exam_sessions.id = session)
$$;

-- Nothing is left to be marked or explained: from now on nobody who marks can learn a name by a paper.
create function written_is_complete(session uuid) returns boolean language sql stable parallel safe as $$
  select not exists (
    select from bookings
    left join lateral newest_result(bookings.id, 'written') result on true
    left join lateral published_result(bookings.id, 'written') published on true
    where bookings.exam_session_id = session and cancelled_at is null and written_booking_id is null
      and ((result.id is null and not exists (select from absences where booking_id = bookings.id and part = 'written'))
        or (result.id is distinct from published.id and exists (
          select from waiting_scripts join sittings on sittings.id = sitting_id where sittings.booking_id = bookings.id))))
$$;

-- Before publication: is the booking's paper one of those that its officer looks through now?
create function is_sampled(booking uuid) returns boolean language sql stable parallel safe as $$
  select exists (select from bookings where id = booking and written_is_complete(exam_session_id)
    and id in (select written_sample(exam_session_id)))
$$;
