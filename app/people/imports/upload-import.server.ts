import { audit } from '~/shared/audit.server'
import { file, form } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { enqueue } from '~/shared/jobs.server'
import { seal } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import { canManagePeople, type OrganisationPlace } from '../permissions'
import { through, type Viewer } from '../viewer'
import { inspectSheet } from './read-sheet.server'

/** A list of people is never larger. */
export const importForm = form({ file: file(11) })

/** Takes a file in to be checked; what can be refused without reading its rows is refused now. */
export async function uploadImport(
  manager: Viewer, organisation: OrganisationPlace, { file }: { file: File },
): Promise<{ id: string } | Refusal> {
  allow(canManagePeople(manager, organisation))
  const bytes = Buffer.from(await file.arrayBuffer())
  const inspected = await inspectSheet(bytes)
  if ('refused' in inspected) return inspected
  const sealed = seal(bytes.toString('base64'))
  return tx(async tx => {
    const [made] = await tx<[{ id: string }]>`
      insert into people_imports (organisation_id, uploaded_by, file_name)
      values (${organisation.id}, ${manager.id}, ${file.name.slice(0, 200) || 'file'}) returning id`
    await tx`
      insert into people_import_files (import_id, format, sealed) values (${made.id}, ${inspected.format}, ${sealed})`
    await audit(tx, {
      by: through(manager, ['centre_manager', 'operator_manager', 'programme_admin'], organisation),
      act: 'import-uploaded',
      subject: ['people-import', made.id],
      organisationId: organisation.id,
      after: { bytes: bytes.length, format: inspected.format },
    })
    await enqueue(tx, 'people-check-import', { importId: made.id })
    return made
  })
}
