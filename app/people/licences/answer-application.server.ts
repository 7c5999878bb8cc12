import { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { day, form, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { through, type Viewer } from '../viewer'
import { OPEN_STATES, placeOf, type ApplicationState } from './application'
import { findOrganisationApplication } from './applications.server'
import { notices } from './messages'
import { moveApplication, tellOrganisation } from './move-application.server'
import { canDecide, isOwn } from './permissions'

/** What an administrator may say to an application; `approved` is the act of what was asked for. */
export const ANSWERS = ['reviewing', 'documents_asked', 'approved', 'refused'] as const
export const answerForm = form({
  answer: oneOf(ANSWERS),
  reason: optional(text(1000, 3)),
  startsOn: optional(day()),
  endsOn: optional(day()),
})
export type Answer = z.output<typeof answerForm>
export type AnswerReason = 'own-application' | 'reason-missing' | 'already-decided' | 'already-reviewing'

const FROM: Record<'reviewing' | 'documents_asked' | 'refused', readonly ApplicationState[]> = {
  reviewing: ['received'],
  documents_asked: ['received', 'reviewing'],
  refused: OPEN_STATES,
}
const said = {
  reviewing: notices.reviewing,
  documents_asked: notices.documentsAsked,
  refused: notices.refused,
}
const ACTS = {
  reviewing: 'application-review-started',
  documents_asked: 'documents-asked',
  refused: 'organisation-application-refused',
}

/** Who may answer, and whether at all: never for an organisation that they run themselves. */
export async function requireDecider(administrator: Viewer, applicationId: string) {
  const application = found(await findOrganisationApplication(administrator, applicationId))
  allow(canDecide(administrator, placeOf(application)))
  return { application, isOwn: isOwn(administrator, application.organisationId) }
}

/** Takes an application under review, asks for more documents, or refuses it with a reason; once, whoever decides beside. */
export async function answerApplication(
  administrator: Viewer, applicationId: string, answer: 'reviewing' | 'documents_asked' | 'refused', reason?: string, now?: Date,
): Promise<{ id: string } | Refusal<AnswerReason>> {
  const { application, isOwn } = await requireDecider(administrator, applicationId)
  if (isOwn) return { refused: 'own-application' }
  if (answer !== 'reviewing' && !reason) return { refused: 'reason-missing' }
  return tx(async tx => {
    const moved = await moveApplication(tx, applicationId, { to: answer, from: FROM[answer], by: administrator.id, reason, now })
    if (!moved) return { refused: answer === 'reviewing' ? ('already-reviewing' as const) : ('already-decided' as const) }
    await tellOrganisation(tx, application.organisationId, {
      kind: `organisation-application-${answer.replace('_', '-')}`, title: said[answer], link: `/permit-applications/${applicationId}`,
    })
    await audit(tx, {
      by: through(administrator, 'programme_admin', placeOf(application)),
      act: ACTS[answer],
      subject: ['organisation-application', applicationId],
      organisationId: application.organisationId,
      why: reason,
    })
    return { id: applicationId }
  })
}
