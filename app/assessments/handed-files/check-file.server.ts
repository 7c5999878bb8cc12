import { redrawImage } from '~/shared/files.server'
import { isRefusal, type Refusal } from '~/shared/guard'

export type FileReason = 'not-a-file' | 'active-pdf' | 'image-too-large'
export type Checked = { bytes: Buffer; mediaType: string; ending: 'pdf' | 'webp' }

// What runs, opens or carries something else. A name may hide behind #4A for J.
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|Encrypt)(?![A-Za-z])/

/**
 * What these bytes are, by themselves: a photo is drawn anew; a PDF that carries programs or other files is refused. The
 * name and the kind that came with them say nothing.
 */
export async function checkFile(bytes: Buffer): Promise<Checked | Refusal<FileReason>> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    if (!bytes.subarray(-2048).includes('%%EOF')) return { refused: 'not-a-file' }
    const said = unhidden(withoutStreams(bytes))
    return ACTIVE.test(said) ? { refused: 'active-pdf' } : { bytes, mediaType: 'application/pdf', ending: 'pdf' }
  }
  const image = await redrawImage(bytes)
  if (isRefusal(image)) return { refused: image.refused === 'image-too-large' ? 'image-too-large' : 'not-a-file' }
  return { bytes: image, mediaType: 'image/webp', ending: 'webp' }
}

const unhidden = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** A PDF's own words: among the packed bytes of a scanned page any short name stands somewhere by chance. */
function withoutStreams(bytes: Buffer) {
  const parts: string[] = []
  let from = 0
  for (;;) {
    const begin = bytes.indexOf('stream', from, 'latin1')
    const end = begin < 0 ? -1 : bytes.indexOf('endstream', begin, 'latin1')
    if (end < 0) break
    parts.push(bytes.toString('latin1', from, begin))
    from = end + 'endstream'.length
  }
  return parts.join(' ') + bytes.toString('latin1', from)
}
