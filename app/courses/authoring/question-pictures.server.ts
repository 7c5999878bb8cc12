import { readStored, redrawImage, storeBytes } from '~/shared/files.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { sql, type Tx } from '~/shared/sql.server'
import { insertPicture, insertPictureOf, type StoredPicture } from '../questions/bank/pictures.server'

const ADDRESS = /\/question-pictures\/([0-9a-f-]{36})/g

/** The ids of the pictures that something holds, each once. */
export const picturesIn = (value: unknown) => [...new Set([...JSON.stringify(value).matchAll(ADDRESS)].map(([, id]) => id!))]

/** The same with its pictures at their new addresses, by their old ids. */
export const withPictures = <T>(value: T, addresses: ReadonlyMap<string, string>): T =>
  JSON.parse(JSON.stringify(value).replace(ADDRESS, (old, id: string) => addresses.get(id) ?? old)) as T

/** The bytes of those that belong to this course's practice questions, by their ids. */
export async function readPictures(courseId: string, ids: string[]) {
  const rows = await sql<{ id: string; sha256: string }[]>`
    select item_pictures.id, sha256 from item_pictures join files on files.id = file_id
    where course_id = ${courseId} and use = 'practice' and item_pictures.id = any (${ids}) order by item_pictures.id`
  const all = new Map<string, Buffer>()
  for (const row of rows) all.set(row.id, await readStored(row.sha256))
  return all
}

/** Pictures of a course's file, each drawn anew unless we have drawn it before. */
export async function storePictures(pictures: ReadonlyMap<string, Buffer>): Promise<Map<string, StoredPicture> | Refusal<'not-an-image' | 'image-too-large'>> {
  const all = new Map<string, StoredPicture>()
  for (const [id, bytes] of pictures) {
    const [known] = await sql`select from files where sha256 = ${sha256(bytes)} and media_type = 'image/webp' limit 1`
    const drawn = known ? bytes : await redrawImage(bytes)
    if (isRefusal(drawn)) return drawn
    all.set(id, await storeBytes(drawn))
  }
  return all
}

/** @returns each new address by the picture's old id. */
export async function insertPictures(tx: Tx, courseId: string, personId: string, pictures: ReadonlyMap<string, StoredPicture>) {
  const addresses = new Map<string, string>()
  for (const [id, stored] of pictures) addresses.set(id, await insertPicture(tx, { courseId, use: 'practice', addedBy: personId }, stored))
  return addresses
}

/** The ready practice questions that hold pictures, by their codes, as the copy of their course has them: with its own pictures. */
export async function copyPictures(tx: Tx, source: string, copy: string, personId: string) {
  const rows = await tx<{ code: string; body: object }[]>`
    select code, body from items join item_versions on item_versions.id = current_version_id
    where course_id = ${source} and use = 'practice' and retired_at is null and body::text like '%/question-pictures/%'`
  const pictures = await tx<{ id: string; fileId: string }[]>`
    select id, file_id from item_pictures where course_id = ${source} and use = 'practice' and id = any (${picturesIn(rows)})`
  const addresses = new Map<string, string>()
  for (const { id, fileId } of pictures) addresses.set(id, await insertPictureOf(tx, { courseId: copy, use: 'practice', addedBy: personId }, fileId))
  return Object.fromEntries(rows.map(({ code, body }) => [code, withPictures(body, addresses)]))
}
