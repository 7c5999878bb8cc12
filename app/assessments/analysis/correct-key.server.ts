import { z } from 'zod'
import { doubtKey } from '~/courses/questions/bank/doubt-key.server'
import { keyFields } from '~/courses/questions/bank/key-form.server'
import type { ItemKey } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, optional, text } from '~/shared/form.server'
import { isRefusal, type Refusal } from '~/shared/guard'
import { keyedHash } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'
import { lockBookings } from '../results/publish-results.server'
import { findCorrectable, isSameKey, type NoCorrection } from './correctable-key.server'
import { seenField } from './neutralise-item.server'
import { carryOut, planRescoring, type Plan, type RescoringRefusal } from './rescoring.server'

export const correctKeyForm = form({
  intent: z.enum(['preview', 'correct']), id: idField(), reason: text(500, 3), seen: optional(seenField()), ...keyFields,
})

export type CorrectKeyRefusal = NoCorrection | RescoringRefusal | 'same-key' | 'changed-meanwhile'
/** `id` comes with the form, so that the same form sent twice corrects once. */
type Correction = { id: string; key: ItemKey; reason: string; seen: string }

/** Whose result would change, and how, by this key. Nothing is written. */
export async function previewCorrection(
  viewer: Viewer, examSessionId: string, itemVersionId: string, key: ItemKey, now?: Date,
): Promise<Plan | Refusal<CorrectKeyRefusal>> {
  const correctable = await findCorrectable(sql, viewer, examSessionId, itemVersionId, now)
  if (isRefusal(correctable)) return correctable as Refusal<NoCorrection>
  if (isSameKey(correctable.item.key, key)) return { refused: 'same-key' }
  return tx(tx => planRescoring(tx, viewer, examSessionId, { itemVersionId, key }))
}

/**
 * Corrects a question's key for this session, exactly as the preview said, and marks anew whoever it concerns. Beside the
 * question in its bank it is said that its key was wrong.
 */
export async function correctKey(
  viewer: Viewer, examSessionId: string, itemVersionId: string, { id, key, reason, seen }: Correction, now?: Date,
): Promise<{ rescored: number } | Refusal<CorrectKeyRefusal>> {
  return tx(async tx => {
    await tx`select from exam_sessions where id = ${examSessionId} for no key update`
    await lockBookings(tx, examSessionId)
    const correctable = await findCorrectable(tx, viewer, examSessionId, itemVersionId, now)
    if (isRefusal(correctable)) return correctable as Refusal<NoCorrection>
    const { session, item } = correctable
    const [done] = await tx<{ changed: number }[]>`
      select changed from key_corrections where id = ${id} and exam_session_id = ${session.id} and corrected_by = ${viewer.id}`
    if (done) return { rescored: done.changed }
    const plan = await planRescoring(tx, viewer, session.id, { itemVersionId, key })
    if (isRefusal(plan)) return plan as Refusal<RescoringRefusal>
    if (plan.seen !== seen) return { refused: 'changed-meanwhile' }
    if (isSameKey(item.key, key)) return { refused: 'same-key' }
    const before = keyedHash(JSON.stringify(item.key), 'audit')
    await tx`
      insert into key_corrections (id, exam_session_id, item_version_id, number, old_key_hash, key, reason, papers, changed, corrected_by)
      values (${id}, ${session.id}, ${itemVersionId}, (select coalesce(max(number), 0) + 1 from key_corrections
        where exam_session_id = ${session.id} and item_version_id = ${itemVersionId}), ${before}, ${tx.json(key as never)}, ${reason},
        ${plan.papers}, ${plan.changes.length}, ${viewer.id})`
    await carryOut(tx, viewer, session, plan, reason)
    await doubtKey(tx, { id, itemVersionId, key, reason, by: viewer.id })
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'key-corrected', subject: ['exam_session', session.id],
      organisationId: session.organisationId, before: { keyHash: before },
      after: { itemVersionId, keyHash: keyedHash(JSON.stringify(key), 'audit'), papers: plan.papers, rescored: plan.changes.length }, why: reason,
    })
    return { rescored: plan.changes.length }
  })
}
