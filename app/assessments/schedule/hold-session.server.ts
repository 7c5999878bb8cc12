import type { Tx } from '~/shared/sql.server'
import { lockSession } from '../bookings/take-seat.server'

/**
 * Locks the session and every seat in it, so that nobody takes a seat, is checked in or starts meanwhile.
 * @returns whether somebody has begun, was marked or recorded absent, or a part is closed.
 */
export async function holdSession(tx: Tx, examSessionId: string, now?: Date) {
  await lockSession(tx, examSessionId, now)
  await tx`select from bookings where exam_session_id = ${examSessionId} and cancelled_at is null order by id for no key update`
  const [{ isBegun, cancelledAt }] = await tx<[{ isBegun: boolean; cancelledAt: Date | null }]>`
    select exam_is_begun(id) as is_begun, cancelled_at from exam_sessions where id = ${examSessionId}`
  return { isBegun, cancelledAt }
}
