import type { Sql } from '~/shared/sql.server'

/**
 * Takes away what a person wrote in their own words; seats, progress and decisions hold ids alone and stay. Runs as
 * the eraser.
 */
export async function erasePerson(tx: Sql, personId: string) {
  await tx`update applications set note = null where person_id = ${personId} and note is not null`
  await tx`
    update attendance_marks set reason = null where reason is not null
      and enrolment_id in (select id from enrolments where person_id = ${personId})`
  await tx`
    update practice_events set task = case when task is null then null else '———' end, words = null,
      comment = case when comment is null then null else '—' end
    where practice_log_id in (select practice_logs.id from practice_logs join enrolments on enrolments.id = enrolment_id
      where person_id = ${personId})`
  await tx`
    delete from application_documents where application_id in (select id from applications where person_id = ${personId})`
  await tx`delete from target_group_declarations where person_id = ${personId}`
}
