import { z } from 'zod'
import { openArchive, type ArchiveNo, type Entries } from '~/shared/archive.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import type { RichDocument } from '~/shared/rich-text'
import { richTextProblems } from '~/shared/rich-text-problems'
import { sql } from '~/shared/sql.server'
import type { StandardFile } from '../content/formats.server'
import { keptQuestionsFormat, type KeptQuestion } from './kept-questions.server'
import { picturesIn } from './question-pictures.server'
import { readCourse, type CourseContent } from '../content/read-course.server'
import { LANGUAGES, Reading, type Both, type ContentProblem } from '../content/reading.server'

export const mediaFormat = z.array(z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  kind: z.enum(['image', 'video', 'audio', 'file']),
  title: z.string().trim().min(1).max(200),
  file: z.string().regex(/^[a-z0-9-]{1,90}\.[a-z0-9]{2,5}$/),
  captions: z.array(z.enum(LANGUAGES)),
})).max(500)
export type MediaEntry = z.output<typeof mediaFormat>[number]

const WANTED = /(?:^|\/)(?:course\.json|left\.json|kept-questions\.json|media\.json|(?:lessons|activities)\/[a-z0-9-]+\.(?:fa|en)\.(?:md|json)|questions\/[a-z0-9-]+\.json|figures\/[a-z0-9.-]+\.svg|media\/[a-z0-9.-]+|question-pictures\/[0-9a-f-]{36}\.webp)$/

/** A course's archive as a folder of content, read by the rules of a draft, which it becomes; nothing of it touches the disk. */
class ArchiveReading extends Reading {
  override readonly least = 0

  constructor(private readonly entries: ReadonlyMap<string, Buffer>, private readonly place: string) {
    super('')
  }

  private within = (file: string) => file.replace(`${this.place}/`, '')
  bytes = (file: string) => this.entries.get(file)

  override list(folder: string, ending = '') {
    const start = `${this.within(`${folder}/`)}`
    return [...this.entries.keys()].filter(name => name.startsWith(start) && name.endsWith(ending)).map(name => name.slice(start.length)).sort()
  }

  override text(file: string) {
    const bytes = this.entries.get(this.within(file))
    if (bytes) return bytes.toString('utf8')
    this.say(file, 'the file is missing')
    return undefined
  }

  /** What Markdown can't hold lies beside as the editor keeps it. */
  protected override oneLanguage: Reading['oneLanguage'] = (path, format, surroundings, language) => {
    const file = `${path}.${language}.json`
    if (!this.entries.has(this.within(file))) return super.oneLanguage(path, format, surroundings, language)
    const known = this.json(file, z.strictObject({ head: z.unknown(), document: z.unknown() }))
    const head = format.safeParse(known?.head)
    if (known && !head.success) this.say(file, 'its head is not right')
    if (!known || !head.success) return undefined
    const figure = surroundings(language)?.figure
    const document = JSON.parse(JSON.stringify(known.document), (key, value: unknown) =>
      key === 'src' && typeof value === 'string' && !value.startsWith('/') ? (figure?.(value) ?? value) : value) as RichDocument
    const problems = richTextProblems(document)
    for (const { path: at, problem } of problems) this.say(file, `${at}: ${problem}`)
    return problems.length === 0 ? { head: head.data, document } : undefined
  }
}

export type CourseArchive = CourseContent & { media: (MediaEntry & { bytes: Buffer; vtt: Partial<Both<string>> })[]; left: string[]; kept: KeptQuestion[]; pictures: Map<string, Buffer> }

