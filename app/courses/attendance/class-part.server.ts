import type { Viewer } from '~/people/viewer'
import type { Offering } from '../offerings/offering'
import { canSeeClass } from '../permissions'
import { findNextMeeting, readOwnAttendance } from './class-attendance.server'

/** What a class's page says of its meetings: the next one, and a trainee's own attendance. */
export async function readClassPart(viewer: Viewer, offering: Offering) {
  const [next, own] = await Promise.all([
    findNextMeeting(offering.id), offering.enrolmentId ? readOwnAttendance(offering.enrolmentId) : null,
  ])
  return { next: next ?? null, own, seesClass: canSeeClass(viewer, offering) }
}
