import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { readClassPart } from '../attendance/class-part.server'
import { findOffering, listOfferingTrainers, listRoster, listSlots } from '../offerings.server'
import { readOutline, readProgress } from '../outline.server'
import { canCompleteCourse, canLearn, canRunOffering, canSeeClass } from '../permissions'

/** An offering from inside: for its trainee with own progress, for its trainer and centre with the class list. */
export async function readClassPage(viewer: Viewer, offeringId: string) {
  const offering = found(await findOffering(viewer, offeringId))
  const [units, trainers, slots, made, roster, meetingsPart] = await Promise.all([
    readOutline(offering.courseId), listOfferingTrainers(offeringId), listSlots(offeringId),
    offering.enrolmentId ? readProgress(offering.enrolmentId) : null,
    canSeeClass(viewer, offering) ? listRoster(offeringId) : null,
    readClassPart(viewer, offering),
  ])
  return {
    offering,
    units,
    trainers,
    slots,
    made,
    roster,
    meetingsPart,
    today: today(),
    isLearning: canLearn(offering),
    canRun: canRunOffering(viewer, offering),
    canComplete: canCompleteCourse(viewer, offering),
  }
}
