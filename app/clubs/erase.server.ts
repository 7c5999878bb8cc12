import type { Sql } from '~/shared/sql.server'

/**
 * What mentors wrote of themselves and what was noted of them, taken away under the eraser's role; that they passed the
 * gate, and when, stays. Attendance, consents and concerns are kept by the programme's retention, under ids alone.
 */
export async function erasePerson(tx: Sql, personId: string) {
  await tx`update mentor_clearances set work_record = '' where person_id = ${personId}`
  await tx`update clearance_steps set note = '' where person_id = ${personId}`
}
