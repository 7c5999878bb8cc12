import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { through, type Viewer } from '../viewer'
import { OPEN_STATES, placeOf } from './application'
import { findOrganisationApplication } from './applications.server'
import { moveApplication } from './move-application.server'
import { ASKING, canApply } from './permissions'

/** Takes back what the organisation has asked, as long as nobody has decided. */
export async function withdrawApplication(
  manager: Viewer, applicationId: string, now?: Date,
): Promise<{ id: string } | Refusal<'already-decided'>> {
  const application = found(await findOrganisationApplication(manager, applicationId))
  allow(canApply(manager, placeOf(application)))
  return tx(async tx => {
    const moved = await moveApplication(tx, applicationId, { to: 'withdrawn', from: OPEN_STATES, by: manager.id, now })
    if (!moved) return { refused: 'already-decided' as const }
    await audit(tx, {
      by: through(manager, ASKING, placeOf(application)),
      act: 'organisation-application-withdrawn',
      subject: ['organisation-application', applicationId],
      organisationId: application.organisationId,
    })
    return { id: applicationId }
  })
}
