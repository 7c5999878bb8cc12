import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { findOffering } from '../offerings.server'
import { canLearn, canSeeClass } from '../permissions'
import { canSign } from './decide-practice-logs.server'
import { listHandedIn, listOwnLogs } from './practice-logs.server'

/** The viewer's own logs of a class, and what the class has handed in for whoever runs it. */
export async function readPracticeList(viewer: Viewer, offeringId: string) {
  const offering = found(await findOffering(viewer, offeringId))
  const seesClass = canSeeClass(viewer, offering)
  allow(seesClass || offering.enrolmentId !== null)
  return {
    offering,
    own: offering.enrolmentId ? await listOwnLogs(viewer, offering.enrolmentId) : null,
    handedIn: seesClass ? await listHandedIn(viewer, offering.id) : null,
    isLearning: canLearn(offering),
    maySign: canSign(viewer, offering),
  }
}
