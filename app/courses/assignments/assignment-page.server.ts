import { randomUUID } from 'node:crypto'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { found } from '~/shared/guard'
import type { Language } from '~/shared/text'
import { readyDocument } from '../media/media.server'
import { findOffering } from '../offerings.server'
import { canLearn, canSeeClass } from '../permissions'
import { readStep } from '../step-locks.server'
import { closedBecause } from './assignment'
import { findAssignment, findDraft, listTries } from './assignments.server'

/** What an assignment asks, and for its trainee all tries, the draft and whether more may be handed in. */
export async function readAssignmentPage(viewer: Viewer, offeringId: string, activityId: string, language: Language) {
  const offering = found(await findOffering(viewer, offeringId))
  const assignment = found(await findAssignment(offering.courseId, activityId, language))
  const { enrolmentId } = offering
  const [{ lock, step }, instructions, tries, draft] = await Promise.all([
    readStep(offering, { kind: 'assignment', id: activityId }),
    readyDocument(offering.courseId, assignment.instructions, viewer.id),
    enrolmentId ? listTries(enrolmentId, activityId) : [],
    enrolmentId ? findDraft(enrolmentId, activityId) : undefined,
  ])
  return {
    offering: { id: offering.id, courseTitle: offering.courseTitle },
    assignment: { ...assignment, instructions },
    lock: lock ?? null,
    dueOn: step.dueOn,
    today: today(),
    tries: [...tries],
    draft: draft ?? null,
    attempt: randomUUID() as string,
    closed: closedBecause(tries, assignment.tries) ?? null,
    isLearning: canLearn(offering),
    canSeeQueue: canSeeClass(viewer, offering),
  }
}
