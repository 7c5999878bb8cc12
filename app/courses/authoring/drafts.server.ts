import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { Documents, OutlineDraft } from './outline-draft'

export type Saved = { revision: number; savedAt: Date | null; savedBy: string | null; savedByEn: string | null; isChanged: boolean }
export type CourseDraft = Saved & { outline: OutlineDraft; basedOn: string | null }

/** A version of a course as the outline that an author works on. */
export async function readVersionOutline(versionId: string, tx: Sql = sql) {
  const [row] = await tx<{ outline: OutlineDraft }[]>`
    select jsonb_build_object('title', title, 'summary', summary, 'outcomes', outcomes, 'after', after,
      'hoursTheory', hours_theory, 'hoursPractice', hours_practice,
      'sections', coalesce((select jsonb_agg(jsonb_build_object('id', unit_id, 'title', course_units.title, 'summary',
          course_units.summary, 'standardUnitId', standard_unit_id,
          'lessons', coalesce((select jsonb_agg(jsonb_build_object('id', lesson_id, 'requires', requires) order by position)
            from course_lessons where course_lessons.course_version_id = course_units.course_version_id
              and course_lessons.unit_id = course_units.unit_id), '[]'),
          'activities', coalesce((select jsonb_agg(jsonb_build_object('id', activity_id, 'kind', kind,
              'title', activities.title, 'items', coalesce((select jsonb_agg(code order by activity_items.position)
                from activity_items join items on items.id = item_id
                where activity_items.course_version_id = activities.course_version_id
                  and activity_items.activity_id = activities.activity_id), '[]'),
              'passPercent', pass_percent, 'instructions', instructions, 'accepts', accepts, 'rubric', rubric,
              'minutes', minutes, 'tries', tries, 'counts', counts, 'requires', requires) order by position)
            from activities where activities.course_version_id = course_units.course_version_id
              and activities.unit_id = course_units.unit_id), '[]')) order by position)
        from course_units where course_version_id = course_versions.id), '[]'),
      'archived', jsonb_build_object('lessons', '[]'::jsonb, 'activities', '[]'::jsonb)) as outline
    from course_versions where id = ${versionId}`
  return row?.outline
}

/** The outline as it stands: the draft while it differs from what is in force, else what is in force. */
export async function readCourseDraft(courseId: string, tx: Sql = sql): Promise<CourseDraft | undefined> {
  const [row] = await tx<(Saved & { outline: OutlineDraft | null; basedOn: string | null; currentVersionId: string | null })[]>`
    select coalesce(revision, 0) as revision, outline, based_on, coalesce(is_changed, false) as is_changed,
      coalesce(saved_at, made_at) as saved_at, name_fa as saved_by, name_en as saved_by_en, current_version_id
    from courses left join course_drafts on course_drafts.course_id = courses.id
      left join course_versions on course_versions.id = current_version_id
      left join people on people.id = coalesce(saved_by, author_id)
    where courses.id = ${courseId}`
  if (!row) return undefined
  const { outline, basedOn, currentVersionId, ...saved } = row
  if (outline && (saved.isChanged || basedOn === currentVersionId)) return { ...saved, outline, basedOn }
  const inForce = currentVersionId ? await readVersionOutline(currentVersionId, tx) : undefined
  const kept = outline?.archived
  return inForce && { ...saved, outline: kept ? { ...inForce, archived: kept } : inForce, basedOn: currentVersionId }
}

export type LessonText = { title: Text; summary: Text; minutes: number; document: Documents }
export type LessonDraft = Saved & LessonText & { id: string; basedOn: string | null; isPublished: boolean }

// A draft counts while it is changed or is what was published last; else the version in force.
const column = (name: 'title' | 'summary' | 'minutes' | 'document', tx: Sql) => {
  const [own, inForce] = [tx`lesson_drafts.${tx(name)}`, tx`lesson_versions.${tx(name)}`]
  return tx`case when is_changed or based_on = current_version_id or lesson_versions.id is null then ${own} else ${inForce} end as ${tx(name)}`
}

const lessonsAndDrafts = (tx: Sql) => tx`
  lessons left join lesson_drafts on lesson_drafts.course_id = lessons.course_id and lesson_id = lessons.id
    left join lesson_versions on lesson_versions.id = current_version_id`

/** A lesson as its author has it. */
export async function readLessonDraft(courseId: string, lessonId: string, tx: Sql = sql) {
  const [lesson] = await tx<LessonDraft[]>`
    select lessons.id, ${column('title', tx)}, ${column('summary', tx)}, ${column('minutes', tx)},
      ${column('document', tx)}, coalesce(revision, 0) as revision, coalesce(is_changed, false) as is_changed,
      coalesce(saved_at, made_at) as saved_at, name_fa as saved_by, name_en as saved_by_en, current_version_id as based_on,
      current_version_id is not null as is_published
    from ${lessonsAndDrafts(tx)} left join people on people.id = coalesce(saved_by, author_id)
    where lessons.course_id = ${courseId} and lessons.id = ${lessonId}`
  return lesson
}

export type LessonLine = {
  id: string
  title: Text
  minutes: number
  isChanged: boolean
  isPublished: boolean
  /** How many trainees have finished it. */
  finishedBy: number
}

/** What the outline says of each lesson; one question for all of them. */
export const listLessonLines = (courseId: string, tx: Sql = sql) => tx<LessonLine[]>`
  select lessons.id, ${column('title', tx)}, ${column('minutes', tx)}, coalesce(is_changed, false) as is_changed,
    current_version_id is not null as is_published, coalesce(finished, 0)::int as finished_by
  from ${lessonsAndDrafts(tx)}
    left join (select lesson_id, count(*) as finished from lesson_progress where course_id = ${courseId} group by lesson_id)
      progress on progress.lesson_id = lessons.id
  where lessons.course_id = ${courseId}`
