import { fromBufferPromise } from 'yauzl'
import type { Refusal } from '~/shared/guard'
import type { MediaReason } from './media'

const MOST_INSIDE = 200 * 1024 * 1024
const ENDINGS: Record<string, { mediaType: string; ending: string }> = {
  'word/document.xml': { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  'xl/workbook.xml': { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  'ppt/presentation.xml': { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', ending: 'pptx' },
}

/**
 * What kind of office file an archive is, from its directory alone: nothing is expanded. One with macros is refused, and
 * one that would grow beyond measure on the reader's machine.
 */
export async function officeFileOf(bytes: Buffer): Promise<{ mediaType: string; ending: string } | Refusal<MediaReason>> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > 5000) return { refused: 'too-large-inside' }
    let inside = 0
    let known: { mediaType: string; ending: string } | undefined
    for await (const { fileName, uncompressedSize } of zip.eachEntry()) {
      inside += uncompressedSize
      if (inside > MOST_INSIDE || inside > bytes.length * 150 + 1_000_000) return { refused: 'too-large-inside' }
      if (/vbaproject|macrosheets|\.(?:exe|js|vbs|bat|cmd|scr|jar|ps1)$/i.test(fileName)) return { refused: 'has-macros' }
      known ??= ENDINGS[fileName.toLowerCase()]
    }
    return known ?? { mediaType: 'application/zip', ending: 'zip' }
  } catch {
    return { refused: 'not-accepted' }
  }
}
