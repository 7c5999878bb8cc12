import { isActivePdf } from '~/shared/active-pdf.server'
import { redrawImage } from '~/shared/files.server'
import { isRefusal, type Refusal } from '~/shared/guard'

export type FileReason = 'not-a-file' | 'active-pdf' | 'image-too-large'
export type Checked = { bytes: Buffer; mediaType: string; ending: 'pdf' | 'webp' }

/**
 * What these bytes are, by themselves: a photo is drawn anew; a PDF that carries programs or other files is refused. The
 * name and the kind that came with them say nothing.
 */
export async function checkFile(bytes: Buffer): Promise<Checked | Refusal<FileReason>> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    if (!bytes.subarray(-2048).includes('%%EOF')) return { refused: 'not-a-file' }
    return isActivePdf(bytes) ? { refused: 'active-pdf' } : { bytes, mediaType: 'application/pdf', ending: 'pdf' }
  }
  const image = await redrawImage(bytes)
  if (isRefusal(image)) return { refused: image.refused === 'image-too-large' ? 'image-too-large' : 'not-a-file' }
  return { bytes: image, mediaType: 'image/webp', ending: 'webp' }
}
