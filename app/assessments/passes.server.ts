import { sql, type Sql, type Tx } from '~/shared/sql.server'

/** Somebody who passed: every part published, and the verdict of the session's policy. */
export type Pass = {
  personId: string
  bookingId: string
  /** The session where the last part was passed; a kept part comes from an earlier one. */
  examSessionId: string
  organisationId: string
  courseId: string
  standardVersionId: string | null
  policyId: string
  nameFa: string
  nameEn: string | null
  /** Exact decimals. */
  writtenMark: string
  practicalMark: string
  combinedMark: string
  /** The day of the last part. */
  assessedOn: string
  resultRevisionIds: string[]
}

type Where = { organisationId: string; examSessionId?: string; personId?: string }

const passes = (tx: Sql, { organisationId, examSessionId, personId }: Partial<Where>) => tx<Pass[]>`
  select verdicts.person_id, verdicts.booking_id, verdicts.exam_session_id, verdicts.organisation_id,
    verdicts.course_id,
    verdicts.standard_version_id, verdicts.policy_id, name_fa, name_en, trim_scale(written_marks)::text as written_mark,
    trim_scale(verdicts.practical_marks)::text as practical_mark, trim_scale(combined_marks)::text as combined_mark,
    coalesce(
      (select max(marked_at at time zone 'Asia/Tehran')::date from practical_marks
        where booking_id = coalesce(bookings.practical_booking_id, bookings.id)),
      (select sat_on from sittings where booking_id = bookings.id), today()) as assessed_on,
    array[written_revision_id, practical_revision_id] as result_revision_ids
  from verdicts
  join bookings on bookings.id = verdicts.booking_id
  join people on people.id = verdicts.person_id
  where is_passed and erased_at is null
    ${organisationId ? tx`and verdicts.organisation_id = ${organisationId}` : tx``}
    ${examSessionId ? tx`and verdicts.exam_session_id = ${examSessionId}` : tx``}
    ${personId ? tx`and verdicts.person_id = ${personId}` : tx``}
  order by name_fa collate "fa-x-icu", verdicts.person_id`

/** Published passes of a centre, or of one of its sessions. */
export const findPasses = (where: Where, tx: Sql = sql) => passes(tx, where)

/**
 * The pass with its bookings locked `for share`: until this transaction ends nobody publishes, takes back or revises
 * what it rests on. Undefined when it is no pass (any more).
 */
export async function lockPass(tx: Tx, personId: string, examSessionId: string): Promise<Pass | undefined> {
  await tx`
    select from bookings where id in (
      select unnest(array[id, written_booking_id, practical_booking_id]) from bookings
      where exam_session_id = ${examSessionId} and person_id = ${personId} and cancelled_at is null)
    order by id for share`
  const [pass] = await passes(tx, { personId, examSessionId })
  return pass
}
