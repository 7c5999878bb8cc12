import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findDuty } from '../exam-day/duty.server'

export const creditForm = form({
  intent: z.literal('credit-time'),
  id: idField(),
  sittingId: idField(),
  minutes: integer(1, 240),
  reason: text(500, 3),
})

export type TimeCredit = { id: string; sittingId: string; minutes: number; reason: string }

/**
 * Gives lost time back: the sitting's end moves by these minutes. The credit's id comes with the form, so it counts
 * once.
 */
export async function creditTime(
  viewer: Viewer,
  examSessionId: string,
  { id, sittingId, minutes, reason }: TimeCredit,
): Promise<{ dueAt: Date } | Refusal<'sitting-over'>> {
  const { session, by } = await findDuty(viewer, examSessionId, { sittingId })
  return tx(async tx => {
    const [sitting] = await tx<{ dueAt: Date; submittedAt: Date | null }[]>`
      select due_at, submitted_at from sittings where id = ${sittingId}
        and exam_session_id = ${session.id} for no key update`
    const { dueAt, submittedAt } = found(sitting)
    const [given] = await tx<{ id: string }[]>`select id from time_credits where id = ${id}`
    if (given) return { dueAt }
    if (submittedAt) return { refused: 'sitting-over' }
    await tx`
      insert into time_credits (id, sitting_id, minutes, reason, given_by)
      values (${id}, ${sittingId}, ${minutes}, ${reason}, ${viewer.id})`
    const [moved] = await tx<[{ dueAt: Date }]>`
      update sittings set due_at = due_at + make_interval(mins => ${minutes}) where id = ${sittingId} returning due_at`
    await audit(tx, {
      by,
      act: 'time-credited',
      subject: ['sitting', sittingId],
      organisationId: session.organisationId,
      before: { dueAt },
      after: { dueAt: moved.dueAt, minutes },
      why: reason,
    })
    return { dueAt: moved.dueAt }
  })
}
