import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { form, optional, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { through, type Viewer } from '../viewer'
import { placeOf } from './application'
import { findOrganisationApplication } from './applications.server'
import { documentsField } from './apply-for-licence.server'
import { attach } from './insert-application.server'
import { notices } from './messages'
import { moveApplication, tellAdministrators } from './move-application.server'
import { ASKING, canApply } from './permissions'
import { readDocuments, type DocumentReason } from './read-document.server'

export const documentsForm = form({ note: optional(text(1000, 3)), documents: documentsField() })

/** The organisation gives what it was asked for; the clock goes on from here. */
export async function giveDocuments(
  manager: Viewer, applicationId: string, { note, documents }: z.output<typeof documentsForm>, now?: Date,
): Promise<{ id: string } | Refusal<'not-asked' | DocumentReason>> {
  const application = found(await findOrganisationApplication(manager, applicationId))
  allow(canApply(manager, placeOf(application)))
  if (application.state !== 'documents_asked') return { refused: 'not-asked' }
  const read = await readDocuments(documents)
  if (isRefusal(read)) return read
  if (read.length === 0) return { refused: 'document-missing' }
  // Where they are too many the move is undone with the rest.
  return tx(async tx => {
    const [full] = await tx<{ count: number }[]>`
      select count(*)::int as count from organisation_application_files where application_id = ${applicationId}
      having count(*) + ${read.length} > 20`
    if (full) return { refused: 'too-many-documents' as const }
    const moved = await moveApplication(tx, applicationId, {
      to: 'reviewing', from: ['documents_asked'], event: 'documents_given', by: manager.id, reason: note, now,
    })
    if (!moved) return { refused: 'not-asked' as const }
    await attach(tx, applicationId, read, manager.id, now)
    await tellAdministrators(tx, application.organisationId, {
      kind: 'documents-given', title: notices.documentsGiven, link: `/permit-applications/${applicationId}`,
    })
    await audit(tx, {
      by: through(manager, ASKING, placeOf(application)),
      act: 'documents-given',
      subject: ['organisation-application', applicationId],
      organisationId: application.organisationId,
      after: { documents: read.length },
    })
    return { id: applicationId }
  })
}
