import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { sql, tx, type Sql } from '~/shared/sql.server'
import type { Language, Text } from '~/shared/text'
import { listQuestions } from './lesson-page.server'
import { readyDocument } from '../media/media.server'
import { readCourseDraft, readLessonDraft, readVersionOutline, type LessonText } from './drafts.server'
import { courseOf, saveOutline, throughAuthor } from './save-outline.server'
import { keepDraft } from './keep-draft.server'
import type { OutlineDraft } from './outline-draft'
import { writeLesson, type LessonSaved } from './save-lesson.server'

export type VersionLine = {
  id: string
  /** None of a draft that somebody wrote over. */
  version: number | null
  source: 'content' | 'product'
  title: Text
  madeAt: Date
  madeBy: string | null
  madeByEn: string | null
  isCurrent: boolean
}

export type OutlineLine = VersionLine & { sections: number; lessons: number }

const versionColumns = sql`version, source, title, made_at, name_fa as made_by, name_en as made_by_en`

/** All that was ever in force of a course's outline and the drafts that somebody wrote over, the newest first, with the lessons that changed since. */
export async function readCourseHistory(author: Viewer, courseId: string) {
  const course = await courseOf(author, courseId)
  const [draft, versions, lessons] = await Promise.all([
    readCourseDraft(courseId),
    sql<OutlineLine[]>`
      select course_versions.id, ${versionColumns}, course_versions.id = current_version_id as is_current,
        (select count(*)::int from course_units where course_version_id = course_versions.id) as sections,
        (select count(*)::int from course_lessons where course_version_id = course_versions.id) as lessons
      from courses join course_versions on course_id = courses.id left join people on people.id = author_id
      where courses.id = ${courseId}
      union all
      select kept_course_drafts.id, null, 'product', outline -> 'title', saved_at, name_fa, name_en, false,
        jsonb_array_length(outline -> 'sections'),
        (select coalesce(sum(jsonb_array_length(section -> 'lessons')), 0)::int from jsonb_array_elements(outline -> 'sections') section)
      from kept_course_drafts left join people on people.id = saved_by where course_id = ${courseId}
      order by made_at desc limit 150`,
    sql<(Omit<VersionLine, 'isCurrent'> & { lessonId: string })[]>`
      select lesson_versions.id, lesson_id, ${versionColumns} from lesson_versions left join people on people.id = author_id
      where course_id = ${courseId} order by made_at desc, lesson_id limit 60`,
  ])
  return { course, revision: found(draft).revision, isDrafted: found(draft).isChanged, versions, lessons }
}

type ShownVersion = LessonText & { id: string; version: number | null; madeAt: Date }

/** A lesson's versions and the drafts that somebody wrote over, the newest first; `from` and `to` are compared, by default the one in force with what is written now. */
export async function readLessonHistory(author: Viewer, courseId: string, lessonId: string, language: Language, asked: { from?: string; to?: string }) {
  const course = await courseOf(author, courseId)
  const draft = found(await readLessonDraft(courseId, lessonId))
  const versions = await sql<VersionLine[]>`
    select lesson_versions.id, ${versionColumns}, lesson_versions.id = current_version_id as is_current
    from lessons join lesson_versions on lesson_versions.course_id = lessons.course_id and lesson_id = lessons.id
      left join people on people.id = author_id
    where lessons.course_id = ${courseId} and lessons.id = ${lessonId}
    union all
    select kept_lesson_drafts.id, null, 'product', title, saved_at, name_fa, name_en, false
    from kept_lesson_drafts left join people on people.id = saved_by where course_id = ${courseId} and lesson_id = ${lessonId}
    order by made_at desc limit 200`
  const from = asked.from ?? versions.find(one => one.isCurrent)?.id
  const [before, after, questions] = await Promise.all([
    findVersion(courseId, lessonId, from), findVersion(courseId, lessonId, asked.to), listQuestions(courseId),
  ])
  const shown = (text: { document: LessonText['document'] }) => readyDocument(courseId, text.document[language])
  return {
    course,
    language,
    lesson: { id: draft.id, title: draft.title, revision: draft.revision, isChanged: draft.isChanged },
    versions,
    questions,
    before: before && { ...named(before), document: await shown(before) },
    after: after ? { ...named(after), document: await shown(after) } : { id: null, version: null, madeAt: null, document: await shown(draft) },
  }
}

