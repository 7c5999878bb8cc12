import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, many } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findDuty } from './duty.server'

export const letStartForm = form({ intent: z.literal('let-start'), bookingId: many(idField()) })
export type LetStartRefusal = 'nobody-ready'

/** Lets candidates who have been checked in start, one or several at once; whoever was let start stays so. */
export async function letStart(
  viewer: Viewer, examSessionId: string, bookingIds: string[], now?: Date,
): Promise<{ letStart: number } | Refusal<LetStartRefusal>> {
  const { session, by } = await findDuty(viewer, examSessionId, { bookingIds })
  return tx(async tx => {
    // A check-in may just be taken back; one after the other, what is read below is what stands.
    await tx`select from bookings where id = any (${bookingIds}::uuid[]) and exam_session_id = ${session.id} order by id for no key update`
    const made = await tx<{ bookingId: string }[]>`
      insert into start_permissions (booking_id, let_start_by, let_start_at)
      select bookings.id, ${viewer.id}, coalesce(${now ?? null}, clock_timestamp())
      from bookings join check_ins on booking_id = bookings.id
      where exam_session_id = ${session.id} and cancelled_at is null and bookings.id = any (${bookingIds}::uuid[])
      on conflict do nothing returning booking_id`
    if (made.length === 0) {
      const [there] = await tx`select from start_permissions where booking_id = any (${bookingIds}::uuid[]) limit 1`
      return there ? { letStart: 0 } : { refused: 'nobody-ready' as const }
    }
    for (const { bookingId } of made)
      await audit(tx, {
        by, act: 'candidate-let-start', subject: ['booking', bookingId],
        organisationId: session.organisationId,
      })
    return { letStart: made.length }
  })
}
