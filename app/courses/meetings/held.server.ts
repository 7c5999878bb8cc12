import type { Tx } from '~/shared/sql.server'
import type { PlannedMeeting } from './meeting'

/** Whether somebody has been there: such a meeting is neither called off nor put before us again. Holds the meeting. */
export async function wasHeld(tx: Tx, meetingId: string, moved?: Pick<PlannedMeeting, 'day' | 'startsAt'>) {
  await tx`select from class_meetings where id = ${meetingId} for update`
  const [held] = await tx`
    select from attendance_facts where class_meeting_id = ${meetingId} and status in ('present', 'late')
      and (${moved?.day ?? null}::date is null
        or (${moved?.day ?? null}::date + ${moved?.startsAt ?? null}::time) at time zone 'Asia/Tehran' > clock_timestamp())
    limit 1`
  return held !== undefined
}
