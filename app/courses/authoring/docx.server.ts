import mammoth from 'mammoth'
import { openArchive, packArchive, type ArchiveNo } from '~/shared/archive.server'
import { isRefusal, type Refusal } from '~/shared/guard'

export type DocxNo = ArchiveNo | 'not-a-docx' | 'has-doctype'
/** A picture in the document: what is written of it there, and its bytes, or none when it lies elsewhere. */
export type DocxImage = { alt: string; bytes?: Buffer }
export type DocxRead = { html: string; images: DocxImage[]; warnings: string[] }

/**
 * A Word document as plain HTML with its pictures apart. It is looked at before anything is expanded: macros, document types
 * and bombs are refused, and what Word would fetch from elsewhere is not fetched.
 */
export async function readDocx(bytes: Buffer): Promise<DocxRead | Refusal<DocxNo>> {
  const entries = await openArchive(bytes, {
    entries: 2000, bytes: 60 * 1024 * 1024, ratio: 150,
    wanted: name => /\.(xml|rels)$/i.test(name) || /^word\/media\/[^/]+\.(png|jpe?g|gif|webp)$/i.test(name),
  })
  if (isRefusal(entries)) return entries
  if (!entries.has('word/document.xml')) return { refused: 'not-a-docx' }
  const types = entries.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types)) return { refused: 'has-macros' }
  for (const [name, content] of entries)
    if (/\.(xml|rels)$/i.test(name) && /<!DOCTYPE/i.test(content.subarray(0, 2000).toString('utf8'))) return { refused: 'has-doctype' }

  const images: DocxImage[] = []
  try {
    const { value, messages } = await mammoth.convertToHtml({ buffer: packArchive(entries) }, {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async image => {
        const alt = (image as { altText?: string }).altText ?? ''
        images.push({ alt, bytes: await image.readAsBuffer().catch(() => undefined) })
        return { src: `image:${images.length - 1}` }
      }),
    })
    return { html: value, images, warnings: messages.filter(({ message }) => !/style/i.test(message)).map(({ message }) => message) }
  } catch {
    return { refused: 'not-a-docx' }
  }
}
