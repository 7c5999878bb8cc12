import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findOrganisation } from '../organisations/organisations.server'
import { through, type Viewer } from '../viewer'
import type { Licence } from './licence'
import { notices } from './messages'
import { tellOrganisation } from './move-application.server'
import { canDecide, isOwn } from './permissions'

export const licenceEndingForm = form({ reason: text(1000, 3) })

/** A licence of an organisation within the administrator's reach. */
export async function findLicence(administrator: Viewer, licenceId: string) {
  const [row] = await sql<(Licence & { organisationId: string })[]>`
    select id, number, organisation_id, starts_on, ends_on, decided_at, because, ended_at, ended_because
    from organisation_licences where id = ${licenceId}`
  const { organisationId, ...licence } = found(row)
  return { licence, organisation: found(await findOrganisation(administrator, organisationId)) }
}

/** Ends a licence before its time, and with it every permit under it: what runs goes on, nothing new opens. */
export async function endLicence(
  administrator: Viewer, licenceId: string, { reason }: z.output<typeof licenceEndingForm>,
): Promise<{ organisationId: string } | Refusal<'own-application' | 'already-ended'>> {
  const { organisation } = await findLicence(administrator, licenceId)
  allow(canDecide(administrator, organisation))
  if (isOwn(administrator, organisation.id)) return { refused: 'own-application' }
  return tx(async tx => {
    // What opens under it at this moment holds its row: the end comes after that, and its hour too.
    await tx`select from organisation_licences where id = ${licenceId} for update`
    const [ended] = await tx`
      update organisation_licences set ended_at = clock_timestamp(), ended_by = ${administrator.id}, ended_because = ${reason}
      where id = ${licenceId} and ended_at is null returning id`
    if (!ended) return { refused: 'already-ended' as const }
    await tellOrganisation(tx, organisation.id, {
      kind: 'licence-ended', title: notices.licenceEnded, link: `/organisations/${organisation.id}/licence-applications`,
    })
    await audit(tx, {
      by: through(administrator, 'programme_admin', organisation),
      act: 'licence-ended',
      subject: ['organisation-licence', licenceId],
      organisationId: organisation.id,
      why: reason,
    })
    return { organisationId: organisation.id }
  })
}
