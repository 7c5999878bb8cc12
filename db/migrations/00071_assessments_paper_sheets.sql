-- An essay of an exam on paper is written on a sheet of its own that bears a number and no name. Its markers get the sheet,
-- and mark it as a script of that number; these numbers lie below those of what is written at a computer.
alter table bookings add unique (id, exam_session_id);

create table paper_sheets (
  exam_session_id uuid not null,
  number integer not null check (number between 10000 and 99999),
  booking_id uuid not null,
  position smallint not null,
  primary key (exam_session_id, number),
  unique (booking_id, position),
  foreign key (booking_id, position) references paper_booklet_items,
  foreign key (booking_id, exam_session_id) references bookings (id, exam_session_id)
);
comment on table paper_sheets is 'append-only';

alter table scripts drop constraint scripts_number_check, add check (number between 10000 and 999999);

grant select, insert on paper_sheets to kargah_app;
