import yauzl from 'yauzl'
import type { Viewer } from '~/people/viewer'
import { fileName } from '~/shared/file-name'
import { redrawImage, storeBytes, type StoredFile } from '~/shared/files.server'
import type { Refusal } from '~/shared/guard'
import { isRefusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { TEACHING } from '../permissions'

export type Kept = { sha256: string; bytes: number; mediaType: string; name: string }
type NotKept = Refusal<'not-an-image' | 'image-too-large' | 'unknown-kind'>

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
    kept.push({ ...(await storeBytes(bytes)), mediaType: kind[1], name: fileName(file.name, 'file', kind[0]) })
  }
  return kept
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const ODF = 'application/vnd.oasis.opendocument.'
const byFolder: [folder: string, ending: string, mediaType: string][] = [
  ['word/', 'docx', `${OFFICE}wordprocessingml.document`], ['xl/', 'xlsx', `${OFFICE}spreadsheetml.sheet`],
  ['ppt/', 'pptx', `${OFFICE}presentationml.presentation`],
]
const byMimetype: [string, string][] = [['odt', `${ODF}text`], ['ods', `${ODF}spreadsheet`], ['odp', `${ODF}presentation`]]

/** What these bytes are, by themselves: a PDF, an office document, a recording. The name says nothing. */
async function kindOf(bytes: Buffer): Promise<[ending: string, mediaType: string] | undefined> {
  const head = bytes.subarray(0, 128).toString('latin1')
  if (head.startsWith('%PDF-')) return ['pdf', 'application/pdf']
  if (/^....ftyp(isom|mp4|avc1|iso[2-6]|M4V|3gp|dash)/s.test(head)) return ['mp4', 'video/mp4']
  if (/^....ftypM4A/s.test(head)) return ['m4a', 'audio/mp4']
  if (head.startsWith('ID3') || /^\xFF[\xFB\xF3\xF2]/.test(head)) return ['mp3', 'audio/mpeg']
  if (head.startsWith('OggS')) return ['ogg', 'audio/ogg']
  if (!head.startsWith('PK\x03\x04')) return undefined
  const odf = byMimetype.find(([, type]) => head.slice(30).startsWith(`mimetype${type}`))
  if (odf) return odf
  const names = await namesIn(bytes)
  const office = names.includes('[Content_Types].xml') && byFolder.find(([folder]) => names.some(name => name.startsWith(folder)))
  // A document that carries programs is none we keep.
  return office && !names.some(name => /vbaProject/i.test(name)) ? [office[1], office[2]] : undefined
}

/** The names in a zip's directory; nothing is expanded. Empty for what is no sound zip or holds too much. */
const namesIn = (bytes: Buffer) => new Promise<string[]>(resolve => {
  yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (problem, zip) => {
    if (problem || zip.entryCount > 5000) return resolve([])
    const names: string[] = []
    zip.on('entry', (entry: { fileName: string }) => {
      names.push(entry.fileName)
      zip.readEntry()
    })
    zip.on('end', () => resolve(names))
    zip.on('error', () => resolve([]))
    zip.readEntry()
  })
})

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
