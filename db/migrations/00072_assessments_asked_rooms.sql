-- Another centre is asked before an exam sits in its rooms. The request is a row and its answer another; only what was
-- agreed becomes a room with seats. Rooms that stand already count as agreed.
create table room_requests (
  id uuid primary key,
  exam_session_id uuid not null references exam_sessions,
  organisation_id uuid not null references organisations,
  name text not null check (length(btrim(name)) between 1 and 120),
  seats smallint not null check (seats between 1 and 1000),
  asked_by uuid not null references people,
  asked_at timestamptz not null default clock_timestamp()
);
comment on table room_requests is 'append-only';
create index on room_requests (exam_session_id);
create index on room_requests (organisation_id);

-- One answer, whoever is first: the asked centre's, or the asker who needs the room no more.
create table room_answers (
  request_id uuid primary key references room_requests,
  answer text not null check (answer in ('agreed', 'declined', 'withdrawn')),
  reason text not null default '' check (length(reason) <= 500),
  answered_by uuid not null references people,
  answered_at timestamptz not null default clock_timestamp()
);
comment on table room_answers is 'append-only';

create function refuse_unasked_room() returns trigger language plpgsql as $$
begin
  if not exists (select from exam_sessions where id = new.exam_session_id and organisation_id = new.organisation_id)
    and not exists (select from room_answers join room_requests on room_requests.id = request_id
      where request_id = new.id and answer = 'agreed' and exam_session_id = new.exam_session_id
        and organisation_id = new.organisation_id) then
    raise check_violation using message = 'the centre has not agreed to lend this room', constraint = 'exam_rooms_agreed';
  end if;
  return new;
end $$;
create trigger exam_rooms_agreed before insert on exam_rooms for each row execute function refuse_unasked_room();

grant select, insert on room_requests, room_answers to kargah_app;
