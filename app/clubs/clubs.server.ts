import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Club, Cohort } from './club'

const club = sql`clubs.id, clubs.organisation_id, organisations.name as operator, organisations.province_id, clubs.name,
  clubs.place, clubs.stage, clubs.audience`

/** For everyone: clubs of operators that the programme has approved. */
export const listOpenClubs = () => sql<(Club & { help: string })[]>`
  select ${club}, help from clubs join organisations on organisations.id = organisation_id
  where approved_at is not null and organisations.ended_at is null
  order by clubs.name ->> 'fa' collate "fa-x-icu"`

export async function findClub(viewer: Viewer, clubId: string) {
  const [found] = await sql<Club[]>`
    select ${club} from clubs join organisations on organisations.id = organisation_id
    where clubs.id = ${clubId} and reaches(${viewer.id}, array['operator_manager'], organisation_id)`
  return found
}

export const listOwnClubs = (viewer: Viewer) => sql<Club[]>`
  select ${club} from clubs join organisations on organisations.id = organisation_id
  where reaches(${viewer.id}, array['operator_manager'], organisation_id)
  order by clubs.name ->> 'fa' collate "fa-x-icu"`

type Operator = { id: string; name: Club['operator']; provinceId: string }

/** Where the viewer may open a club. */
export const listOperators = (viewer: Viewer) => sql<Operator[]>`
  select id, name, province_id from organisations
  where kind = 'club_operator' and ended_at is null and reaches(${viewer.id}, array['operator_manager'], id)
  order by name ->> 'fa' collate "fa-x-icu"`

export type CohortLine = Pick<Cohort, 'id' | 'name' | 'startsOn' | 'endsOn'> & { groups: number; members: number }

export const listCohorts = (clubId: string) => sql<CohortLine[]>`
  select id, name, starts_on, ends_on,
    (select count(*)::int from groups where cohort_id = cohorts.id) as groups,
    (select count(*)::int from group_members where cohort_id = cohorts.id and left_at is null) as members
  from cohorts where club_id = ${clubId} order by starts_on desc, name ->> 'fa'`

export async function findCohort(viewer: Viewer, cohortId: string) {
  const [found] = await sql<Cohort[]>`
    select cohorts.id, club_id, clubs.name as club_name, organisation_id, province_id, stage, audience, cohorts.name,
      programme_id, programme_version, starts_on, ends_on
    from cohorts join clubs on clubs.id = club_id join organisations on organisations.id = organisation_id
    where cohorts.id = ${cohortId} and reaches(${viewer.id}, array['operator_manager'], cohorts.id)`
  return found
}
