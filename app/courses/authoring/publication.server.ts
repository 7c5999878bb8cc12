import { mathOf } from '~/shared/formulas'
import { sha256 } from '~/shared/secrets.server'
import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { readCourseDraft, readVersionOutline } from './drafts.server'
import type { LessonText } from './drafts.server'
import { messages } from './messages'
import type { OutlineDraft } from './outline-draft'
import { publishProblems, stepsIn, type LessonToPublish, type PublishProblem } from './publication'

export type Publication = {
  outline: OutlineDraft
  isOutlineChanged: boolean
  /** Those of the outline, in its order. */
  lessons: (LessonToPublish & { isNew: boolean })[]
  problems: PublishProblem[]
  /** Steps of what is in force that are neither in the outline nor archived. */
  left: NonNullable<PublishProblem['step']>[]
  /** All steps of what is in force that will no longer be in the course. */
  leaving: Leaving[]
  state: string
}

type Row = LessonText & { id: string; isChanged: boolean; isNew: boolean; revision: number }

/** What publishing would put in force now, and what stands in its way. */
export async function readPublication(courseId: string, tx: Sql = sql): Promise<Publication | undefined> {
  const draft = await readCourseDraft(courseId, tx)
  if (!draft) return undefined
  const { outline } = draft
  const ids = outline.sections.flatMap(section => section.lessons.map(({ id }) => id))
  const [rows, known, current] = await Promise.all([
    readLessons(courseId, ids, tx), readKnown(courseId, tx), findCurrent(courseId, tx),
  ])
  const lessons = new Map(rows.map(row => [row.id, row]))
  const kept = new Set([...stepsIn(outline.sections), ...outline.archived.lessons, ...outline.archived.activities.map(({ id }) => id)])
  const before = current ? await readVersionOutline(current, tx) : undefined
  const staying = new Set<string>(stepsIn(outline.sections))
  const gone = (before?.sections ?? []).flatMap(section => [
    ...section.lessons.map(({ id }) => ({ kind: 'lesson' as const, id, title: { fa: id, en: id } })),
    ...section.activities.map(({ id, title }) => ({ kind: 'activity' as const, id, title })),
  ]).filter(({ id }) => !staying.has(id))
  return {
    outline,
    isOutlineChanged: draft.isChanged,
    lessons: ids.flatMap(id => lessons.get(id) ?? []),
    problems: publishProblems(outline, lessons, known),
    left: gone.filter(({ id }) => !kept.has(id)),
    leaving: await withTitles(courseId, gone, tx),
    state: sha256(JSON.stringify([draft.revision, current, rows.map(({ id, revision }) => [id, revision])])).slice(0, 32),
  }
}

export type Leaving = { kind: 'lesson' | 'activity'; id: string; title: Text }
/** An outline has no titles of its lessons. */
async function withTitles(courseId: string, gone: Leaving[], tx: Sql) {
  if (gone.length === 0) return gone
  const rows = await tx<{ id: string; title: Text }[]>`
    select lessons.id, title from lessons join lesson_versions on lesson_versions.id = current_version_id
    where lessons.course_id = ${courseId} and lessons.id = any (${gone.map(({ id }) => id)})`
  return gone.map(step => ({ ...step, title: rows.find(({ id }) => id === step.id)?.title ?? step.title }))
}

const readLessons = (courseId: string, ids: string[], tx: Sql) => tx<Row[]>`
  select lessons.id, coalesce(is_changed, false) as is_changed, current_version_id is null as is_new,
    coalesce(revision, 0) as revision,
    case when is_changed or lesson_versions.id is null then lesson_drafts.title else lesson_versions.title end as title,
    case when is_changed or lesson_versions.id is null then lesson_drafts.summary else lesson_versions.summary end as summary,
    case when is_changed or lesson_versions.id is null then lesson_drafts.minutes else lesson_versions.minutes end as minutes,
    case when is_changed or lesson_versions.id is null then lesson_drafts.document else lesson_versions.document end
      as document
  from lessons left join lesson_drafts on lesson_drafts.course_id = lessons.course_id and lesson_id = lessons.id
    left join lesson_versions on lesson_versions.id = current_version_id
  where lessons.course_id = ${courseId} and lessons.id = any (${ids}) order by lessons.id`

async function readKnown(courseId: string, tx: Sql) {
  const [row] = await tx<[{ items: string[]; media: string[] }]>`
    select array(select code from items join item_versions on item_versions.id = current_version_id
        where course_id = ${courseId} and use = 'practice' and retired_at is null and ready_at is not null) as items,
      array(select name from course_media where course_id = ${courseId}) as media`
  return { items: new Set(row.items), media: new Set(row.media), unsaid: new Set(['', ...Object.values(messages.pictureToName)]), isFormula: (tex: string) => mathOf(tex, true) !== undefined }
}

async function findCurrent(courseId: string, tx: Sql) {
  const [course] = await tx<{ id: string | null }[]>`select current_version_id as id from courses where id = ${courseId}`
  return course?.id ?? null
}
