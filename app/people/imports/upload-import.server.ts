import { audit } from '~/shared/audit.server'
import { file, form, idField, optional } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { enqueue } from '~/shared/jobs.server'
import { seal } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import { canManagePeople, type OrganisationPlace } from '../permissions'
import { through, type Viewer } from '../viewer'
import { inspectSheet } from './read-sheet.server'

/** A list of people is never larger. */
export const importForm = form({
  /** Made with the page, so that a form sent twice is one import. */
  id: optional(idField()),
  file: file(11),
})

/** Takes a file in to be checked; what can be refused without reading its rows is refused now. */
export async function uploadImport(
  manager: Viewer, organisation: OrganisationPlace, { id, file }: { id?: string; file: File },
): Promise<{ id: string } | Refusal> {
  allow(canManagePeople(manager, organisation))
  const bytes = Buffer.from(await file.arrayBuffer())
  const inspected = await inspectSheet(bytes)
  if ('refused' in inspected) return inspected
  const sealed = seal(bytes.toString('base64'))
  return tx(async tx => {
    const [made] = await tx<{ id: string }[]>`
      insert into people_imports (id, organisation_id, uploaded_by, file_name)
      values (coalesce(${id ?? null}, gen_random_uuid()), ${organisation.id}, ${manager.id}, ${file.name.slice(0, 200) || 'file'})
      on conflict (id) do nothing returning id`
    if (!made) {
      const [same] = await tx<{ id: string }[]>`
        select id from people_imports where id = ${id ?? null} and organisation_id = ${organisation.id} and uploaded_by = ${manager.id}`
      return found(same)
    }
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
