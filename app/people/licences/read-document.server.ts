import { isActivePdf } from '~/shared/active-pdf.server'
import { redrawImage, storeBytes } from '~/shared/files.server'
import type { Refusal } from '~/shared/guard'

export type DocumentReason = 'not-a-document' | 'active-pdf' | 'image-too-large' | 'document-missing' | 'too-many-documents'
export type ReadDocument = { sha256: string; bytes: number; mediaType: string; name: string }
export const MOST_DOCUMENTS = 20

/** A photo is drawn anew; a PDF is looked over. What it is, its first bytes say, not its name. */
async function readDocument(file: File): Promise<{ bytes: Buffer; mediaType: string; ending: string } | Refusal<DocumentReason>> {
  const bytes = Buffer.from(await file.arrayBuffer())
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    if (!bytes.subarray(-2048).includes('%%EOF')) return { refused: 'not-a-document' }
    if (isActivePdf(bytes)) return { refused: 'active-pdf' }
    return { bytes, mediaType: 'application/pdf', ending: 'pdf' }
  }
  // A PNG or JPEG only; WebP is ours to write, not theirs to send.
  const isImage = bytes.subarray(0, 3).toString('hex') === 'ffd8ff' || bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'
  if (!isImage) return { refused: 'not-a-document' }
  const drawn = await redrawImage(bytes)
  if ('refused' in drawn) return { refused: drawn.refused === 'image-too-large' ? 'image-too-large' : 'not-a-document' }
  return { bytes: drawn, mediaType: 'image/webp', ending: 'webp' }
}

/** Checks all documents, then keeps their bytes; none is kept when one is wrong. Fields left empty post an empty file. */
export async function readDocuments(files: readonly File[]): Promise<ReadDocument[] | Refusal<DocumentReason>> {
  const given = files.filter(file => file.size > 0)
  if (given.length > MOST_DOCUMENTS) return { refused: 'too-many-documents' }
  const read = []
  for (const file of given) {
    const document = await readDocument(file)
    if ('refused' in document) return document
    const stem = file.name.replace(/\.[^.]{1,5}$/, '').replace(/[^\p{L}\p{N} _.‌-]+/gu, ' ').trim().slice(0, 120)
    read.push({ ...document, name: `${stem || 'document'}.${document.ending}` })
  }
  return Promise.all(read.map(async ({ bytes, mediaType, name }) => ({ ...(await storeBytes(bytes)), mediaType, name })))
}
