import { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { randomDigits, sha256 } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import { findDuty } from './duty.server'

export const deviceCodeForm = form({ intent: z.literal('device-code'), id: idField(), sittingId: idField(), reason: text(500, 3) })

/** A code with which the candidate goes on on another device; it is told once, to the officer, and kept as a hash: the same form sent again makes no other. */
export async function makeDeviceCode(
  viewer: Viewer, examSessionId: string, { id, sittingId, reason }: { id: string; sittingId: string; reason: string }, now?: Date,
): Promise<{ code: string } | Refusal<'sitting-over' | 'code-told'>> {
  const { session, by } = await findDuty(viewer, examSessionId, { sittingId })
  const code = randomDigits(6)
  return tx(async tx => {
    const [sitting] = await tx<{ submittedAt: Date | null }[]>`
      select submitted_at from sittings where id = ${sittingId} and exam_session_id = ${session.id} for no key update`
    if (found(sitting).submittedAt) return { refused: 'sitting-over' }
    const [made] = await tx`
      insert into device_codes (id, sitting_id, code_hash, reason, made_by, made_at)
      values (${id}, ${sittingId}, ${sha256(`${sittingId} ${code}`)}, ${reason}, ${viewer.id}, coalesce(${now ?? null}, clock_timestamp()))
      on conflict do nothing returning id`
    if (!made) return { refused: 'code-told' }
    await audit(tx, {
      by, act: 'device-code-made', subject: ['sitting', sittingId],
      organisationId: session.organisationId, after: { code: id }, why: reason,
    })
    return { code }
  })
}
