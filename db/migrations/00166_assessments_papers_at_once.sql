-- A paper's twenty rows asked one by one for the question and the sitting each of them names, and locked both: more work
-- than writing them. The statement asks once for all. Nothing has to be locked: sittings and versions of questions are
-- never deleted, by nobody.
alter table sitting_items drop constraint sitting_items_sitting_id_fkey, drop constraint sitting_items_item_version_id_fkey;

create function refuse_unknown_items() returns trigger language plpgsql as $$
begin
  if exists (select from added where not exists (select from item_versions where id = item_version_id))
    or exists (select from (select distinct sitting_id from added) papers where not exists (select from sittings where id = sitting_id)) then
    raise foreign_key_violation using message = 'a paper names a question or a sitting that is not there', constraint = 'known_items';
  end if;
  return null;
end $$;
create trigger known_items after insert on sitting_items referencing new table as added
  for each statement execute function refuse_unknown_items();

create function refuse_leaving() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using message = 'papers name it: it stays', constraint = 'known_items';
end $$;
create trigger never_leaves before delete or update of id on sittings for each row execute function refuse_leaving();
create trigger never_leaves before delete or update of id on item_versions for each row execute function refuse_leaving();
