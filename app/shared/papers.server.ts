import { isActivePdf } from './active-pdf.server'
import { redrawImage } from './files.server'
import { isRefusal, type Refusal } from './guard'

export type PaperNo = 'not-a-paper' | 'active-pdf' | 'image-too-large'
export type Paper = { bytes: Buffer; mediaType: string; ending: 'pdf' | 'webp' }

/** Is this a PDF, and one that only shows? Undefined for what is none; 'broken' where its end is missing. */
export function pdfKind(bytes: Buffer): 'plain' | 'active' | 'broken' | undefined {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return undefined
  if (!bytes.subarray(-2048).includes('%%EOF')) return 'broken'
  return isActivePdf(bytes) ? 'active' : 'plain'
}

/**
 * A paper that somebody hands in, by its bytes alone: a photo is drawn anew; a PDF that carries programs or other files is
 * refused. The name and the kind that came with them say nothing.
 */
export async function readPaper(bytes: Buffer): Promise<Paper | Refusal<PaperNo>> {
  const pdf = pdfKind(bytes)
  if (pdf) return pdf === 'plain' ? { bytes, mediaType: 'application/pdf', ending: 'pdf' } : { refused: pdf === 'active' ? 'active-pdf' : 'not-a-paper' }
  const image = await redrawImage(bytes)
  if (isRefusal(image)) return { refused: image.refused === 'image-too-large' ? 'image-too-large' : 'not-a-paper' }
  return { bytes: image, mediaType: 'image/webp', ending: 'webp' }
}
