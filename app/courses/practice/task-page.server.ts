import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { found } from '~/shared/guard'
import type { RichDocument } from '~/shared/rich-text'
import { sql } from '~/shared/sql.server'
import type { Language, Text } from '~/shared/text'
import type { Criterion } from '../assignments/assignment'
import { readyDocument } from '../media/media.server'
import { isStepDone } from '../course'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { readStep } from '../step-locks.server'

type Task = { id: string; title: Text; unitTitle: Text; instructions: RichDocument; rubric: Criterion[]; minutes: number | null }

/** What a practice task of a class asks for: its text in one language, its criteria, and what keeps it shut for a trainee. */
export async function readTaskPage(viewer: Viewer, offeringId: string, activityId: string, language: Language) {
  const offering = found(await findOffering(viewer, offeringId))
  const [row] = await sql<Task[]>`
    select activity_id as id, activities.title, course_units.title as unit_title, instructions -> ${language} as instructions, rubric, minutes::int as minutes
    from courses join activities on activities.course_version_id = courses.current_version_id
      join course_units on course_units.course_version_id = activities.course_version_id and course_units.unit_id = activities.unit_id
    where courses.id = ${offering.courseId} and activity_id = ${activityId} and kind = 'practice'`
  const task = found(row)
  const [{ lock, step, made }, instructions] = await Promise.all([
    readStep(offering, { kind: 'practice', id: activityId }), readyDocument(offering.courseId, task.instructions, viewer.id),
  ])
  return {
    offering: { id: offering.id, courseTitle: offering.courseTitle },
    task: { ...task, instructions }, lock: lock ?? null, dueOn: step.dueOn, isLearning: canLearn(offering),
    isOverdue: canLearn(offering) && step.dueOn !== null && step.dueOn < today() && !isStepDone(step, made),
  }
}
