-- Since when a running paper is answered as a plain form, whose page doesn't knock by itself; the next knock ends it.
alter table sitting_pulses add plain_since timestamptz;
grant update (plain_since) on sitting_pulses to kargah_app;
