import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { Tx } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'

type Running = { id: string; dueAt: Date }

/** The papers that are still written, of one candidate, of a room or of everybody in the session; none of them ends while they are held. */
export const lockRunning = ({ id }: ExamSession, { bookingId, roomId }: { bookingId?: string; roomId: string | null }, tx: Tx) => tx<Running[]>`
  select sittings.id, due_at from sittings join bookings on bookings.id = booking_id
  where sittings.exam_session_id = ${id} and submitted_at is null
    ${bookingId ? tx`and booking_id = ${bookingId}` : roomId ? tx`and is_in_room(${roomId}, seat_number)` : tx``}
  order by sittings.id for no key update of sittings`

/** Minutes for all of them at once: after a cut nobody is typed in one by one. */
export async function giveTime(
  tx: Tx, by: Viewer, running: readonly Running[], { organisationId, minutes, reason }: { organisationId: string; minutes: number; reason: string },
) {
  const ids = running.map(({ id }) => id)
  await tx`
    insert into time_credits (id, sitting_id, minutes, reason, given_by)
    select gen_random_uuid(), id, ${minutes}, ${reason}, ${by.id} from unnest(${ids}::uuid[]) id`
  await tx`update sittings set due_at = due_at + make_interval(mins => ${minutes}) where id = any (${ids}::uuid[])`
  for (const { id, dueAt } of running)
    await audit(tx, {
      by, act: 'time-credited', subject: ['sitting', id], organisationId, before: { dueAt },
      after: { dueAt: new Date(dueAt.getTime() + minutes * 60_000), minutes }, why: reason,
    })
}
