import { notify } from '~/people/notices/notify.server'
import { audit } from '~/shared/audit.server'
import { tx, type Tx } from '~/shared/sql.server'
import { messages } from '../messages'
import { appendEvent } from './append-event.server'

type Shaken = { id: string; code: string; organisationId: string; personId: string }

/**
 * Suspends certificates whose holders' published results no longer are a pass: changed by an appeal, or taken back. Looks
 * at what happened since the last time, and ten minutes before: a transaction may commit later than its rows say.
 * One that is still a pass by other marks stays in force and is listed for re-issue.
 * @returns how many were suspended.
 */
export async function compareWithResults(): Promise<number> {
  return tx(async tx => {
    await tx`select from result_comparisons for update`
    const shaken = await findShaken(tx)
    for (const { id, code, organisationId, personId } of shaken) {
      const suspended = await appendEvent(tx, {
        certificateId: id, kind: 'suspended', after: ['issued', 'reinstated'], reason: 'result-changed', by: null,
      })
      if (!suspended) continue
      await audit(tx, {
        by: null, act: 'certificate-suspended', subject: ['certificate', id], organisationId, after: { reason: 'result-changed' },
      })
      await notify(tx, personId, { kind: 'certificate-suspended', title: messages.noticeSuspended, link: `/verify/${code}` })
    }
    await tx`update result_comparisons set compared_until = transaction_timestamp()`
    return shaken.length
  })
}

// A revision that isn't published changes nothing yet: only publications, given or taken back, are looked at.
const findShaken = (tx: Tx) => tx<Shaken[]>`
  with since as materialized (select compared_until - interval '10 minutes' as at from result_comparisons),
  touched as (
    select booking_id, result_revisions.part from publications
      join published_results on publication_id = publications.id join result_revisions on result_revisions.id = revision_id
      where published_at >= (select at from since)
    union
    select booking_id, result_revisions.part from unpublications
      join published_results using (publication_id) join result_revisions on result_revisions.id = revision_id
      where unpublished_at >= (select at from since))
  select distinct certificates.id, certificates.code, certificates.organisation_id, certificates.person_id
  from touched
  join result_revisions rested on rested.booking_id = touched.booking_id and rested.part = touched.part
  join certificate_results on revision_id = rested.id
  join certificates on certificates.id = certificate_id
  join certificate_statuses on certificate_statuses.certificate_id = certificates.id
  left join verdicts on verdicts.booking_id = certificates.booking_id
  where last_kind in ('issued', 'reinstated') and is_passed is not true`