const named = ({ id, version, madeAt }: ShownVersion) => ({ id, version, madeAt })

async function findVersion(courseId: string, lessonId: string, id: string | undefined, tx: Sql = sql) {
  if (!id) return undefined
  const [version] = await tx<ShownVersion[]>`
    select id, version, made_at, title, summary, minutes, document from lesson_versions
    where course_id = ${courseId} and lesson_id = ${lessonId} and id = ${id}
    union all select id, null, saved_at, title, summary, minutes, document from kept_lesson_drafts
    where course_id = ${courseId} and lesson_id = ${lessonId} and id = ${id}`
  return found(version)
}

export const revivalForm = form({ version: idField(), revision: integer(0, 2_000_000_000) })
type Revival = z.output<typeof revivalForm>

/** Makes an earlier version of a lesson the draft again; what is in force stays until it is published, and the draft among the versions. */
export async function reviveLesson(
  author: Viewer, courseId: string, lessonId: string, { version, revision }: Revival,
): Promise<LessonSaved | Refusal<'stale'>> {
  const course = await courseOf(author, courseId)
  return tx(async tx => {
    await tx`select from lessons where course_id = ${courseId} and id = ${lessonId} for no key update`
    const draft = found(await readLessonDraft(courseId, lessonId, tx))
    if (draft.revision !== revision) return { refused: 'stale' as const }
    const text = found(await findVersion(courseId, lessonId, version, tx))
    await keepDraft(tx, { courseId, lessonId })
    const saved = await writeLesson(tx, courseId, lessonId, author.id, draft, text)
    await audit(tx, {
      by: throughAuthor(author, course),
      act: 'version-revived',
      subject: ['lesson', `${courseId}/${lessonId}`],
      organisationId: course.ownerId,
      after: { version, revision: saved.revision },
    })
    return saved
  })
}

/** A version of this course, or a draft of its outline that was kept. */
async function findOutline(courseId: string, id: string, tx: Sql) {
  const [kept] = await tx<{ outline: OutlineDraft }[]>`select outline from kept_course_drafts where id = ${id} and course_id = ${courseId}`
  if (kept) return kept.outline
  const [own] = await tx<{ id: string }[]>`select id from course_versions where id = ${id} and course_id = ${courseId}`
  return readVersionOutline(found(own).id, tx)
}

/** Makes an earlier outline the draft again. Steps that came later are archived, so that no progress is lost. */
export const reviveOutline = (author: Viewer, courseId: string, { version, revision }: Revival) =>
  saveOutline<never>(author, courseId, revision, { change: 'revive', id: version }, async (now, tx) => {
    const then = found(await findOutline(courseId, version, tx))
    await keepDraft(tx, { courseId })
    const lessons = new Set(then.sections.flatMap(section => section.lessons.map(({ id }) => id)))
    const activities = new Set(then.sections.flatMap(section => section.activities.map(({ id }) => id)))
    const later = now.sections.flatMap(section => section.lessons.map(({ id }) => id))
    return {
      ...then,
      archived: {
        lessons: [...new Set([...now.archived.lessons, ...later])].filter(id => !lessons.has(id)),
        activities: [...now.archived.activities, ...now.sections.flatMap(section => section.activities)]
          .filter((one, i, all) => !activities.has(one.id) && all.findIndex(other => other.id === one.id) === i)
          .map(one => ({ ...one, requires: [] })),
      },
    }
  })
