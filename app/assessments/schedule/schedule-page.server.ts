import type { Viewer } from '~/people/viewer'
import { addDays, solarParts, today } from '~/shared/calendar'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { scheduleOf } from './schedule'

/** When and where the session is, as its form shows it, and whether that may still change. */
export async function readSchedulePage(viewer: Viewer, examSessionId: string) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  const [state] = await sql<[{ isBegun: boolean; hasRooms: boolean; checkedIn: number }]>`
    select exam_is_begun(${session.id}) as is_begun, exists (select from exam_rooms where exam_session_id = ${session.id}) as has_rooms,
      (select count(*)::int from check_ins join bookings on bookings.id = booking_id where exam_session_id = ${session.id}) as checked_in`
  const { year, month, day } = solarParts(addDays(today(), 14))
  return {
    session, ...state,
    example: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/'),
    schedule: scheduleOf(session),
  }
}
