import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { files, form, idField, optional, text } from '~/shared/form.server'
import { allow, isRefusal, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { OrganisationPlace } from '../permissions'
import { through, type Viewer } from '../viewer'
import { insertApplication } from './insert-application.server'
import { notices } from './messages'
import { tellAdministrators } from './move-application.server'
import { ASKING, canApply } from './permissions'
import { readDocuments, type DocumentReason } from './read-document.server'

/** All together the server takes 12 MB. */
export const documentsField = () => files(4)

export const licenceApplicationForm = form({
  /** Made with the page, so that a form sent twice is one application. */
  id: idField(),
  note: optional(text(2000)),
  documents: documentsField(),
})
type Order = z.output<typeof licenceApplicationForm>

/** Asks the programme for a licence of five years in the organisation's name. */
export async function applyForLicence(
  manager: Viewer, organisation: OrganisationPlace & { endedAt: Date | null }, { id, note, documents }: Order, now?: Date,
): Promise<{ id: string } | Refusal<'already-open' | 'organisation-ended' | DocumentReason>> {
  allow(canApply(manager, organisation))
  if (organisation.endedAt) return { refused: 'organisation-ended' }
  const read = await readDocuments(documents)
  if (isRefusal(read)) return read
  if (read.length === 0) return { refused: 'document-missing' }
  return tx(async tx => {
    const made = await insertApplication(tx, {
      id, kind: 'licence', organisationId: organisation.id, note, documents: read, by: manager.id, now,
    })
    if (isRefusal(made) || !made.isNew) return made
    await tellAdministrators(tx, organisation.id, {
      kind: 'licence-application', title: notices.licenceAsked, link: `/permit-applications/${id}`,
    })
    await audit(tx, {
      by: through(manager, ASKING, organisation),
      act: 'licence-applied-for',
      subject: ['organisation-application', id],
      organisationId: organisation.id,
      after: { documents: read.length },
    })
    return { id }
  })
}
