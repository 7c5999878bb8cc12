import type { Viewer } from '~/people/viewer'
import { readStored, recordFile, redrawImage, storeBytes } from '~/shared/files.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { canReadItems, type Use } from './bank'
import { findBank } from './bank.server'

const ADDRESS = /^\/question-pictures\/([0-9a-f-]{36})$/
const DRAWING = /^\/figures\/([a-z0-9-]+)\/([a-z0-9.-]{5,70})(?:\?v=[0-9a-f]+)?$/

/** Keeps a picture, redrawn, for the questions of a course. @returns its address. */
export async function keepPicture(by: { id: string }, courseId: string, use: Use, bytes: Buffer): Promise<string | Refusal<'not-an-image' | 'image-too-large'>> {
  const drawn = await redrawImage(bytes)
  if (isRefusal(drawn)) return drawn
  const stored = await storeBytes(drawn)
  return tx(tx => insertPicture(tx, { courseId, use, addedBy: by.id }, stored))
}

type Place = { courseId: string; use: Use; addedBy: string }
export type StoredPicture = Awaited<ReturnType<typeof storeBytes>>

export async function insertPicture(tx: Tx, place: Place, stored: StoredPicture) {
  const file = await recordFile(tx, stored, { mediaType: 'image/webp', name: 'picture.webp', uploadedBy: place.addedBy })
  return insertPictureOf(tx, place, file.id)
}

export async function insertPictureOf(tx: Tx, { courseId, use, addedBy }: Place, fileId: string) {
  const [picture] = await tx<[{ id: string }]>`
    insert into item_pictures (course_id, use, file_id, added_by) values (${courseId}, ${use}, ${fileId}, ${addedBy}) returning id`
  return `/question-pictures/${picture.id}`
}

export type PictureFile = { id: string; courseId: string; use: Use; sha256: string; mediaType: string; name: string }

export async function findPictureFile(id: string) {
  const [picture] = await sql<PictureFile[]>`
    select item_pictures.id, course_id, use, sha256, media_type, files.name from item_pictures join files on files.id = file_id
    where item_pictures.id = ${id}`
  return picture
}

/** Whoever reads the bank's questions, and of practice ones whoever sits in the course. */
export async function mayReadPicture(viewer: Viewer, { courseId, use }: Pick<PictureFile, 'courseId' | 'use'>) {
  const bank = await findBank(viewer, courseId)
  if (bank && canReadItems(viewer, bank, use)) return true
  if (use === 'sealed') return false
  const [seat] = await sql`
    select from offerings where course_id = ${courseId} and (
      exists (select from enrolments where offering_id = offerings.id and person_id = ${viewer.id})
      or exists (select from offering_trainers where offering_id = offerings.id and person_id = ${viewer.id})) limit 1`
  return seat !== undefined
}

/** What a question's picture is, by its address: one of the bank's own, or a drawing of the course's content. */
export async function readPicture(address: string): Promise<Buffer | undefined> {
  const id = ADDRESS.exec(address)?.[1]
  if (id) {
    const picture = await findPictureFile(id)
    return picture && readStored(picture.sha256)
  }
  const [, courseId, file] = DRAWING.exec(address) ?? []
  if (!courseId || !file) return undefined
  const [drawing] = await sql<{ svg: string }[]>`select svg from course_figures where course_id = ${courseId} and file = ${file}`
  return drawing && Buffer.from(drawing.svg)
}

/** A picture that already belongs to this course's bank; any other address is none. */
export async function knownPicture(address: string | undefined, courseId: string, use: Use) {
  const id = ADDRESS.exec(address ?? '')?.[1]
  const picture = id && (await findPictureFile(id))
  return picture && picture.courseId === courseId && picture.use === use ? address : undefined
}

/** Those of the addresses that are no picture of this course's bank and no drawing of its content: nobody shows another's. */
export async function strangePictures(addresses: readonly string[], courseId: string, use: Use) {
  const ids = addresses.flatMap(address => ADDRESS.exec(address)?.[1] ?? [])
  const own = await sql<{ id: string }[]>`select id from item_pictures where id = any (${ids}::uuid[]) and course_id = ${courseId} and use = ${use}`
  const isOwn = (address: string) => own.some(({ id }) => address === `/question-pictures/${id}`) || DRAWING.exec(address)?.[1] === courseId
  return addresses.filter(address => !isOwn(address))
}
