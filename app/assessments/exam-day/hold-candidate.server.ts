import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { HELD } from './held'
import { findDuty } from './duty.server'

export const holdForm = form({ intent: z.literal('hold'), id: idField(), sittingId: idField(), reason: text(500, 3) })

/**
 * Holds a candidate who is to stop for a while: the paper shows on no device until `letResume`. What the device sends
 * meanwhile is kept apart, and its end doesn't close the paper (`submit-sitting.server.ts`). Held once, whoever asks.
 */
export async function holdCandidate(
  viewer: Viewer, examSessionId: string, { id, sittingId, reason }: { id: string; sittingId: string; reason: string }, now?: Date,
): Promise<undefined | Refusal<'sitting-over'>> {
  const { session, by } = await findDuty(viewer, examSessionId, { sittingId })
  return tx(async tx => {
    const [sitting] = await tx<{ deviceHash: string | null; isOver: boolean }[]>`
      select device_hash, submitted_at is not null or due_at < coalesce(${now ?? null}, clock_timestamp()) as is_over
      from sittings where id = ${sittingId} and exam_session_id = ${session.id} for no key update`
    const { deviceHash, isOver } = found(sitting)
    if (deviceHash === HELD || (await tx`select from sitting_holds where id = ${id}`).length > 0) return
    if (isOver) return { refused: 'sitting-over' }
    await tx`
      insert into sitting_holds (id, sitting_id, reason, device_hash, held_by, held_at)
      values (${id}, ${sittingId}, ${reason}, ${deviceHash}, ${viewer.id}, coalesce(${now ?? null}, clock_timestamp()))`
    await tx`update sittings set device_hash = ${HELD} where id = ${sittingId}`
    await audit(tx, {
      by, act: 'candidate-held', subject: ['sitting', sittingId],
      organisationId: session.organisationId, after: { hold: id }, why: reason,
    })
  })
}
