import { fromBufferPromise } from 'yauzl'
import type { Refusal } from '~/shared/guard'
import type { MediaReason } from './media'

const PROGRAM = /vbaproject|macrosheets|\.(?:exe|dll|js|vbs|bat|cmd|scr|jar|ps1|apk)$/i
const ARCHIVE = /\.(?:zip|7z|rar|gz|tgz|tar|bz2|xz|iso)$/i
const MOST_INSIDE = 200 * 1024 * 1024
const ENDINGS: Record<string, Office> = {
  'word/document.xml': { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  'xl/workbook.xml': { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  'ppt/presentation.xml': { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', ending: 'pptx' },
}

type Office = { mediaType: string; ending: string }
const ODF: [ending: string, kind: string][] = [['odt', 'text'], ['ods', 'spreadsheet'], ['odp', 'presentation']]

/**
 * What kind of office file an archive is, from its directory alone: nothing is expanded. One with macros is refused, and
 * one that would grow beyond measure on the reader's machine, that hides archives in an archive or is locked.
 */
export async function officeFileOf(bytes: Buffer): Promise<Office | Refusal<MediaReason>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > 5000) return { refused: 'too-large-inside' }
    let inside = 0
    let known = openDocument(bytes)
    const names = new Set<string>()
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize } = entry
      const name = fileName.toLowerCase()
      inside += uncompressedSize
      if (inside > MOST_INSIDE || inside > bytes.length * 150 + 1_000_000) return { refused: 'too-large-inside' }
      if (entry.isEncrypted()) return { refused: 'encrypted' }
      if (PROGRAM.test(name)) return { refused: 'has-macros' }
      if (names.has(name) || ARCHIVE.test(name)) return { refused: 'not-accepted' }
      names.add(name)
      known ??= ENDINGS[name]
    }
    return known ?? { mediaType: 'application/zip', ending: 'zip' }
  } catch {
    return { refused: 'not-accepted' }
  }
}

/** Such a document says what it is before all else, unpacked. */
function openDocument(bytes: Buffer): Office | undefined {
  const head = bytes.subarray(30, 128).toString('latin1')
  const known = ODF.find(([, kind]) => head.startsWith(`mimetypeapplication/vnd.oasis.opendocument.${kind}`))
  return known && { ending: known[0], mediaType: `application/vnd.oasis.opendocument.${known[1]}` }
}
