import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { fileName } from '~/shared/file-name'
import { recordFile, storeBytes } from '~/shared/files.server'
import { file, form, idField } from '~/shared/form.server'
import { found, isRefusal, type Refusal } from '~/shared/guard'
import { readPaper, type PaperNo } from '~/shared/papers.server'
import { sql, tx } from '~/shared/sql.server'
import { MOST_FILES, MOST_MEGABYTES } from './handed-file'

export const handInFileForm = form({ id: idField(), file: file(MOST_MEGABYTES) })

export type HandInRefusal = PaperNo | 'sitting-over' | 'other-device' | 'too-many-files'

/** In whose running sitting the question is one that takes a file. */
const isAsked = async (viewer: Viewer, sittingId: string, item: number) => {
  const [asked] = await sql`
    select from sittings join sitting_items on sitting_id = sittings.id join item_versions on item_versions.id = item_version_id
    where sittings.id = ${sittingId} and person_id = ${viewer.id} and position = ${item} and kind = 'file'`
  return asked !== undefined
}

/**
 * A candidate hands in a file as the answer to one question; a newer one stands in the place of the older, which stays. The
 * database's clock decides, under the sitting's lock, as for every answer. The same form sent twice hands in once.
 */
export async function handInFile(
  viewer: Viewer, sittingId: string, item: number, { id, file }: { id: string; file: File }, device?: string, now?: Date,
): Promise<{ id: string } | Refusal<HandInRefusal>> {
  found((await isAsked(viewer, sittingId, item)) || undefined)
  const checked = await readPaper(Buffer.from(await file.arrayBuffer()))
  if (isRefusal(checked)) return checked
  const stored = await storeBytes(checked.bytes)
  return tx(async tx => {
    // What is read below is read after the lock: a statement that waits for it still sees what was before.
    await tx`select from sittings where id = ${sittingId} and person_id = ${viewer.id} for no key update`
    const [state] = await tx<{ isOpen: boolean; isHere: boolean; isThere: boolean; files: number; organisationId: string }[]>`
      select submitted_at is null and coalesce(${now ?? null}, clock_timestamp()) <= due_at + make_interval(secs => grace_seconds) as is_open,
        device_hash is null or device_hash is not distinct from ${device ?? null} as is_here, organisation_id,
        exists (select from sitting_files where id = ${id} and sitting_id = sittings.id) as is_there,
        (select count(*)::int from sitting_files where sitting_id = sittings.id and sitting_files.item = ${item}) as files
      from sittings join exam_sessions on exam_sessions.id = exam_session_id
      where sittings.id = ${sittingId} and person_id = ${viewer.id}`
    const { isOpen, isHere, isThere, files, organisationId } = found(state)
    if (isThere) return { id }
    if (!isOpen) return { refused: 'sitting-over' }
    if (!isHere) return { refused: 'other-device' }
    if (files >= MOST_FILES) return { refused: 'too-many-files' }
    const kept = await recordFile(tx, stored, { mediaType: checked.mediaType, name: `answer-${item}.${checked.ending}`, uploadedBy: viewer.id })
    await tx`
      insert into sitting_files (id, sitting_id, item, file_id, own_name, handed_at)
      values (${id}, ${sittingId}, ${item}, ${kept.id}, ${fileName(file.name, 'file', checked.ending)}, coalesce(${now ?? null}, clock_timestamp()))`
    await audit(tx, { by: viewer, act: 'answer-file-handed-in', subject: ['sitting', sittingId], organisationId, after: { item, fileId: kept.id } })
    return { id }
  })
}
