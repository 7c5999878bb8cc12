import { randomUUID } from 'node:crypto'
import { readKey } from '~/courses/questions/bank/key-form.server'
import type { Viewer } from '~/people/viewer'
import type { FormErrors, Typed } from '~/shared/form'
import { readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { correctKey, correctKeyForm, previewCorrection, type CorrectKeyRefusal } from './correct-key.server'
import { findCorrectable, openCorrectable, type NoCorrection } from './correctable-key.server'
import type { Plan } from './rescoring.server'

/** The question whose key is to be corrected, or why it can't be now. */
export async function readKeyPage(viewer: Viewer, examSessionId: string, itemVersionId: string) {
  const opened = await openCorrectable(viewer, examSessionId, itemVersionId)
  if (isRefusal(opened)) return { examSessionId, refused: opened.refused as NoCorrection }
  return { examSessionId, item: opened.item, newId: randomUUID(), refused: undefined }
}

type Answer = { typed: Typed; errors?: FormErrors; refused?: CorrectKeyRefusal; plan?: Plan }

/** The form, posted: a preview, or the correction itself; where that was refused because something changed, a new preview. */
export async function answerKeyForm(viewer: Viewer, examSessionId: string, itemVersionId: string, posted: FormData): Promise<Answer | { rescored: number }> {
  const correctable = await findCorrectable(sql, viewer, examSessionId, itemVersionId)
  const { values, errors, typed } = readForm(correctKeyForm, posted)
  if (isRefusal(correctable)) return { refused: correctable.refused as NoCorrection, typed }
  if (errors) return { errors, typed }
  const read = readKey(correctable.item, values)
  if (read.errors) return { errors: read.errors, typed }
  const { intent, id, reason, seen } = values
  if (intent === 'correct') {
    const corrected = await correctKey(viewer, examSessionId, itemVersionId, { id, key: read.key, reason, seen: seen ?? '' })
    if (!isRefusal(corrected)) return corrected
    const { refused } = corrected as { refused: CorrectKeyRefusal }
    if (refused !== 'changed-meanwhile') return { refused, typed }
    const plan = await previewCorrection(viewer, examSessionId, itemVersionId, read.key)
    return isRefusal(plan) ? { refused: plan.refused as CorrectKeyRefusal, typed } : { refused, plan, typed }
  }
  const plan = await previewCorrection(viewer, examSessionId, itemVersionId, read.key)
  return isRefusal(plan) ? { refused: plan.refused as CorrectKeyRefusal, typed } : { plan, typed }
}
