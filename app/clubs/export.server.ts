import { sql } from '~/shared/sql.server'

/** Everything that the clubs' tables hold about one person, for the person. */
export async function exportOwn(personId: string): Promise<Record<string, unknown[]>> {
  const [memberships, attendance, consents, clearances, clearanceSteps, groups, concerns, readings] = await Promise.all([
    sql`
      select clubs.name as club, groups.name as "group", seat, joined_at, left_at, left_because from group_members m
        join groups on groups.id = m.group_id join cohorts on cohorts.id = m.cohort_id join clubs on clubs.id = club_id
      where person_id = ${personId} order by joined_at`,
    sql`
      select meeting_key, held_on, status from meeting_attendances a join meetings on meetings.id = a.meeting_id and a.revision = meetings.revision
        join meeting_records r on r.meeting_id = meetings.id and r.revision = meetings.revision
      where person_id = ${personId} order by held_on`,
    sql`
      select children.name_fa as child, givers.name_fa as said_by, kind, granted, how, at from consent_events
        join people children on children.id = child_id join people givers on givers.id = by_id
      where child_id = ${personId} or by_id = ${personId} order by consent_events.id`,
    sql`
      select organisations.name as operator, work_record, valid_until, active_at, suspended_at, c.ended_at from mentor_clearances c
        join organisations on organisations.id = organisation_id where person_id = ${personId}`,
    sql`select step, happened_on, note, decided_at from clearance_steps where person_id = ${personId} order by decided_at`,
    sql`
      select groups.name as "group", part, assigned_at, ended_at, ended_because from group_mentors
        join groups on groups.id = group_id where person_id = ${personId} order by assigned_at`,
    // A minor's password may be set through the guardian: what a child wrote to the desk is not for that reader.
    sql`
      select case when born_on <= today() - interval '18 years' then words end as words, raised_at
      from concerns join people on people.id = raised_by where raised_by = ${personId} order by raised_at`,
    sql`
      select readers.name_fa as reader, what, at from child_record_reads join people readers on readers.id = reader_id
      where child_id = ${personId} order by child_record_reads.id`,
  ])
  return { memberships, attendance, consents, clearances, clearanceSteps, groups, concerns, readings }
}
