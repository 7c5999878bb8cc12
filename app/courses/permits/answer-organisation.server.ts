import { answerApplication, requireDecider, type Answer } from '~/people/licences/answer-application.server'
import { approveLicence } from '~/people/licences/give-licence.server'
import type { Viewer } from '~/people/viewer'
import { approvePermit } from './give-permit.server'

/** An administrator's answer, whichever of the two was asked for. */
export async function answerOrganisation(administrator: Viewer, applicationId: string, given: Answer, now?: Date) {
  const { answer, reason } = given
  if (answer !== 'approved') return answerApplication(administrator, applicationId, answer, reason, now)
  const { application } = await requireDecider(administrator, applicationId)
  return application.kind === 'licence'
    ? approveLicence(administrator, applicationId, given, now)
    : approvePermit(administrator, applicationId, given, now)
}
