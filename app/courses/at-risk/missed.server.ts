import { sql } from '~/shared/sql.server'

/**
 * How many of a class's last meetings each enrolment, or each of those `among` them, missed without an excuse; only
 * meetings that were taken count.
 */
export async function readMissed(offeringId: string, ofMeetings: number, among?: readonly string[], now?: Date): Promise<Record<string, number>> {
  const rows = await sql<{ enrolmentId: string; count: number }[]>`
    select enrolment_id, count(*)::int as count from (
      select enrolment_id, status, row_number() over (partition by enrolment_id order by starts_at desc) as back
      from attendance_facts
      where offering_id = ${offeringId} ${among ? sql`and enrolment_id = any (${[...among]})` : sql``} and status is not null and starts_at < coalesce(${now ?? null}, clock_timestamp())) taken
    where back <= ${ofMeetings} and status = 'absent' group by enrolment_id`
  return Object.fromEntries(rows.map(({ enrolmentId, count }) => [enrolmentId, count]))
}

/** Who missed a meeting on one day without an excuse. */
export async function listAbsentOn(offeringId: string, day: string): Promise<Set<string>> {
  const rows = await sql<{ enrolmentId: string }[]>`
    select distinct enrolment_id from attendance_facts where offering_id = ${offeringId} and met_on = ${day} and status = 'absent'`
  return new Set(rows.map(({ enrolmentId }) => enrolmentId))
}