/** Reads a course's archive under a new id, whole or not at all. */
export async function readCourseFile(bytes: Buffer, newId: (id: string) => string): Promise<CourseArchive | { unread: ContentProblem[] } | Refusal<ArchiveNo>> {
  const opened = await openArchive(bytes, { entries: 4000, bytes: 120 * 1024 * 1024, ratio: 150, wanted: name => WANTED.test(name) })
  if (isRefusal(opened)) return opened
  const entries = withoutFolder(opened)
  const manifest = parsed(entries?.get('course.json'))
  if (!entries || typeof manifest !== 'object' || manifest === null) return { refused: 'not-an-archive' }
  const id = newId(String((manifest as { id?: unknown }).id ?? ''))
  entries.set('course.json', Buffer.from(JSON.stringify({ ...manifest, id })))
  const place = `courses/${id}`
  const reading = new ArchiveReading(entries, place)
  const left = entries.has('left.json') ? (reading.json(`${place}/left.json`, z.array(z.string().regex(/^[a-z0-9-]{2,60}$/)).max(2000)) ?? []) : []
  const kept = entries.has('kept-questions.json') ? (reading.json(`${place}/kept-questions.json`, keptQuestionsFormat) ?? []) : []
  const pictures = picturesOf(reading, kept, place)
  const course = readCourse(reading, id, await knownStandards(), await knownTrades(), [...left, ...kept.map(one => one.id)])
  const codes = [...(course?.items ?? []), ...kept].map(one => one.id)
  for (const code of codes.filter((one, i) => codes.indexOf(one) < i)) reading.say(`${place}/kept-questions.json`, `${code} stands twice`)
  const listed = entries.has('media.json') ? (reading.json(`${place}/media.json`, mediaFormat) ?? []) : []
  const media = listed.flatMap(entry => {
    const file = reading.bytes(`media/${entry.file}`)
    if (!file) reading.say(`media/${entry.file}`, 'the file is missing')
    const vtt = Object.fromEntries(entry.captions.map(language => [language, reading.text(`${place}/media/${entry.name}.${language}.vtt`) ?? '']))
    return file ? [{ ...entry, bytes: file, vtt }] : []
  })
  return course && reading.problems.length === 0 ? { ...course, media, left, kept: kept.map(one => ofCourse(one, id)), pictures } : { unread: reading.problems.map(one => ({ ...one, file: one.file.replace(`${place}/`, '') })) }
}

/** What the kept questions show, by its old id: their pictures must lie in the archive, and the drawings among the course's. */
function picturesOf(reading: ArchiveReading, kept: readonly KeptQuestion[], place: string) {
  const pictures = new Map<string, Buffer>()
  for (const id of picturesIn(kept)) {
    const bytes = reading.bytes(`question-pictures/${id}.webp`)
    if (bytes) pictures.set(id, bytes)
    else reading.say(`${place}/question-pictures/${id}.webp`, 'the file is missing')
  }
  for (const [, file] of JSON.stringify(kept).matchAll(/\/figures\/[a-z0-9-]+\/([a-z0-9.-]+)/g))
    if (!reading.bytes(`figures/${file}`)) reading.say(`${place}/figures/${file}`, 'the file is missing')
  return pictures
}

/** A drawing's address names its course. */
const ofCourse = (question: KeptQuestion, courseId: string) =>
  JSON.parse(JSON.stringify(question).replace(/\/figures\/[a-z0-9-]+\//g, `/figures/${courseId}/`)) as KeptQuestion

function withoutFolder(entries: Entries): Entries | undefined {
  const name = [...entries.keys()].filter(one => /(?:^|\/)course\.json$/.test(one)).sort((a, b) => a.length - b.length)[0]
  if (name === undefined) return undefined
  const folder = name.slice(0, -'course.json'.length)
  return new Map([...entries].flatMap(([one, bytes]) => (one.startsWith(folder) ? [[one.slice(folder.length), bytes] as const] : [])))
}

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '')
  } catch {
    return undefined
  }
}

async function knownStandards() {
  return await sql<StandardFile[]>`
    select standards.id, trade_id as trade, (select jsonb_agg(jsonb_build_object('id', unit_id)) from standard_units
      where standard_version_id = current_version_id) as units
    from standards where current_version_id is not null`
}

async function knownTrades() {
  return new Set((await sql<{ id: string }[]>`select id from trades`).map(({ id }) => id))
}
