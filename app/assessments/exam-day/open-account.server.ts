import { z } from 'zod'
import { unlockAccount } from '~/people/signing-in/locked-accounts.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { isExamDay } from './board'
import { findDuty } from './duty.server'

export const openAccountForm = form({ intent: z.literal('open-account'), bookingId: idField() })

/**
 * Lets a candidate in the room try their password again before the lock has passed: of failed tries nothing stays, of the
 * password nothing changes. Only on the day, and only for who has a seat in this session.
 */
export async function openAccount(
  viewer: Viewer, examSessionId: string, bookingId: string, now = new Date(),
): Promise<{ opened: boolean } | Refusal<'not-exam-day'>> {
  const { session, by } = await findDuty(viewer, examSessionId, { bookingIds: [bookingId] })
  return tx(async tx => {
    const [booking] = await tx<{ personId: string }[]>`
      select person_id from bookings where id = ${bookingId} and exam_session_id = ${session.id} and cancelled_at is null`
    const { personId } = found(booking)
    if (!isExamDay(session, now)) return { refused: 'not-exam-day' as const }
    const tries = await unlockAccount(tx, personId)
    if (tries === 0) return { opened: false }
    await audit(tx, {
      by, act: 'candidate-account-opened', subject: ['person', personId],
      organisationId: session.organisationId, after: { examSessionId: session.id, bookingId, tries },
    })
    return { opened: true }
  })
}
