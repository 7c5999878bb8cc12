import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { firstName, fullName, type Group } from './club'
import type { Consent } from './consents/consent'

type Name = { nameFa: string; familyFa: string | null; nameEn: string | null }
export type Seat = { seat: number; personId: string; name: Text; joinedAt: Date; stands: Record<Consent, boolean> }

/** Seats with full names and consents, for the desk and the mentor; each reading is written down, child by child. */
export async function listSeats(viewer: Viewer, group: Pick<Group, 'id'>): Promise<Seat[]> {
  const rows = await sql<(Omit<Seat, 'name'> & Name)[]>`
    with seats as (
      select seat, person_id, name_fa, family_fa, name_en, joined_at,
        jsonb_build_object('take_part', consent_stands(cohort_id, person_id, 'take_part'),
          'photo', consent_stands(cohort_id, person_id, 'photo'), 'publish', consent_stands(cohort_id, person_id, 'publish'),
          'sell', consent_stands(cohort_id, person_id, 'sell')) as stands
      from group_members join people on people.id = person_id
      where group_id = ${group.id} and left_at is null),
    written as (insert into child_record_reads (child_id, reader_id, what)
      select person_id, ${viewer.id}, 'seat' from seats where person_id <> ${viewer.id})
    select * from seats order by seat`
  return rows.map(({ seat, personId, joinedAt, stands, ...name }) => ({ seat, personId, joinedAt, stands, name: fullName(name) }))
}

/** One member's name; the reading is written down. */
export async function findMember(viewer: Viewer, group: Pick<Group, 'id'>, personId: string): Promise<{ name: Text } | undefined> {
  const [row] = await sql<Pick<Name, 'nameFa' | 'nameEn'>[]>`
    with member as (
      select person_id, name_fa, name_en from group_members join people on people.id = person_id
      where group_id = ${group.id} and person_id = ${personId} and left_at is null),
    written as (insert into child_record_reads (child_id, reader_id, what) select person_id, ${viewer.id}, 'seat' from member)
    select * from member`
  return row && { name: fullName(row) }
}

/** First names alone: what members and guardians may know of the others. */
export async function listFirstNames(group: Pick<Group, 'id'>): Promise<Text[]> {
  const rows = await sql<Name[]>`
    select name_fa, family_fa, name_en from group_members join people on people.id = person_id
    where group_id = ${group.id} and left_at is null order by seat`
  return rows.map(firstName)
}

export type Candidate = { id: string; name: Text; bornOn: string | null; gender: string | null }

/** Children who belong to the operator and sit in no group of this cohort. */
export async function listCandidates(viewer: Viewer, group: Pick<Group, 'cohortId' | 'organisationId'>): Promise<Candidate[]> {
  const rows = await sql<(Omit<Candidate, 'name'> & Name)[]>`
    with children as (
      select people.id, name_fa, family_fa, name_en, born_on, gender
      from memberships join people on people.id = person_id
      where organisation_id = ${group.organisationId} and born_on > today() - interval '18 years' and erased_at is null
        and not exists (select from group_members
          where group_members.person_id = people.id and cohort_id = ${group.cohortId} and left_at is null)
      order by family_fa collate "fa-x-icu", name_fa collate "fa-x-icu" limit 200),
    written as (insert into child_record_reads (child_id, reader_id, what) select id, ${viewer.id}, 'application' from children)
    select * from children`
  return rows.map(({ id, bornOn, gender, ...name }) => ({ id, bornOn, gender, name: fullName(name) }))
}

/** The viewer's own children in a group. */
export async function listOwnChildren(viewer: Viewer, group: Pick<Group, 'id'>) {
  const rows = await sql<(Name & { personId: string })[]>`
    select person_id, name_fa, family_fa, name_en from group_members join people on people.id = person_id
    where group_id = ${group.id} and left_at is null and guards(${viewer.id}, person_id) order by name_fa`
  return rows.map(({ personId, ...name }) => ({ personId, name: firstName(name) }))
}
