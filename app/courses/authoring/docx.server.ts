import mammoth from 'mammoth'
import { openArchive, packArchive, type ArchiveNo, type Entries } from '~/shared/archive.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { Losses } from './lost'
import { isReadable, prepareWordXml, type Mark } from './word-body.server'
import { numberingOf } from './word-numbers.server'

export type DocxNo = ArchiveNo | 'not-a-docx' | 'has-doctype' | 'old-word'
/** A picture in the document: what is written of it there, its kind, and its bytes, or none when they can't be read. */
export type DocxImage = { alt: string; kind: string; bytes?: Buffer }
export type DocxRead = { html: string; images: DocxImage[]; marks: Mark[]; losses: Losses }

/** Beside the converter's own rules: emphasis by a line or a colour behind stays emphasis, and a title is a heading. */
const STYLES = ["p[style-name='Title'] => h1:fresh", 'u => strong', 'highlight => strong', 'strike => s']
/** Office's container of before 2007, and of every file with a password. */
const OLD_OFFICE = 'd0cf11e0a1b11ae1'

/**
 * A Word document as plain HTML with its pictures apart. It is looked at before anything is expanded: macros, document types
 * and bombs are refused, and what Word would fetch from elsewhere is not fetched.
 */
export async function readDocx(bytes: Buffer): Promise<DocxRead | Refusal<DocxNo>> {
  if (bytes.subarray(0, 8).toString('hex') === OLD_OFFICE)
    return { refused: bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-word' }
  const entries = await openArchive(bytes, {
    entries: 2000, bytes: 60 * 1024 * 1024, ratio: 150,
    wanted: name => /\.(xml|rels)$/i.test(name) || /^word\/media\/[^/]+\.(png|jpe?g|webp)$/i.test(name),
  })
  if (isRefusal(entries)) return entries
  if (!entries.has('word/document.xml')) return { refused: 'not-a-docx' }
  const types = entries.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types)) return { refused: 'has-macros' }
  for (const [name, content] of entries)
    if (/\.(xml|rels)$/i.test(name) && /<!DOCTYPE/i.test(content.subarray(0, 2000).toString('utf8'))) return { refused: 'has-doctype' }

  const losses = besideText(entries)
  const marks: Mark[] = []
  const [numbers = '', styles = ''] = ['word/numbering.xml', 'word/styles.xml'].map(name => entries.get(name)?.toString('utf8'))
  if (!isReadable(numbers) || !isReadable(styles)) return { refused: 'too-large-inside' }
  const numbering = numberingOf(numbers, styles)
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const part = entries.get(name)
    const prepared = part && prepareWordXml(part.toString('utf8'), marks, numbering)
    if (prepared) entries.set(name, Buffer.from(prepared))
    else if (part) return { refused: 'too-large-inside' }
  }
  const images: DocxImage[] = []
  try {
    const { value, messages } = await mammoth.convertToHtml({ buffer: packArchive(entries) }, {
      externalFileAccess: false,
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async image => {
        const alt = (image as { altText?: string }).altText ?? ''
        const kind = /^image\/(?:x-)?(\w+)/.exec(image.contentType ?? '')?.[1]?.toUpperCase() ?? ''
        // A picture that isn't among the entries makes the converter throw before it promises anything.
        const bytes = await (async () => image.readAsBuffer())().catch(() => undefined)
        images.push({ alt, kind, bytes })
        return { src: `image:${images.length - 1}` }
      }),
    })
    const symbols = messages.filter(({ message }) => /w:sym/.test(message)).length
    if (symbols > 0) losses.add('symbol', { count: symbols })
    return { html: value, images, marks, losses }
  } catch {
    return { refused: 'not-a-docx' }
  }
}

/** What stands beside a document's text, and stays there. */
function besideText(entries: Entries) {
  const losses = new Losses()
  const text = entries.get('word/document.xml')!.toString('utf8')
  const comments = text.match(/<w:commentReference\b/g)?.length ?? 0
  if (comments > 0) losses.add('comments', { count: comments })
  if (/<w:(?:ins|del|moveFrom|moveTo) /.test(text)) losses.add('changes')
  const words = (xml: Buffer) => [...xml.toString('utf8').matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(one => one[1]).join('')
  for (const [name, xml] of entries) if (/^word\/(?:header|footer)\d*\.xml$/.test(name) && /\p{L}/u.test(words(xml))) losses.add('margins')
  return losses
}
