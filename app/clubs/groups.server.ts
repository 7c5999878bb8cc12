import type { Viewer } from '~/people/viewer'
import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { Group } from './club'

const columns = () => sql`
  groups.id, cohort_id, club_id, clubs.name as club_name, organisation_id, province_id, stage, audience,
  cohorts.name as cohort_name, programme_id, programme_version, starts_on, ends_on, groups.name, core_weekday,
  lab_weekday, left(meets_at::text, 5) as meets_at, room, activated_at`
const tables = () => sql`
  groups join cohorts on cohorts.id = cohort_id join clubs on clubs.id = club_id join organisations on organisations.id = organisation_id`

/** A group, and how the viewer stands to it; out of reach is undefined. */
export async function findGroup(viewer: Viewer, groupId: string, tx: Sql = sql) {
  const [found] = await tx<Group[]>`
    select * from (
      select ${columns()},
        case
          when reaches(${viewer.id}, array['operator_manager'], cohort_id) then 'operator'
          when mentors(${viewer.id}, groups.id) then 'mentor'
          when exists (select from group_members where group_id = groups.id and left_at is null
            and guards(${viewer.id}, person_id)) then 'guardian'
          when exists (select from group_members where group_id = groups.id and left_at is null
            and person_id = ${viewer.id}) then 'member'
        end as seen_as
      from ${tables()}
      where groups.id = ${groupId}) seen
    where seen_as is not null`
  return found
}

/** A group for whoever is or ever was its mentor: what they were to it at that moment, and are now. */
export async function findOnceMentored(viewer: Viewer, groupId: string, at: Date) {
  const [once] = await sql<(Group & { wasMentor: boolean; isMentor: boolean })[]>`
    select ${columns()}, 'mentor' as seen_as, mentored(${viewer.id}, groups.id, ${at}) as was_mentor, mentors(${viewer.id}, groups.id) as is_mentor
    from ${tables()}
    where groups.id = ${groupId} and exists (select from group_mentors where group_id = groups.id and person_id = ${viewer.id})`
  if (!once) return undefined
  const { wasMentor, isMentor, ...group } = once
  return { group: group as Group, wasMentor, isMentor }
}

export type GroupLine = Pick<Group, 'id' | 'name' | 'activatedAt'> & {
  members: number
  /** Members who may not enter a meeting yet. */
  withoutConsent: number
  lead: Text | null
  /** Meetings whose newest record carries the worry flag. */
  worries: number
}

export const listGroups = (cohortId: string) => sql<GroupLine[]>`
  select groups.id, groups.name, activated_at, coalesce(members, 0) as members, coalesce(without_consent, 0) as without_consent,
    (select jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) from group_mentors join people on people.id = person_id
      where group_id = groups.id and part = 'lead' and group_mentors.ended_at is null) as lead,
    (select count(*)::int from meetings join meeting_records record on record.meeting_id = meetings.id
      and record.revision = meetings.revision where group_id = groups.id and worry) as worries
  from groups left join lateral (
    select count(*)::int as members,
      (count(*) filter (where not consent_stands(cohort_id, person_id, 'take_part')))::int as without_consent
    from group_members where group_id = groups.id and left_at is null) seats on true
  where cohort_id = ${cohortId} order by groups.name ->> 'fa' collate "fa-x-icu"`

export type OwnGroup = Pick<Group, 'id' | 'name' | 'clubName' | 'programmeId' | 'programmeVersion' | 'startsOn' | 'endsOn'>
const own = sql`groups.id, groups.name, clubs.name as club_name, programme_id, programme_version, starts_on, ends_on`

export const listMentoredGroups = (viewer: Viewer) => sql<OwnGroup[]>`
  select ${own} from group_mentors join groups on groups.id = group_id
  join cohorts on cohorts.id = cohort_id join clubs on clubs.id = club_id
  where person_id = ${viewer.id} and ended_at is null and mentors(${viewer.id}, groups.id) order by starts_on desc`

/** The groups one sits in. */
export const listJoinedGroups = (viewer: Viewer) => sql<OwnGroup[]>`
  select ${own} from group_members join groups on groups.id = group_id
  join cohorts on cohorts.id = groups.cohort_id join clubs on clubs.id = club_id
  where person_id = ${viewer.id} and left_at is null order by starts_on desc`

/** Running cohorts of the viewer's in which somebody has no consent to take part. */
export const listGapsInConsent = (viewer: Viewer) => sql<{ id: string; name: Text; missing: number }[]>`
  select cohorts.id, cohorts.name, count(*)::int as missing from cohorts join group_members m on m.cohort_id = cohorts.id
  where ends_on >= today() and left_at is null and reaches(${viewer.id}, array['operator_manager'], cohorts.id)
    and not consent_stands(cohorts.id, person_id, 'take_part')
  group by cohorts.id, cohorts.name order by cohorts.name ->> 'fa'`
