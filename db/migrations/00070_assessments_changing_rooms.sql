-- A room's name may be put right, and the last room, while nobody sits in it, taken back.
grant update (name), delete on exam_rooms to kargah_app;
-- A booking that was cancelled keeps the number of its seat, also where that is no more.
alter table bookings drop constraint seat_exists,
  add constraint seat_exists check (seat_number > 0 and (cancelled_at is not null or seat_number <= seats));
