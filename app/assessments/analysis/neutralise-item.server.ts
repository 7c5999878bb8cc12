import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { sql, tx, type Sql } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { markPaper, readAnswered, scoreOf } from '../sitting/mark-paper.server'

export const neutraliseForm = form({ itemVersionId: idField(), reason: text(500, 3) })
export type NeutraliseRefusal = 'somebody-works' | 'only-item' | 'own-trainees'

type Closed = { id: string; bookingId: string; seatNumber: number; minimum: string; isConflicted: boolean }
const listClosed = (tx: Sql, viewer: Viewer, examSessionId: string, itemVersionId: string) => tx<Closed[]>`
  select sittings.id, booking_id, seat_number, part_minimum(policy, 'written')::text as minimum,
    may_not_assess(${viewer.id}, booking_id) as is_conflicted
  from sittings join bookings on bookings.id = booking_id join exam_sessions on exam_sessions.id = sittings.exam_session_id
    join assessment_policies policy on policy.id = policy_id
  where sittings.exam_session_id = ${examSessionId} and submitted_at is not null
    and exists (select from sitting_items where sitting_id = sittings.id and item_version_id = ${itemVersionId})
  order by seat_number`

export type Change = { seatNumber: number; before: string; after: string; passedBefore: boolean; passedAfter: boolean }
const markOf = ({ points, of }: { points: number; of: number }) => (of === 0 ? 0 : (100 * points) / of)

/** Whose written mark would change, and how, if this question counted for nobody. Nothing is written. */
export async function previewNeutralisation(viewer: Viewer, examSessionId: string, itemVersionId: string): Promise<Change[]> {
  const closed = await listClosed(sql, viewer, examSessionId, itemVersionId)
  const changes = await Promise.all(closed.map(async ({ id, seatNumber, minimum }) => {
    const paper = await readAnswered(sql, id)
    const [now, then] = [scoreOf(paper), scoreOf(paper, itemVersionId)]
    // A paper that waits for its markers has no mark that could change.
    if (!now || !then) return []
    const [before, after] = [markOf(now), markOf(then)]
    return [{
      seatNumber, before: before.toFixed(4), after: after.toFixed(4), passedBefore: before >= Number(minimum), passedAfter: after >= Number(minimum),
    }]
  }))
  return changes.flat().filter(({ before, after }) => before !== after)
}

/**
 * Takes a broken question out of a session's marking and marks every paper that holds it anew: a new revision each, the
 * old one stays. What is published is not touched until it is published again. Done once.
 */
export async function neutraliseItem(
  viewer: Viewer, examSessionId: string, { itemVersionId, reason }: { itemVersionId: string; reason: string },
): Promise<{ rescored: number } | Refusal<NeutraliseRefusal>> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx(async tx => {
    await tx`select from exam_sessions where id = ${session.id} for no key update`
    const [there] = await tx<{ isRunning: boolean }[]>`
      select bool_or(submitted_at is null) as is_running from sittings join sitting_items on sitting_id = sittings.id
      where exam_session_id = ${session.id} and item_version_id = ${itemVersionId} having count(*) > 0`
    if (found(there).isRunning) return { refused: 'somebody-works' }
    const closed = await listClosed(tx, viewer, session.id, itemVersionId)
    if (closed.some(({ isConflicted }) => isConflicted)) return { refused: 'own-trainees' }
    for (const { id } of closed)
      if ((await readAnswered(tx, id)).every(item => item.isNeutral || item.itemVersionId === itemVersionId)) return { refused: 'only-item' }
    const [made] = await tx`
      insert into neutralised_items (exam_session_id, item_version_id, reason, neutralised_by)
      values (${session.id}, ${itemVersionId}, ${reason}, ${viewer.id}) on conflict do nothing returning item_version_id`
    if (!made) return { rescored: 0 }
    for (const sitting of closed) await markPaper(tx, sitting, { reason, by: viewer.id })
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'item-neutralised', subject: ['exam_session', session.id],
      organisationId: session.organisationId, after: { itemVersionId, rescored: closed.length }, why: reason,
    })
    return { rescored: closed.length }
  })
}
