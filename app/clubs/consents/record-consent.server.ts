import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { CONSENTS, type Consent } from './consent'

export const consentForm = form({
  childId: idField(), cohortId: idField(), kind: oneOf(CONSENTS), answer: oneOf(['give', 'withdraw']),
})

type Matter = { childId: string; cohortId: string; kind: Consent }
type Said = { granted: boolean; stands: boolean }

/** A guardian gives one consent for one child in one cohort. Said twice, it is kept once. */
export const recordConsent = (guardian: Viewer, matter: Matter) => say(guardian, matter, true)

/** A guardian takes a consent back; from then on it does not stand, whatever other guardians said. */
export const withdrawConsent = (guardian: Viewer, matter: Matter) => say(guardian, matter, false)

function say(guardian: Viewer, { childId, cohortId, kind }: Matter, granted: boolean): Promise<Said | Refusal<'not-verified'>> {
  return tx(async tx => {
    // Meetings that are being recorded read this row `for share`: no child enters on a consent that has just gone.
    const [member] = await tx<{ groupId: string }[]>`
      select group_id from group_members
      where cohort_id = ${cohortId} and person_id = ${childId} and left_at is null
        and (person_id = ${guardian.id} or exists (select from guardianships
          where guardian_id = ${guardian.id} and child_id = person_id and ended_at is null))
      for update`
    found(member)
    const [{ verified }] = await tx<[{ verified: boolean }]>`select may_consent(${guardian.id}, ${childId}) as verified`
    if (!verified) return { refused: 'not-verified' as const }
    const [written] = await tx`
      insert into consent_events (cohort_id, child_id, kind, granted, by_id, how, recorded_by)
      select ${cohortId}, ${childId}, ${kind}, ${granted}, ${guardian.id}, 'page', ${guardian.id}
      where ${granted} is distinct from (select granted from consent_events
        where cohort_id = ${cohortId} and child_id = ${childId} and kind = ${kind} and by_id = ${guardian.id}
        order by id desc limit 1)
      returning id`
    if (written) await remember(tx, guardian, { childId, cohortId, kind }, granted)
    const [{ stands }] = await tx<[{ stands: boolean }]>`select consent_stands(${cohortId}, ${childId}, ${kind}) as stands`
    return { granted, stands }
  })
}

async function remember(tx: Tx, guardian: Viewer, { childId, cohortId, kind }: Matter, granted: boolean) {
  const [{ organisationId }] = await tx<[{ organisationId: string }]>`
    select organisation_id from cohorts join clubs on clubs.id = club_id where cohorts.id = ${cohortId}`
  await audit(tx, {
    by: guardian, act: granted ? 'consent-given' : 'consent-withdrawn', subject: ['person', childId], organisationId,
    after: { cohortId, kind, granted },
  })
}
