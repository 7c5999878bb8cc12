import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { storeBytes } from '~/shared/files.server'
import { file, form, integer, oneOf } from '~/shared/form.server'
import { found, isRefusal, type Refusal } from '~/shared/guard'
import type { RichDocument } from '~/shared/rich-text'
import { sql, tx } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import { readMarkdown } from '../content/markdown.server'
import { decode } from '../questions/exchange/decode.server'
import { insertMedia, prepareMedia, type Prepared } from '../media/add-media.server'
import { readDocx, type DocxNo, type DocxRead } from './docx.server'
import { readLessonDraft, type LessonDraft } from './drafts.server'
import { documentOfHtml, type Placed } from './html-document.server'
import type { LessonProblems } from './lesson-problems'
import { Losses, type Lost } from './lost'
import { messages } from './messages'
import { newId } from './new-id.server'
import { emptyDocument } from './outline-draft'
import { withOwnDirections } from './own-directions'
import { saveLesson } from './save-lesson.server'
import { courseOf } from './save-outline.server'

export const textFileForm = form({ revision: integer(0, 2_000_000_000), language: oneOf(['fa', 'en']), file: file(10) })
type Asked = z.output<typeof textFileForm>
type Read = { document: RichDocument; left: Lost[]; title?: string }
export type ImportNo = DocxNo | 'web-page' | 'no-words' | 'unknown-encoding' | 'stale'

export async function readImportPage(author: Viewer, courseId: string, lessonId: string) {
  const course = await courseOf(author, courseId)
  const { id, title, revision } = found(await readLessonDraft(courseId, lessonId))
  return { course, lesson: { id, title, revision } }
}

/**
 * Makes a Word document or a Markdown file the text of a lesson's draft, in one language.
 * @returns what of it could not be taken.
 */
export async function importText(
  author: Viewer, courseId: string, lessonId: string, asked: Asked,
): Promise<{ left: Lost[] } | LessonProblems | Refusal<ImportNo>> {
  await courseOf(author, courseId)
  const draft = found(await readLessonDraft(courseId, lessonId))
  if (draft.revision !== asked.revision) return { refused: 'stale' }
  const bytes = Buffer.from(await asked.file.arrayBuffer())
  // A zip, or the container of older Word and of a password.
  const isOffice = /^(?:PK|\xd0\xcf)/.test(bytes.subarray(0, 2).toString('latin1'))
  const read = isOffice ? await readWord(author, courseId, bytes, asked.language) : await readText(courseId, bytes)
  if ('problems' in read || isRefusal(read)) return read
  if (isEmpty(read.document)) return { refused: 'no-words' }
  const saved = await saveLesson(author, courseId, lessonId, textOf(draft, asked, read), true)
  if ('refused' in saved) return { refused: 'stale' }
  return 'problems' in saved ? saved : { left: read.left }
}

const textOf = (draft: LessonDraft, { language, revision }: Asked, { document, title }: Read) => ({
  revision,
  language,
  title: draft.title[language] || title,
  summary: draft.summary[language] || undefined,
  minutes: draft.minutes,
  document: JSON.stringify(withOwnDirections(document, language)),
  markdown: undefined,
  auto: undefined,
  overwrite: undefined,
})

/** Kinds that we draw anew: one of these without its bytes lies outside the file. */
const OURS = /^(?:PNG|JPE?G|WEBP)$/

const isEmpty = ({ content = [] }: RichDocument) => content.every(({ type, content: inside }) => type === 'paragraph' && !inside?.length)

async function readWord(author: Viewer, courseId: string, bytes: Buffer, language: Language): Promise<Read | Refusal<ImportNo>> {
  const word = await readDocx(bytes)
  if (isRefusal(word)) return word
  const { html, images, marks, losses } = word
  const pictures = await takePictures(author, courseId, word)
  const image = (n: number, lose: Losses['add']): Placed => {
    const { kind = '', alt = '', bytes: known } = images[n] ?? {}
    const name = pictures[n]
    if (!name) return known ? ['image'] : kind && !OURS.test(kind) ? ['image-kind', { name: kind }] : ['image-outside']
    if (!alt.trim()) lose('image-without-words')
    return { type: 'media', attrs: { media: name, kind: 'image', alt: alt.trim().slice(0, 500) || messages.pictureToName[language] } }
  }
  const document = documentOfHtml(html, { language, marks, losses, image })
  return { document, left: losses.all }
}

/** Its pictures, drawn anew, in the course; undefined for each that could not be taken. */
async function takePictures(author: Viewer, courseId: string, { images }: DocxRead): Promise<(string | undefined)[]> {
  const names: (string | undefined)[] = []
  for (const { alt, bytes } of images.slice(0, 60)) {
    const prepared = bytes && (await prepareMedia(bytes))
    names.push(prepared && !isRefusal(prepared) && prepared.kind === 'image' ? await keep(author, courseId, alt, prepared) : undefined)
  }
  return names
}

async function keep(author: Viewer, courseId: string, alt: string, prepared: Prepared) {
  const stored = await storeBytes(prepared.bytes)
  const name = newId('picture')
  await tx(tx => insertMedia(tx, courseId, author.id, { ...prepared, name, title: alt.trim().slice(0, 200) || messages.pictureToName.fa, stored }))
  return name
}

async function readText(courseId: string, bytes: Buffer): Promise<Read | LessonProblems | Refusal<ImportNo>> {
  if (/^(?:%PDF|\{\\rtf)/.test(bytes.subarray(0, 8).toString('latin1'))) return { refused: 'not-a-docx' }
  const decoded = decode(bytes)
  if (isRefusal(decoded)) return { refused: decoded.refused === 'not-text' ? 'not-a-docx' : 'unknown-encoding' }
  const source = decoded.text.replaceAll('\r\n', '\n')
  if (/^\s*<(?:!doctype|html|svg|\?xml)/i.test(source)) return { refused: 'web-page' }
  const figures = await sql<{ file: string; checksum: string }[]>`select file, checksum from course_figures where course_id = ${courseId}`
  const figure = (name: string) => {
    const drawn = figures.find(({ file }) => file.replace(/(\.(fa|en))?\.svg$/, '') === name)
    return drawn && `/figures/${courseId}/${drawn.file}?v=${drawn.checksum.slice(0, 12)}`
  }
  const hasHead = /^---\n[\s\S]*?\n---\n/.test(source)
  const losses = new Losses()
  const { head, document, problems } = readMarkdown(hasHead ? source : `---\n{}\n---\n${source}`, {
    figure, hasCheck: () => true, leave: (what, written) => losses.add(what, { name: written.split('\n')[0]!.trim().slice(0, 60) }),
  })
  const unread = hasHead ? problems : problems.map(problem => problem.replace(/^line (\d+)/, (_, line) => `line ${Number(line) - 3}`))
  if (unread.length > 0) return { problems: [], unread }
  const title = (head as { title?: unknown } | null)?.title
  return { document: document.content?.length ? document : emptyDocument(), left: losses.all, ...(typeof title === 'string' && { title: title.slice(0, 200) }) }
}
