import { randomUUID } from 'node:crypto'
import { drawnBody } from '~/courses/questions/drawn-body.server'
import type { ItemBody } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import type { StoredFile } from '~/shared/files.server'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findMarkedSession } from '../marking/marking.server'
import { canMark } from '../permissions'
import { findOwnSitting } from '../sitting/sittings.server'
import type { HandedFile } from './handed-file'

/** The number of a question in its paper, as the address says it. */
export const itemOf = (param: string | undefined) => Number(found(/^[1-9]\d{0,3}$/.exec(param ?? ''))[0])

/** One's own question that takes a file, and what of it was handed in last. */
export async function readHandInPage(viewer: Viewer, sittingId: string, item: number) {
  const sitting = found(await findOwnSitting(viewer, sittingId))
  const [row] = await sql<(Partial<HandedFile> & { body: ItemBody; items: number })[]>`
    select body, (select count(*)::int from sitting_items where sitting_id = ${sitting.id}) as items, handed_at, own_name, media_type, bytes
    from sitting_items join item_versions on item_versions.id = item_version_id
    left join lateral (select handed_at, own_name, media_type, bytes from sitting_files join files on files.id = file_id
      where sitting_files.sitting_id = ${sitting.id} and item = position order by handed_at desc, sitting_files.id limit 1) newest on true
    where sitting_items.sitting_id = ${sitting.id} and position = ${item} and kind = 'file'`
  const { body, items, handedAt, ownName, mediaType, bytes } = found(row)
  const { id, examSessionId, dueAt, submittedAt, deviceHash } = sitting
  return {
    sitting: { id, examSessionId, dueAt, submittedAt, deviceHash }, item, items, newId: randomUUID(), body: drawnBody(body),
    handed: handedAt ? ({ handedAt, ownName: ownName ?? null, mediaType: mediaType!, bytes: bytes! } satisfies HandedFile) : null,
  }
}

/** The file that counts of one's own question. */
export async function findOwnFile(viewer: Viewer, sittingId: string, item: number) {
  const [file] = await sql<StoredFile[]>`
    select files.id, sha256, bytes, media_type, coalesce(own_name, name) as name from sitting_files join files on files.id = file_id
    join sittings on sittings.id = sitting_id
    where sitting_id = ${sittingId} and person_id = ${viewer.id} and item = ${item} order by handed_at desc, sitting_files.id limit 1`
  return file
}

/** The file of a script for its marker, under the script's number: a name might say whose it is. */
export async function findScriptFile(viewer: Viewer, examSessionId: string, scriptId: string) {
  const session = await findMarkedSession(viewer, examSessionId)
  if (!session || !canMark(viewer, session)) return undefined
  const [file] = await sql<StoredFile[]>`
    select files.id, sha256, bytes, media_type, 'script-' || number || substring(name from '\\.[a-z]+$') as name
    from scripts join sitting_files on sitting_files.id = answer_id join files on files.id = file_id
    join sittings on sittings.id = scripts.sitting_id
    left join script_markers own on script_id = scripts.id and marker_id = ${viewer.id}
    where scripts.id = ${scriptId} and scripts.exam_session_id = ${session.id} and not may_not_mark(${viewer.id}, booking_id)
      and (own.place is not null or script_mark(scripts.id) is null)`
  return file
}
