import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Adult, Place } from './concern'

// Groups one sits in, leads, or has a child in; a minor's classes; the places one manages.
const around = (viewer: Viewer) => sql`
  my_groups as (
    select groups.id, organisation_id from groups join cohorts on cohorts.id = cohort_id join clubs on clubs.id = club_id
    where mentors(${viewer.id}, groups.id) or exists (select from group_members m
      where m.group_id = groups.id and left_at is null and (person_id = ${viewer.id} or guards(${viewer.id}, person_id)))),
  my_classes as (
    select offerings.id, organisation_id from enrolments join offerings on offerings.id = offering_id
    where ended_at is null and (guards(${viewer.id}, person_id) or (person_id = ${viewer.id} and ${viewer.isMinor}))),
  my_places as (
    select organisation_id from my_groups union select organisation_id from my_classes
    union select scopes.organisation_id from grants join scopes on scopes.id = scope_id
      where person_id = ${viewer.id} and ended_at is null and today() between starts_on and ends_on
        and scopes.organisation_id is not null)`

/** Where the viewer may be worried about something. */
export const listPlaces = (viewer: Viewer) => sql<Place[]>`
  with ${around(viewer)}
  select id as organisation_id, name from organisations where id in (select organisation_id from my_places)
  order by name ->> 'fa' collate "fa-x-icu"`

/** Adults whom the viewer may name, besides writing in words: they are never told. */
export const listAdults = (viewer: Viewer) => sql<Adult[]>`
  with ${around(viewer)}, adults as (
    select person_id, 'mentor' as part from group_mentors where ended_at is null and group_id in (select id from my_groups)
    union select person_id, 'trainer' from offering_trainers where offering_id in (select id from my_classes)
    union select person_id, 'manager' from grants
      where role in ('operator_manager', 'centre_manager') and ended_at is null and today() between starts_on and ends_on
        and scope_id in (select organisation_id from my_places)
    union select guardian_id, 'guardian' from guardianships
      where ended_at is null and (child_id = ${viewer.id} or guards(${viewer.id}, child_id)))
  select distinct on (name_fa, people.id) people.id, part,
    jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as name
  from adults join people on people.id = person_id
  where people.id <> ${viewer.id} and erased_at is null order by name_fa, people.id, part`
