import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { findGroup, findOnceMentored } from '../groups.server'
import { canRecordMeetings } from '../permissions'

/** What a device kept: the id that it got there, and when it was written. */
export type Kept = { id: string; at: Date }

/**
 * The group, for its mentor today; what a device kept also for whoever was its mentor when it was written, which the
 * caller asks `wasMentor`. Who never was one doesn't reach it.
 */
export async function findRecordable(mentor: Viewer, groupId: string, kept?: Pick<Kept, 'at'>) {
  const once = kept && (await findOnceMentored(mentor, groupId, kept.at))
  if (once) return once
  const group = found(await findGroup(mentor, groupId))
  allow(canRecordMeetings(mentor, group))
  return { group, wasMentor: true, isMentor: true }
}
