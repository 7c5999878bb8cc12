import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { firstName } from '../club'
import type { ChildInCohort } from './consent'

type Row = Omit<ChildInCohort, 'child'> & { nameFa: string; familyFa: string | null; nameEn: string | null }

/**
 * Every child of the viewer in a running cohort, with the viewer's own words and what stands; also a member who has
 * come of age and now speaks for themselves. Ties nobody has verified are listed, to be told so.
 */
export async function listConsents(viewer: Viewer): Promise<ChildInCohort[]> {
  const rows = await sql<Row[]>`
    with mine as (
      select child_id from guardianships join people on people.id = child_id
      where guardian_id = ${viewer.id} and ended_at is null and (born_on is null or born_on > today() - interval '18 years')
      union select id from people where id = ${viewer.id} and may_consent(id, id)),
    listed as (
      select m.person_id as child_id, m.cohort_id, m.group_id, name_fa, family_fa, name_en, clubs.name as club,
        cohorts.name as cohort, groups.name as "group", may_consent(${viewer.id}, m.person_id) as is_verified,
        coalesce((select jsonb_object_agg(kind, granted) from (
          select distinct on (kind) kind, granted from consent_events
          where cohort_id = m.cohort_id and child_id = m.person_id and by_id = ${viewer.id} order by kind, id desc) said), '{}') as own,
        (select jsonb_object_agg(kind, consent_stands(m.cohort_id, m.person_id, kind))
          from unnest(array['take_part', 'photo', 'publish', 'sell']) kind) as stands
      from mine join group_members m on m.person_id = mine.child_id and m.left_at is null
      join people on people.id = m.person_id join groups on groups.id = m.group_id
      join cohorts on cohorts.id = m.cohort_id join clubs on clubs.id = club_id
      where ends_on >= today()),
    written as (insert into child_record_reads (child_id, reader_id, what)
      select child_id, ${viewer.id}, 'consents' from listed where child_id <> ${viewer.id})
    select * from listed order by name_fa, child_id`
  return rows.map(({ nameFa, familyFa, nameEn, ...row }) => ({ ...row, child: firstName({ nameFa, familyFa, nameEn }) }))
}

export type MissingConsent = { personId: string; name: Text; group: Text; groupId: string }

/** Members of a cohort who may not take part yet. */
export async function listMissing(viewer: Viewer, cohortId: string): Promise<MissingConsent[]> {
  const rows = await sql<(Omit<MissingConsent, 'name'> & { nameFa: string; nameEn: string | null })[]>`
    with missing as (
      select person_id, name_fa, name_en, groups.name as "group", groups.id as group_id
      from group_members m join people on people.id = person_id join groups on groups.id = m.group_id
      where m.cohort_id = ${cohortId} and left_at is null and not consent_stands(m.cohort_id, person_id, 'take_part')),
    written as (insert into child_record_reads (child_id, reader_id, what) select person_id, ${viewer.id}, 'consents' from missing)
    select * from missing order by "group" ->> 'fa', name_fa`
  return rows.map(({ nameFa, nameEn, ...row }) => ({ ...row, name: { fa: nameFa, en: nameEn ?? nameFa } }))
}
