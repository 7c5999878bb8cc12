import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { recordFile, redrawImage, storeBytes } from '~/shared/files.server'
import { file, form, text } from '~/shared/form.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { pdfKind } from '~/shared/papers.server'
import type { MediaKind } from '~/shared/rich-text'
import { tx, type Tx } from '~/shared/sql.server'
import { slugOf } from '../authoring/new-id.server'
import { courseOf, throughAuthor } from '../authoring/save-outline.server'
import { drawingProblems } from '../content/drawing'
import { lengthOf } from './length'
import { MOST_FILES, MOST_MEGABYTES, sniff, type MediaReason } from './media'
import { officeFileOf } from './office-file.server'

export const mediaForm = form({
  file: file(MOST_MEGABYTES),
  /** What is seen or heard in it. */
  title: text(200),
})

export type Prepared = { kind: MediaKind; mediaType: string; ending: string; bytes: Buffer; width: number | null; height: number | null; seconds?: number }
export type Added = { name: string; kind: MediaKind; title: string }

/** A file of any accepted kind as we keep it; pictures are drawn anew, drawings too, once nothing but shapes is in them. */
export async function prepareMedia(bytes: Buffer): Promise<Prepared | Refusal<MediaReason>> {
  const sniffed = sniff(bytes)
  const pdf = pdfKind(bytes)
  if (pdf === 'active' || pdf === 'broken') return { refused: pdf === 'active' ? 'active-pdf' : 'broken-pdf' }
  if (typeof sniffed === 'object' && sniffed.kind !== 'image') return { ...sniffed, bytes, width: null, height: null, seconds: lengthOf(bytes, sniffed.ending) }
  if (sniffed === 'zip') {
    const office = await officeFileOf(bytes)
    return isRefusal(office) ? office : { kind: 'file', ...office, bytes, width: null, height: null }
  }
  if (sniffed === 'svg' && drawingProblems(bytes.toString('utf8')).length > 0) return { refused: 'svg-with-script' }
  if (typeof sniffed === 'string' && sniffed !== 'svg') return { refused: sniffed }
  const picture = sniffed === 'svg' ? await sharp(bytes, { limitInputPixels: 40_000_000 }).resize({ width: 1200 }).png().toBuffer() : bytes
  const drawn = await redrawImage(picture)
  if (isRefusal(drawn)) return drawn
  const { width = 1, height = 1 } = await sharp(drawn).metadata()
  return { kind: 'image', mediaType: 'image/webp', ending: 'webp', bytes: drawn, width, height }
}

/** Takes a file into a course. The same file again is the one that is there. */
export async function addMedia(
  author: Viewer, courseId: string, { file, title }: z.output<typeof mediaForm>,
): Promise<Added | Refusal<MediaReason>> {
  const course = await courseOf(author, courseId)
  const prepared = await prepareMedia(Buffer.from(await file.arrayBuffer()))
  if (isRefusal(prepared)) return prepared
  const stored = await storeBytes(prepared.bytes)
  const base = slugOf(file.name.replace(/\.[^.]*$/, '')) ?? prepared.kind
  return tx(async tx => {
    await tx`select from courses where id = ${courseId} for no key update`
    const [same] = await tx<Added[]>`
      select course_media.name, kind, title from course_media join files on files.id = file_id
      where course_id = ${courseId} and sha256 = ${stored.sha256} limit 1`
    if (same) return same
    const [{ count }] = await tx<[{ count: number }]>`select count(*)::int as count from course_media where course_id = ${courseId}`
    if (count >= MOST_FILES) return { refused: 'too-many' as const }
    const name = `${base}-${randomBytes(3).toString('hex')}`
    await insertMedia(tx, courseId, author.id, { name, title, ...prepared, stored })
    await audit(tx, {
      by: throughAuthor(author, course),
      act: 'course-file-added',
      subject: ['course', courseId],
      organisationId: course.ownerId,
      after: { name, kind: prepared.kind, bytes: stored.bytes },
    })
    return { name, kind: prepared.kind, title }
  })
}

type NewMedia = Omit<Prepared, 'bytes'> & { name: string; title: string; stored: { sha256: string; bytes: number } }

export async function insertMedia(tx: Tx, courseId: string, personId: string | null, media: NewMedia) {
  const { id } = await recordFile(tx, media.stored, {
    mediaType: media.mediaType, name: `${media.name}.${media.ending}`, uploadedBy: personId,
  })
  await tx`
    insert into course_media (course_id, name, kind, file_id, title, width, height, length_seconds, added_by)
    values (${courseId}, ${media.name}, ${media.kind}, ${id}, ${media.title}, ${media.width}, ${media.height}, ${media.seconds ?? null},
      ${personId})`
}
