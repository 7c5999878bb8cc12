import type { Viewer } from '~/people/viewer'
import { fileName } from '~/shared/file-name'
import { redrawImage, storeBytes, type StoredFile } from '~/shared/files.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { pdfKind } from '~/shared/papers.server'
import { sql } from '~/shared/sql.server'
import { officeFileOf } from '../media/office-file.server'
import { TEACHING } from '../permissions'

export type Kept = { sha256: string; bytes: number; mediaType: string; name: string }
type NotKept = Refusal<'not-an-image' | 'image-too-large' | 'unknown-kind' | 'active-pdf'>

/** Takes in what was handed in, before any transaction: photos are drawn anew, files kept by what they are. */
export async function keepFiles(photos: File[], files: File[]): Promise<Kept[] | NotKept> {
  const kept: Kept[] = []
  for (const photo of photos) {
    const drawn = await redrawImage(Buffer.from(await photo.arrayBuffer()))
    if (isRefusal(drawn)) return drawn
    kept.push({ ...(await storeBytes(drawn)), mediaType: 'image/webp', name: fileName(photo.name, 'photo', 'webp') })
  }
  for (const file of files) {
    const bytes = Buffer.from(await file.arrayBuffer())
    const kind = await kindOf(bytes)
    if (!kind) return { refused: 'unknown-kind' }
    if ('refused' in kind) return kind
    kept.push({ ...(await storeBytes(bytes)), mediaType: kind[1], name: fileName(file.name, 'file', kind[0]) })
  }
  return kept
}

/** What these bytes are, by themselves: a PDF, an office document, a recording. The name says nothing. */
async function kindOf(bytes: Buffer): Promise<[ending: string, mediaType: string] | Refusal<'active-pdf'> | undefined> {
  const head = bytes.subarray(0, 128).toString('latin1')
  const pdf = pdfKind(bytes)
  if (pdf) return pdf === 'plain' ? ['pdf', 'application/pdf'] : pdf === 'active' ? { refused: 'active-pdf' } : undefined
  if (/^....ftyp(isom|mp4|avc1|iso[2-6]|M4V|3gp|dash)/s.test(head)) return ['mp4', 'video/mp4']
  if (/^....ftypM4A/s.test(head)) return ['m4a', 'audio/mp4']
  if (head.startsWith('ID3') || /^\xFF[\xFB\xF3\xF2]/.test(head)) return ['mp3', 'audio/mpeg']
  if (head.startsWith('OggS')) return ['ogg', 'audio/ogg']
  if (!head.startsWith('PK\x03\x04')) return undefined
  const office = await officeFileOf(bytes)
  // An archive of anything is no document.
  return isRefusal(office) || office.ending === 'zip' ? undefined : [office.ending, office.mediaType]
}

/**
 * A file of a submission (or of the viewer's own draft), for who handed it in, the class's trainer, the centre and a
 * minor's verified guardian.
 */
export async function findHandedFile(viewer: Viewer, ownerId: string, n: number) {
  const [file] = await sql<StoredFile[]>`
    select files.id, sha256, bytes, media_type, name
    from submissions join submission_files on submission_id = submissions.id join files on files.id = file_id
      join enrolments on enrolments.id = enrolment_now(enrolment_id) join offerings on offerings.id = offering_id
    where submissions.id = ${ownerId} and n = ${n} and (enrolments.person_id = ${viewer.id}
      or offerings.id in (select offering_id from offering_trainers where person_id = ${viewer.id})
      or reaches(${viewer.id}, ${TEACHING.filter(role => role !== 'trainer')}, organisation_id)
      or guards(${viewer.id}, enrolments.person_id))
    union all
    select files.id, sha256, bytes, media_type, name
    from assignment_drafts join assignment_draft_files on draft_id = assignment_drafts.id
      join files on files.id = file_id join enrolments on enrolments.id = enrolment_id
    where assignment_drafts.id = ${ownerId} and n = ${n} and person_id = ${viewer.id}`
  return file
}
