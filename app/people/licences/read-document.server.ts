import { storeBytes } from '~/shared/files.server'
import type { Refusal } from '~/shared/guard'
import { readPaper, type PaperNo } from '~/shared/papers.server'

export type DocumentReason = PaperNo | 'document-missing' | 'too-many-documents'
export type ReadDocument = { sha256: string; bytes: number; mediaType: string; name: string }
export const MOST_DOCUMENTS = 20

/** Checks all documents, then keeps their bytes; none is kept when one is wrong. */
export async function readDocuments(given: readonly File[]): Promise<ReadDocument[] | Refusal<DocumentReason>> {
  if (given.length > MOST_DOCUMENTS) return { refused: 'too-many-documents' }
  const read = []
  for (const file of given) {
    const document = await readPaper(Buffer.from(await file.arrayBuffer()))
    if ('refused' in document) return document
    const stem = file.name.replace(/\.[^.]{1,5}$/, '').replace(/[^\p{L}\p{N} _.‌-]+/gu, ' ').trim().slice(0, 120)
    read.push({ ...document, name: `${stem || 'document'}.${document.ending}` })
  }
  return Promise.all(read.map(async ({ bytes, mediaType, name }) => ({ ...(await storeBytes(bytes)), mediaType, name })))
}
