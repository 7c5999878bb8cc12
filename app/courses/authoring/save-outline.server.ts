import type { Viewer } from '~/people/viewer'
import { through } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { readCourseDraft } from './drafts.server'
import { keepDraft } from './keep-draft.server'
import type { OutlineDraft } from './outline-draft'
import { findCourseToWrite, type CourseToWrite } from './own-courses.server'
import { AUTHORS, canWriteCourse } from './permissions'

/** The grant that lets this person write this course, for the trail. */
export const throughAuthor = (author: Viewer, { ownerId, provinceId }: Pick<CourseToWrite, 'ownerId' | 'provinceId'>) =>
  ownerId ? through(author, AUTHORS, { id: ownerId, provinceId }) : through(author, 'programme_admin', { id: '' })

/** A course that the viewer writes: 404 when they can't know of it, 403 when they may not. */
export async function courseOf(author: Viewer, courseId: string) {
  const course = found(await findCourseToWrite(author, courseId))
  allow(canWriteCourse(author, course))
  return course
}

type Work<R extends string> = (outline: OutlineDraft, tx: Tx) => OutlineDraft | Refusal<R> | Promise<OutlineDraft | Refusal<R>>

/**
 * Saves what becomes of the outline, when it is still the one that the author saw.
 * @returns `stale` when somebody else has saved in between: nothing is changed then.
 */
export async function saveOutline<R extends string>(
  author: Viewer, courseId: string, revision: number, act: { change: string; id?: string }, work: Work<R>,
): Promise<{ revision: number } | Refusal<R | 'stale'>> {
  const course = await courseOf(author, courseId)
  return tx(async tx => {
    // One at a time at this course; what is read here holds until it is written.
    await tx`select from courses where id = ${courseId} for no key update`
    const draft = found(await readCourseDraft(courseId, tx))
    if (draft.revision !== revision) return { refused: 'stale' as const }
    const outline = await work(draft.outline, tx)
    if (isRefusal(outline)) return outline as Refusal<R>
    const next = await writeOutline(tx, courseId, author.id, { ...draft, outline })
    await audit(tx, {
      by: throughAuthor(author, course),
      act: 'course-draft-changed',
      subject: ['course', courseId],
      organisationId: course.ownerId,
      after: { ...act, revision: next.revision },
    })
    return next
  })
}

/** Writes the draft over the revision that was read under the course's lock; what stood there stays where it is worth it. */
export async function writeOutline(
  tx: Tx, courseId: string, personId: string, draft: { revision: number; outline: OutlineDraft; basedOn: string | null },
) {
  await keepDraft(tx, { courseId }, personId)
  const [saved] = await tx<[{ revision: number }]>`
    insert into course_drafts (course_id, revision, outline, based_on, is_changed, saved_by)
    values (${courseId}, ${draft.revision + 1}, ${tx.json(draft.outline as never)}, ${draft.basedOn}, true, ${personId})
    on conflict (course_id) do update set revision = excluded.revision, outline = excluded.outline,
      based_on = excluded.based_on, is_changed = true, saved_at = clock_timestamp(), saved_by = excluded.saved_by
    returning revision`
  return saved
}
