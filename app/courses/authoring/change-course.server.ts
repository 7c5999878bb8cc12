import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { form, integer, many, oneOf, optional, text } from '~/shared/form.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import type { Tx } from '~/shared/sql.server'
import { changeOutline } from './change-outline'
import { insertLesson } from './insert-lesson.server'
import { newId } from './new-id.server'
import { ACTIVITY_KINDS, EMPTY, newActivity, STEP_KINDS, type ChangeReason, type OutlineChange } from './outline-draft'
import { saveOutline } from './save-outline.server'

// 'up:lesson:lesson-1', 'add-lesson:section-1': one button says it all, so that a long outline is one form.
const ACT = /^(up|down|place|remove|archive|restore|add-section|add-lesson|add-activity|require)((?::[a-z0-9-]{1,60}){0,4})$/

export const outlineForm = form({
  /** Of the outline that the author saw. */
  revision: integer(0, 2_000_000_000),
  act: text(300).pipe(z.string().regex(ACT)),
  title: optional(text(200)),
  /** That the title is written in: of the author's page. */
  language: oneOf(['fa', 'en']).default('fa'),
  kind: optional(oneOf(ACTIVITY_KINDS)),
  requires: many(text(60)),
})
type Asked = z.output<typeof outlineForm>
type Reason = ChangeReason | 'title-missing' | 'has-progress' | 'stale'

/**
 * Makes one change to a course's outline. A step in which somebody has made progress is never removed: it may be
 * archived, and its progress stays.
 */
export async function changeCourse(
  author: Viewer, courseId: string, asked: Asked,
): Promise<{ revision: number; id: string } | Refusal<Reason>> {
  const change = changeOf(asked)
  if (isRefusal(change)) return change
  const id = idOf(change)
  const saved = await saveOutline<Reason>(author, courseId, asked.revision, { change: change.change, id }, async (outline, tx) => {
    if (change.change === 'remove' && change.step !== 'section' && (await hasProgress(tx, courseId, id)))
      return { refused: 'has-progress' }
    const changed = changeOutline(outline, change)
    if (!isRefusal(changed) && change.change === 'add-lesson')
      await insertLesson(tx, { courseId, lessonId: id, title: titled(asked), authorId: author.id })
    return changed
  })
  return isRefusal(saved) ? saved : { ...saved, id }
}

function idOf(change: OutlineChange) {
  if (change.change === 'add-section') return change.section.id
  return change.change === 'add-activity' ? change.activity.id : change.id
}

const titled = ({ title = '', language }: Pick<Asked, 'title' | 'language'>) => ({ ...EMPTY, [language]: title })

function changeOf({ act, title, language, kind = 'quiz', requires }: Asked): OutlineChange | Refusal<Reason> {
  const [change, first = '', id = '', section = '', index = ''] = act.split(':')
  const step = STEP_KINDS.find(known => known === first) ?? 'lesson'
  switch (change) {
    case 'up':
    case 'down':
    case 'remove':
    case 'archive':
      return { change, step, id }
    case 'place':
      return { change, step, id, section, index: Number(index) || 0 }
    case 'restore':
      return { change, step: step === 'activity' ? 'activity' : 'lesson', id, section }
    case 'require':
      return { change, id, requires: [...new Set(requires)] }
  }
  if (!title) return { refused: 'title-missing' }
  if (change === 'add-lesson') return { change, section: first, id: newId('lesson') }
  if (change === 'add-activity') return { change, section: first, activity: newActivity(newId(kind), kind, titled({ title, language })) }
  const empty = { summary: EMPTY, standardUnitId: null, lessons: [], activities: [] }
  return { change: 'add-section', section: { id: newId('section'), title: titled({ title, language }), ...empty } }
}

/** Has anybody finished it, answered in it, tried it, handed it in or logged it? */
export async function hasProgress(tx: Tx, courseId: string, stepId: string) {
  const [{ has }] = await tx<[{ has: boolean }]>`
    with done as (
      select enrolment_id from check_answers where lesson_id = ${stepId}
      union all select enrolment_id from quiz_attempts where activity_id = ${stepId}
      union all select enrolment_id from assignment_drafts where activity_id = ${stepId}
      union all select enrolment_id from submissions where activity_id = ${stepId}
      union all select enrolment_id from practice_logs where activity_id = ${stepId}
      union all select enrolment_id from grade_entries where activity_id = ${stepId}
    )
    select exists (select from lesson_progress where course_id = ${courseId} and lesson_id = ${stepId})
      or exists (select from done join enrolments on enrolments.id = enrolment_id
        join offerings on offerings.id = offering_id where offerings.course_id = ${courseId}) as has`
  return has
}
