import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { recordFile, storeBytes } from '~/shared/files.server'
import { file, form } from '~/shared/form.server'
import { found, isRefusal, type Refusal } from '~/shared/guard'
import { readPaper } from '~/shared/papers.server'
import { tx } from '~/shared/sql.server'
import { findOwnApplicationById } from '../applications/applications.server'
import { MOST_MEGABYTES, type PaperReason } from './paper'

export const paperForm = form({ file: file(MOST_MEGABYTES) })

/** Why `paperForm` did not take this: there is nothing else in it. */
export const problemOf = (file: unknown): PaperReason => (file instanceof File && file.size > 0 ? 'file-too-large' : 'no-file')

/** Sends a document that the offering asks for; a newer one takes the place of the older while nobody has answered. */
export async function sendPaper(
  person: Viewer, applicationId: string, documentId: string, { file }: z.output<typeof paperForm>,
): Promise<{ offeringId: string } | Refusal<PaperReason>> {
  const application = found(await findOwnApplicationById(person, applicationId))
  if (application.decision || application.withdrawnAt) return { refused: 'already-decided' }
  const read = await readPaper(Buffer.from(await file.arrayBuffer()))
  if (isRefusal(read)) return read
  const stored = await storeBytes(read.bytes)
  return tx(async tx => {
    const [open] = await tx<{ documentId: string; title: string }[]>`
      select offering_documents.id as document_id, title from applications
        join offering_documents on offering_documents.offering_id = applications.offering_id
      where applications.id = ${applicationId} and offering_documents.id = ${documentId} and offering_documents.withdrawn_at is null
        and decided_at is null and applications.withdrawn_at is null
      for no key update of applications`
    const { title } = found(open)
    const { id: fileId } = await recordFile(tx, stored, { mediaType: read.mediaType, name: `${title}.${read.ending}`, uploadedBy: person.id })
    await tx`
      update application_documents set replaced_at = clock_timestamp()
      where application_id = ${applicationId} and offering_document_id = ${documentId} and replaced_at is null`
    await tx`
      insert into application_documents (application_id, offering_document_id, file_id) values (${applicationId}, ${documentId}, ${fileId})`
    await audit(tx, {
      by: person, act: 'application-document-sent', subject: ['application', applicationId],
      organisationId: application.organisationId, after: { documentId, fileId },
    })
    return { offeringId: application.offeringId }
  })
}
