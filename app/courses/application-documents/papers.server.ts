import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { StoredFile } from '~/shared/files.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { findApplication, findOwnApplicationById } from '../applications/applications.server'
import { canDecideApplications, placeOf } from '../permissions'
import type { Paper } from './paper'

export const listAskedDocuments = (offeringId: string) => sql<Paper[]>`
  select id, title, null as file_name, null as sent_at, null as is_image from offering_documents
  where offering_id = ${offeringId} and withdrawn_at is null order by position, id`

/** What the offering asks for, with what this application has sent; also what was sent before it was no longer asked for. */
export const listPapers = (applicationId: string) => sql<Paper[]>`
  select offering_documents.id, title, files.name as file_name, sent_at, media_type like 'image/%' as is_image
  from applications join offering_documents on offering_documents.offering_id = applications.offering_id
    left join application_documents on application_id = applications.id and offering_document_id = offering_documents.id
      and replaced_at is null
    left join files on files.id = file_id
  where applications.id = ${applicationId} and (offering_documents.withdrawn_at is null or files.id is not null)
  order by position, offering_documents.id`

export type ChildPaper = { applicationId: string; documentId: string; title: string; fileName: string; sentAt: Date; courseTitle: Text }
/** The documents that a person's applications carry, the newest first; for who has reached the person. */
export const listChildPapers = (personId: string) => sql<ChildPaper[]>`
  select application_id, offering_document_id as document_id, offering_documents.title, files.name as file_name, sent_at,
    course_versions.title as course_title
  from application_documents join applications on applications.id = application_id
    join offering_documents on offering_documents.id = offering_document_id join files on files.id = file_id
    join offerings on offerings.id = applications.offering_id join courses on courses.id = offerings.course_id
    join course_versions on course_versions.id = current_version_id
  where person_id = ${personId} and replaced_at is null order by sent_at desc`

async function findWardApplication(guardian: Viewer, applicationId: string) {
  const [application] = await sql<{ personId: string; organisationId: string }[]>`
    select person_id, organisation_id from applications join offerings on offerings.id = offering_id
    where applications.id = ${applicationId} and guards(${guardian.id}, person_id)`
  return application
}

/**
 * The file itself: for the applicant, a minor's verified guardian, and who answers applications at the centre. That an
 * adult has read a child's is written down.
 */
export async function findPaperFile(viewer: Viewer, applicationId: string, documentId: string) {
  const own = await findOwnApplicationById(viewer, applicationId)
  const ward = own ? undefined : await findWardApplication(viewer, applicationId)
  const atCentre = own || ward ? undefined : await findApplication(viewer, applicationId)
  const seen = own ?? ward ?? atCentre
  if (!seen) return undefined
  const mayRead = !atCentre || canDecideApplications(viewer, placeOf(atCentre))
  const [file] = await sql<(Pick<StoredFile, 'sha256' | 'mediaType' | 'name'> & { isMinor: boolean })[]>`
    select sha256, media_type, name,
      (select coalesce(born_on > today() - interval '18 years', false) from people where id = ${seen.personId}) as is_minor
    from application_documents join files on files.id = file_id
    where application_id = ${applicationId} and offering_document_id = ${documentId} and replaced_at is null`
  if (file?.isMinor && !own && mayRead) {
    const by = atCentre ? through(viewer, 'centre_manager', placeOf(atCentre)) : viewer
    await tx(tx => audit(tx, { by, act: 'child-record-read', subject: ['person', seen.personId], organisationId: seen.organisationId }))
  }
  return file && { file, mayRead }
}

/** The titles an offering asks for, a line each; what was asked before and is gone is no longer asked. */
export async function askDocuments(tx: Tx, offeringId: string, titles: readonly string[]) {
  const wanted = [...new Set(titles)]
  await tx`
    update offering_documents set withdrawn_at = now()
    where offering_id = ${offeringId} and withdrawn_at is null and title <> all (${wanted})`
  await tx`
    update offering_documents set position = rank from unnest(${wanted}::text[]) with ordinality as given (title, rank)
    where offering_id = ${offeringId} and withdrawn_at is null and offering_documents.title = given.title`
  await tx`
    insert into offering_documents (offering_id, position, title)
    select ${offeringId}, rank, title from unnest(${wanted}::text[]) with ordinality as given (title, rank)
    where not exists (select from offering_documents asked where asked.offering_id = ${offeringId} and asked.title = given.title
      and asked.withdrawn_at is null)`
}
