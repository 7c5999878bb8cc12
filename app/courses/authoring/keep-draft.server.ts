import type { Tx } from '~/shared/sql.server'

/** A lesson's draft, or, without a lesson, the course's outline. */
type Kept = { courseId: string; lessonId?: string }

/** Whoever writes again after this begins another sitting. */
const PAUSE = '10 minutes'

/**
 * Lets the draft as it stands be found again among the versions; one that was published is there already. Before somebody's
 * ordinary save only what is worth it: another's, or of an earlier sitting; and of a long one every so often. The first
 * words are not.
 */
export async function keepDraft(tx: Tx, { courseId, lessonId }: Kept, savingNow?: string) {
  const isWorthIt = (keptAt: ReturnType<Tx>) => savingNow === undefined ? tx`true` : tx`
    (saved_by is distinct from ${savingNow} or saved_at < clock_timestamp() - ${PAUSE}::interval
      or revision > 1 and saved_at > ${PAUSE}::interval + coalesce((${keptAt}), '-infinity'))`
  if (lessonId === undefined)
    await tx`
      insert into kept_course_drafts (course_id, revision, outline, saved_at, saved_by)
      select course_id, revision, outline, saved_at, saved_by from course_drafts draft
      where course_id = ${courseId} and is_changed
        and ${isWorthIt(tx`select max(saved_at) from kept_course_drafts kept where kept.course_id = draft.course_id`)}
      on conflict do nothing`
  else
    await tx`
      insert into kept_lesson_drafts (course_id, lesson_id, revision, title, summary, minutes, document, saved_at, saved_by)
      select course_id, lesson_id, revision, title, summary, minutes, document, saved_at, saved_by from lesson_drafts draft
      where course_id = ${courseId} and lesson_id = ${lessonId} and is_changed
        and ${isWorthIt(tx`select max(saved_at) from kept_lesson_drafts kept
          where kept.course_id = draft.course_id and kept.lesson_id = draft.lesson_id`)}
      on conflict do nothing`
}
