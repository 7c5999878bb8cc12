import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { canDecline, REGISTRARS } from '../permissions'
import { findProposal } from './proposals.server'

export const declineForm = form({ reason: text(500, 3) })

/** Takes an open proposal off the table, with a reason; the pass is owed again. Said twice it stays as first said. */
export async function declineProposal(
  viewer: Viewer,
  proposalId: string,
  reason: string,
): Promise<{ centreId: string } | Refusal<'issued-already'>> {
  const proposal = found(await findProposal(viewer, proposalId))
  const centre = { id: proposal.organisationId, provinceId: proposal.provinceId }
  allow(canDecline(viewer, centre))
  return tx(async tx => {
    const [locked] = await tx<{ declinedAt: Date | null }[]>`
      select declined_at from certificate_proposals where id = ${proposalId} for update`
    const [issued] = await tx`select from certificates where proposal_id = ${proposalId}`
    if (issued) return { refused: 'issued-already' as const }
    if (!locked?.declinedAt) {
      await tx`
        update certificate_proposals set declined_by = ${viewer.id}, declined_at = clock_timestamp(), declined_because = ${reason}
        where id = ${proposalId}`
      await audit(tx, {
        by: through(viewer, REGISTRARS, centre), act: 'certificate-proposal-declined', subject: ['certificate_proposal', proposalId],
        organisationId: centre.id, why: reason,
      })
    }
    return { centreId: centre.id }
  })
}
