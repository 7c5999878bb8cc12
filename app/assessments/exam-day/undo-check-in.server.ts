import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findDuty } from './duty.server'

export const undoCheckInForm = form({ intent: z.literal('undo'), bookingId: idField() })
export type UndoRefusal = 'has-begun'

/** Takes back a check-in made by mistake, with the permission to start where it was given; not once the candidate sits. Again it changes nothing. */
export async function undoCheckIn(viewer: Viewer, examSessionId: string, bookingId: string): Promise<undefined | Refusal<UndoRefusal>> {
  const { session, by } = await findDuty(viewer, examSessionId, { bookingIds: [bookingId] })
  return tx(async tx => {
    found((await tx`select from bookings where id = ${bookingId} and exam_session_id = ${session.id} for no key update`)[0])
    const [{ hasBegun }] = await tx<[{ hasBegun: boolean }]>`select exists (select from sittings where booking_id = ${bookingId}) as has_begun`
    if (hasBegun) return { refused: 'has-begun' }
    const [permitted] = await tx<{ letStartAt: Date }[]>`delete from start_permissions where booking_id = ${bookingId} returning let_start_at`
    const [undone] = await tx<{ identitySeen: string; checkedInAt: Date; checkedInBy: string }[]>`
      delete from check_ins where booking_id = ${bookingId} returning identity_seen, checked_in_at, checked_in_by`
    if (!undone) return
    await audit(tx, {
      by, act: 'check-in-undone', subject: ['booking', bookingId],
      organisationId: session.organisationId, before: { ...undone, letStartAt: permitted?.letStartAt },
    })
  })
}
