import type { Sql } from '~/shared/sql.server'

/**
 * Takes away who a person was: name, contacts, documents, sign-in. The row and its id stay, so that seats, marks and
 * certificates keep their history; roles end. Runs as the eraser.
 */
export async function erasePerson(tx: Sql, personId: string) {
  await tx`
    update people set name_fa = 'حذف‌شده', family_fa = null, name_en = null, father_name = null, born_on = null,
      gender = null,
      province_id = null, mobile = null, email = null, username = null, erased_at = now()
    where id = ${personId}`
  await tx`delete from identity_documents where person_id = ${personId}`
  await tx`delete from passwords where person_id = ${personId}`
  await tx`delete from second_factors where person_id = ${personId}`
  await tx`delete from recovery_codes where person_id = ${personId}`
  await tx`delete from sessions where person_id = ${personId}`
  await tx`delete from trusted_devices where person_id = ${personId}`
  await tx`delete from one_time_codes where person_id = ${personId}`
  await tx`delete from unsubscribe_links where person_id = ${personId}`
  await tx`delete from notice_preferences where person_id = ${personId}`
  await tx`delete from notice_digests where person_id = ${personId}`
  await tx`delete from notice_digests_sent where person_id = ${personId}`
  await tx`
    delete from notice_deliveries using notices where notices.id = notice_id and (person_id = ${personId}
      or copy_of in (select id from notices where person_id = ${personId}))`
  await tx`delete from notices where copy_of in (select id from notices where person_id = ${personId})`
  await tx`delete from calendar_tokens where person_id = ${personId}`
  await tx`delete from notices where person_id = ${personId}`
}
