import { stringify as yaml } from 'yaml'
import type { Viewer } from '~/people/viewer'
import { packArchive, type Entries } from '~/shared/archive.server'
import { audit } from '~/shared/audit.server'
import { readStored } from '~/shared/files.server'
import { found } from '~/shared/guard'
import type { RichDocument } from '~/shared/rich-text'
import { sql, tx } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import { writeMarkdown } from '../content/markdown-writer.server'
import { isBlank } from '../content/same-document'
import type { MediaEntry } from './course-file.server'
import { readVersionOutline, type LessonText } from './drafts.server'
import type { ActivityPlan, OutlineDraft } from './outline-draft'
import { readPublication } from './publication.server'
import { questionFiles } from './question-files.server'
import { courseOf, throughAuthor } from './save-outline.server'

const LANGUAGES = ['fa', 'en'] as const
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/**
 * What is in force of a course, or its draft while nothing is, as one archive in the form of `content/courses/<id>` with its
 * files beside it.
 */
export async function exportCourse(author: Viewer, courseId: string): Promise<Buffer> {
  const course = await courseOf(author, courseId)
  const { outline, lessons } = await readWhole(courseId, course.currentVersionId)
  const figures = await sql<{ file: string; svg: string; checksum: string }[]>`
    select file, svg, checksum from course_figures where course_id = ${courseId} order by file`
  const naming = figureNaming(courseId, figures)
  const questions = await questionFiles(courseId)
  const entries: Entries = new Map()
  entries.set('course.json', json(manifestOf(course, outline)))
  if (questions.left.length > 0) entries.set('left.json', json(questions.left))
  if (questions.kept.length > 0) entries.set('kept-questions.json', json(questions.kept))
  for (const [id, bytes] of questions.pictures) entries.set(`question-pictures/${id}.webp`, bytes)
  for (const [name, value] of questions.files) entries.set(`questions/${name}`, json(value))
  for (const { file, svg } of figures) entries.set(`figures/${file}`, Buffer.from(svg))
  for (const lesson of lessons)
    for (const language of LANGUAGES) {
      const head = { id: lesson.id, title: lesson.title[language], minutes: lesson.minutes, summary: lesson.summary[language] }
      put(entries, `lessons/${lesson.id}.${language}`, head, lesson.document[language], naming(language))
    }
  for (const { id, instructions } of outline.sections.flatMap(section => section.activities))
    for (const language of LANGUAGES)
      if (instructions) put(entries, `activities/${id}.${language}`, { id }, instructions[language], naming(language))
  await putMedia(entries, courseId)
  await tx(tx => audit(tx, {
    by: throughAuthor(author, course), act: 'course-exported', subject: ['course', courseId], organisationId: course.ownerId,
  }))
  return packArchive(entries)
}

type LessonInFile = LessonText & { id: string }
type Naming = { figureName: (src: string) => string; figure: (name: string) => string | undefined }

/** A text as Markdown; where Markdown would lose something of it, as the editor keeps it. */
function put(entries: Entries, path: string, head: object, document: RichDocument, naming: Naming) {
  const { text, isWhole } = writeMarkdown(document, naming)
  if (isWhole && !isBlank(document)) entries.set(`${path}.md`, Buffer.from(`---\n${yaml(head, { lineWidth: 0 })}---\n${text}`))
  else entries.set(`${path}.json`, json({ head, document: named(document, naming) }))
}

const named = (node: RichDocument, { figureName }: Naming): RichDocument =>
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'src' && typeof value === 'string' ? figureName(value) : value))) as RichDocument

function figureNaming(courseId: string, figures: readonly { file: string; checksum: string }[]) {
  const address = ({ file, checksum }: (typeof figures)[number]) => `/figures/${courseId}/${file}?v=${checksum.slice(0, 12)}`
  return (language: Language): Naming => ({
    figureName: src => /^\/figures\/[^/]+\/([a-z0-9-]+)(?:\.(?:fa|en))?\.svg/.exec(src)?.[1] ?? src,
    figure: name => {
      const drawn = figures.find(({ file }) => file === `${name}.${language}.svg`) ?? figures.find(({ file }) => file === `${name}.svg`)
      return drawn && address(drawn)
    },
  })
}

function manifestOf(course: { id: string; tradeId: string | null; standardId: string | null }, outline: OutlineDraft) {
  const { title, summary, outcomes, after, hoursTheory, hoursPractice, sections } = outline
  return {
    id: course.id,
    version: 1,
    trade: course.tradeId,
    standard: course.standardId,
    title,
    summary,
    outcomes,
    after,
    hours: { theory: hoursTheory, practice: hoursPractice },
    units: sections.map(({ id, title, summary, standardUnitId, lessons, activities }) =>
      ({ id, title, summary, standardUnit: standardUnitId, lessons, activities: activities.map(activityOf) })),
  }
}

function activityOf({ id, kind, title, tries, counts, requires, items, passPercent, accepts, rubric, minutes }: ActivityPlan) {
  const common = { id, kind, title, tries, counts, requires }
  if (kind === 'quiz') return { ...common, items, passPercent }
  return kind === 'assignment' ? { ...common, accepts, rubric, minutes } : { ...common, rubric, minutes }
}

async function readWhole(courseId: string, versionId: string | null): Promise<{ outline: OutlineDraft; lessons: LessonInFile[] }> {
  if (!versionId) return found(await readPublication(courseId))
  return { outline: found(await readVersionOutline(versionId)), lessons: await readLessons(courseId) }
}

const readLessons = (courseId: string) => sql<LessonInFile[]>`
  select lessons.id, title, summary, minutes, document
  from courses join course_lessons on course_version_id = courses.current_version_id
    join lessons on lessons.course_id = courses.id and lessons.id = lesson_id
    join lesson_versions on lesson_versions.id = lessons.current_version_id
  where courses.id = ${courseId} order by lessons.id`

async function putMedia(entries: Entries, courseId: string) {
  const media = await sql<(Omit<MediaEntry, 'captions'> & { sha256: string; captions: Record<string, string> })[]>`
    select course_media.name, kind, title, files.name as file, sha256,
      coalesce((select jsonb_object_agg(language, vtt) from course_captions
        where course_captions.course_id = course_media.course_id and course_captions.name = course_media.name), '{}') as captions
    from course_media join files on files.id = file_id where course_id = ${courseId} order by course_media.name`
  if (media.length === 0) return
  entries.set('media.json', json(media.map(({ name, kind, title, file, captions }) =>
    ({ name, kind, title, file, captions: Object.keys(captions).sort() }))))
  for (const { name, file, sha256, captions } of media) {
    entries.set(`media/${file}`, await readStored(sha256))
    for (const [language, vtt] of Object.entries(captions)) entries.set(`media/${name}.${language}.vtt`, Buffer.from(vtt))
  }
}
