-- Whoever takes a publication back takes its results back whole: of no booking in it may a result of the part stay before
-- its candidate, neither an earlier one that it corrected nor a later one that corrects it.
create function refuse_half_unpublication() returns trigger language plpgsql as $$
begin
  if exists (
    select from (select distinct publication_id from added) taken
    join published_results on published_results.publication_id = taken.publication_id
    join result_revisions on result_revisions.id = revision_id
    cross join lateral published_result(result_revisions.booking_id, result_revisions.part) standing) then
    raise check_violation using message = 'a result of the same part would stay before its candidate', constraint = 'unpublications_whole';
  end if;
  return null;
end $$;
create trigger unpublications_whole after insert on unpublications referencing new table as added
  for each statement execute function refuse_half_unpublication();

-- What goes when a publication is taken back: itself, and each later one that corrects a result of what goes.
create function taken_back_with(publication uuid) returns setof uuid language sql stable parallel safe as $$
  with recursive going as (
    select publication as id
    union
    select later.publication_id from going
      join published_results mine on mine.publication_id = going.id
      join result_revisions earlier on earlier.id = mine.revision_id
      join result_revisions newer on newer.booking_id = earlier.booking_id and newer.part = earlier.part and newer.revision > earlier.revision
      join published_results later on later.revision_id = newer.id
    where not exists (select from unpublications where publication_id = later.publication_id)
  )
  select id from going
$$;

-- Does it put other marks in the place of ones that were published before it and still stand?
create function corrects_published(publication uuid) returns boolean language sql stable parallel safe as $$
  select exists (
    select from published_results mine
      join result_revisions newer on newer.id = mine.revision_id
      join result_revisions earlier on earlier.booking_id = newer.booking_id and earlier.part = newer.part and earlier.revision < newer.revision
      join published_results before on before.revision_id = earlier.id
    where mine.publication_id = publication
      and not exists (select from unpublications where publication_id = before.publication_id))
$$;
