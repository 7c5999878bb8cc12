import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { lockBookings } from '../results/publish-results.server'
import { carryOut, planRescoring, type RescoringRefusal } from './rescoring.server'

/** `seen`: the preview on which this is decided. */
export const seenField = () => z.string().regex(/^[0-9a-f]{64}$/, { error: 'invalid' })
export const neutraliseForm = form({ itemVersionId: idField(), reason: text(500, 3), seen: seenField() })
export type NeutraliseRefusal = RescoringRefusal | 'changed-meanwhile'

/**
 * Takes a broken question out of a session's marking: everyone whose mark changes without it gets a new revision, the
 * old one stays; results that are published are published anew. Done once, and only as the preview said.
 */
export async function neutraliseItem(
  viewer: Viewer, examSessionId: string, { itemVersionId, reason, seen }: z.output<typeof neutraliseForm>,
): Promise<{ rescored: number } | Refusal<NeutraliseRefusal>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    await tx`select from exam_sessions where id = ${session.id} for no key update`
    await lockBookings(tx, session.id)
    const [there] = await tx<{ isNeutral: boolean }[]>`
      select exists (select from neutralised_items where exam_session_id = ${session.id} and item_version_id = ${itemVersionId}) as is_neutral
      from sittings join sitting_items on sitting_id = sittings.id
      where exam_session_id = ${session.id} and item_version_id = ${itemVersionId} limit 1`
    if (found(there).isNeutral) return { rescored: 0 }
    const plan = await planRescoring(tx, viewer, session.id, { itemVersionId })
    if (isRefusal(plan)) return plan as Refusal<RescoringRefusal>
    if (plan.seen !== seen) return { refused: 'changed-meanwhile' }
    await tx`
      insert into neutralised_items (exam_session_id, item_version_id, reason, neutralised_by, changed)
      values (${session.id}, ${itemVersionId}, ${reason}, ${viewer.id}, ${plan.changes.length})`
    await carryOut(tx, viewer, session, plan, reason)
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'item-neutralised', subject: ['exam_session', session.id],
      organisationId: session.organisationId, after: { itemVersionId, papers: plan.papers, rescored: plan.changes.length }, why: reason,
    })
    return { rescored: plan.changes.length }
  })
}
