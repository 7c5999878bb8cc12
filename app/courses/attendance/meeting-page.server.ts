import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findLastSaved, findMeeting, findSecondAdult, listSheet } from './meetings.server'
import { canSeeAttendance, canTakeAttendance } from './permissions'

type Policy = { correctionDays: number; hasBegun: boolean; isSettled: boolean }

/** Which of the policy's limits a meeting has come to. */
async function readLimits(meetingId: string) {
  const [limits] = await sql<[Policy]>`
    select correction_days::int as correction_days, now() >= starts_at - make_interval(mins => early_minutes) as has_begun,
      now() > ends_at + make_interval(days => correction_days) as is_settled
    from class_meetings, attendance_policies
    where id = ${meetingId} and version = (select max(version) from attendance_policies)`
  return limits
}

/** A meeting's attendance, for its trainer to take and for the centre to see. */
export async function readMeetingPage(viewer: Viewer, meetingId: string) {
  const meeting = found(await findMeeting(viewer, meetingId))
  allow(canSeeAttendance(viewer, meeting))
  const [sheet, secondAdult, lastSaved, { correctionDays, hasBegun, isSettled }] = await Promise.all([
    listSheet(meetingId), findSecondAdult(meetingId), findLastSaved(meetingId), readLimits(meetingId),
  ])
  const isTaken = sheet.some(({ status }) => status !== null)
  return {
    meeting, sheet, lastSaved, secondAdult, hasBegun, personId: viewer.id,
    settledAfter: isSettled && isTaken ? correctionDays : null,
    mayTake: canTakeAttendance(viewer, meeting),
  }
}
