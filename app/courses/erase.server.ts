import type { Sql } from '~/shared/sql.server'

/**
 * Takes away what a person wrote and handed in in their own words; seats, progress, marks and decisions hold ids alone
 * and stay. Runs as the eraser.
 */
export async function erasePerson(tx: Sql, personId: string) {
  await tx`update applications set note = null where person_id = ${personId} and note is not null`
  await tx`
    update attendance_marks set reason = null where reason is not null
      and enrolment_id in (select id from enrolments where person_id = ${personId})`
  const logs = tx`
    select practice_logs.id from practice_logs join enrolments on enrolments.id = enrolment_id where person_id = ${personId}`
  await tx`
    update practice_events set task = case when task is null then null else '———' end, words = null, photos = '{}',
      comment = case when comment is null then null else '—' end
    where practice_log_id in (${logs})`
  await tx`delete from practice_photos where practice_log_id in (${logs})`
  await tx`
    delete from application_documents where application_id in (select id from applications where person_id = ${personId})`
  await tx`delete from media_places where person_id = ${personId}`
  await tx`delete from target_group_declarations where person_id = ${personId}`
  const own = tx`select id from enrolments where person_id = ${personId}`
  await tx`delete from assignment_drafts where enrolment_id in (${own})`
  await tx`
    delete from submission_files where submission_id in (select id from submissions where enrolment_id in (${own}))`
  await tx`update submissions set body = null where enrolment_id in (${own}) and body is not null`
  const posts = tx`select id from discussion_posts where written_by = ${personId}`
  await tx`delete from discussion_photos where post_id in (${posts})`
  await tx`update discussion_posts set body = null where written_by = ${personId} and body is not null`
  await tx`update discussion_threads set title = null where started_by = ${personId} and title is not null`
}
