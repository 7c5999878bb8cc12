import type { z } from 'zod'
import { lockPass } from '~/assessments/passes.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { REPLACEMENT_REASONS, type HolderName, type ReplacementRefusal } from '../certificate'
import { canPropose } from '../permissions'
import { findRegistered } from '../register/register.server'
import { factsHash, gatherFacts } from './facts.server'

export const replacementForm = form({ reason: oneOf(REPLACEMENT_REASONS) })

/**
 * The first approval of a re-issue from what is known now: a corrected name, a changed result. The old one stays in force
 * until the second person approves; then it links to the new.
 */
export async function proposeReplacement(
  officer: Viewer,
  code: string,
  { reason }: z.output<typeof replacementForm>,
): Promise<{ proposalId: string } | Refusal<ReplacementRefusal>> {
  const old = found(await findRegistered(officer, code))
  const centre = { id: old.organisationId, provinceId: old.provinceId }
  allow(canPropose(officer, centre))
  if (old.personId === officer.id) return { refused: 'own-certificate' }
  if (!['valid', 'suspended', 'expired'].includes(old.status)) return { refused: 'not-replaceable' }
  return tx(async tx => {
    const [{ examSessionId }] = await tx<[{ examSessionId: string }]>`
      select exam_session_id from bookings where id = ${old.bookingId}`
    const pass = await lockPass(tx, old.personId, examSessionId)
    const facts = pass && (await gatherFacts(tx, pass))
    if (!facts) return { refused: 'no-longer-passed' as const }
    const [proposal] = await tx<{ id: string }[]>`
      insert into certificate_proposals (kind, organisation_id, person_id, booking_id, replaces_id, replaces_because, facts_hash,
        proposed_by, proposed_as)
      values (${old.kind}, ${centre.id}, ${old.personId}, ${old.bookingId}, ${old.id}, ${reason}, ${factsHash(facts)},
        ${officer.id}, 'assessment_officer')
      on conflict do nothing returning id`
    if (!proposal) return { refused: 'proposed-already' as const }
    await audit(tx, {
      by: through(officer, 'assessment_officer', centre), act: 'certificate-replacement-proposed',
      subject: ['certificate_proposal', proposal.id], organisationId: centre.id, before: { number: old.number }, after: facts,
      why: reason,
    })
    return { proposalId: proposal.id }
  })
}

/** The holder's name as it stands on record today: what a new certificate would say. */
export async function readNameNow(personId: string): Promise<HolderName> {
  const [person] = await sql<[HolderName]>`select name_fa as fa, name_en as en from people where id = ${personId}`
  return person
}
