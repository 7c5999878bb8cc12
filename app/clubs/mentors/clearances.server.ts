import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import { fullName, type Group } from '../club'
import type { Clearance, DecidedStep, Turn } from './gate'

type Row = Omit<Clearance, 'name'> & { nameFa: string; nameEn: string | null }
const clearance = sql`c.id, c.organisation_id, organisations.name as operator, organisations.province_id, c.person_id,
  name_fa, name_en, work_record, valid_until, active_at, suspended_at, c.ended_at,
  (select count(*)::int from clearance_steps where clearance_id = c.id) as steps_done`
const named = ({ nameFa, nameEn, ...row }: Row): Clearance => ({ ...row, name: fullName({ nameFa, nameEn }) })

/** A mentor's way through the gate: their own, or one at the viewer's operator. The open one before ended ones. */
export async function findClearance(viewer: Viewer, personId: string, tx: Sql = sql) {
  const [found] = await tx<Row[]>`
    select ${clearance} from mentor_clearances c join people on people.id = c.person_id
    join organisations on organisations.id = c.organisation_id
    where c.person_id = ${personId}
      and (c.person_id = ${viewer.id} or reaches(${viewer.id}, array['operator_manager'], c.organisation_id))
    order by c.ended_at desc nulls first limit 1`
  return found && named(found)
}

/** The gate board of an operator: everyone on the way or through. */
export async function listClearances(organisationId: string) {
  const rows = await sql<Row[]>`
    select ${clearance} from mentor_clearances c join people on people.id = c.person_id
    join organisations on organisations.id = c.organisation_id
    where c.organisation_id = ${organisationId} and c.ended_at is null order by steps_done, name_fa`
  return rows.map(named)
}

export const listSteps = (clearanceId: string) => sql<DecidedStep[]>`
  select step, happened_on, note, decided_at, jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as decided_by
  from clearance_steps join people on people.id = decided_by where clearance_id = ${clearanceId} order by position`

export const listTurns = (clearanceId: string) => sql<Turn[]>`
  select turn, because, decided_at, jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as decided_by
  from clearance_turns join people on people.id = decided_by where clearance_id = ${clearanceId} order by clearance_turns.id`

export type Assignment = { personId: string; name: Clearance['name']; part: 'lead' | 'assistant' }

export async function listMentors(group: Pick<Group, 'id'>): Promise<Assignment[]> {
  const rows = await sql<(Omit<Assignment, 'name'> & { nameFa: string; nameEn: string | null })[]>`
    select person_id, name_fa, name_en, part from group_mentors join people on people.id = person_id
    where group_id = ${group.id} and ended_at is null order by part desc`
  return rows.map(({ personId, part, ...name }) => ({ personId, part, name: fullName(name) }))
}

/** Mentors who may be put into a group: cleared to the cohort's last day, holding the role, not in it yet. */
export async function listAssignable(group: Pick<Group, 'id' | 'organisationId' | 'cohortId' | 'endsOn'>) {
  const rows = await sql<Row[]>`
    select ${clearance} from mentor_clearances c join people on people.id = c.person_id
    join organisations on organisations.id = c.organisation_id
    where c.organisation_id = ${group.organisationId} and is_active and valid_until >= ${group.endsOn}
      and reaches(c.person_id, array['mentor'], ${group.cohortId})
      and not exists (select from group_mentors m where m.group_id = ${group.id} and m.person_id = c.person_id and m.ended_at is null)
    order by name_fa`
  return rows.map(named)
}

/** Operators of clubs that take mentors' applications. */
export const listOperatorsForMentors = () => sql<{ id: string; name: Clearance['operator'] }[]>`
  select id, name from organisations where kind = 'club_operator' and approved_at is not null and ended_at is null
  order by name ->> 'fa' collate "fa-x-icu"`
