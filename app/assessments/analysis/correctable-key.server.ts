import { isDeepStrictEqual } from 'node:util'
import { drawnBody } from '~/courses/questions/drawn-body.server'
import { isMachineMarked, type ItemBody, type ItemKey, type ItemKind } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { sql, tx, type Sql } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'

export type NoCorrection = 'exam-runs' | 'neutralised'
export type Correctable = { id: string; itemId: string; code: string; kind: ItemKind; body: ItemBody; key: ItemKey }

/** Sets have no order: two keys that mark alike are one. */
const settled = (key: ItemKey) => (key.kind === 'multiple' ? { ...key, right: [...key.right].sort() } : key)
export const isSameKey = (a: ItemKey, b: ItemKey) => isDeepStrictEqual(settled(a), settled(b))

/**
 * A question of this session's papers whose key may be corrected, with the key that counts. Never told to whoever taught
 * one of its candidates or is their family, and to nobody while the exam still runs.
 */
export async function findCorrectable(
  tx: Sql, viewer: Viewer, examSessionId: string, itemVersionId: string, now?: Date,
): Promise<{ session: ExamSession; item: Correctable } | Refusal<NoCorrection>> {
  const session = found(await findStaffedSession(viewer, examSessionId, tx))
  allow(canRunExamSession(viewer, session))
  const [row] = await tx<(Correctable & { isNeutral: boolean; isConflicted: boolean; isRunning: boolean })[]>`
    select item_versions.id, item_id, code, item_versions.kind, body, key_in_session(exam_sessions.id, item_versions.id) as key,
      exists (select from neutralised_items where exam_session_id = exam_sessions.id and item_version_id = item_versions.id) as is_neutral,
      exists (select from bookings where exam_session_id = exam_sessions.id and cancelled_at is null
        and may_not_assess(${viewer.id}, bookings.id)) as is_conflicted,
      coalesce(${now ?? null}, clock_timestamp()) < starts_until
        or exists (select from sittings where exam_session_id = exam_sessions.id and submitted_at is null) as is_running
    from exam_sessions cross join item_versions join items on items.id = item_id
    where exam_sessions.id = ${session.id} and item_versions.id = ${itemVersionId}
      and exists (select from sittings join sitting_items on sitting_id = sittings.id
        where exam_session_id = exam_sessions.id and item_version_id = item_versions.id)`
  const { isNeutral, isConflicted, isRunning, ...item } = found(row && isMachineMarked(row.kind) ? row : undefined)
  allow(!isConflicted)
  if (isRunning) return { refused: 'exam-runs' }
  if (isNeutral) return { refused: 'neutralised' }
  return { session, item }
}

/** The question with its key, for the form of a correction; that it was read is written down before anything is told. */
export async function openCorrectable(viewer: Viewer, examSessionId: string, itemVersionId: string, now?: Date) {
  const opened = await findCorrectable(sql, viewer, examSessionId, itemVersionId, now)
  if (isRefusal(opened)) return opened as Refusal<NoCorrection>
  const { session, item } = opened
  await tx(tx => audit(tx, {
    by: through(viewer, 'assessment_officer', session), act: 'sealed-key-read', subject: ['item', item.itemId],
    organisationId: session.organisationId, after: { code: item.code, examSessionId: session.id },
  }))
  return { session, item: { ...item, body: drawnBody(item.body) } }
}

/** Does the picture belong to a question whose key this officer may correct? */
export async function correctsWithPicture(viewer: Viewer, picture: { id: string; courseId: string }) {
  const places = await sql<{ examSessionId: string; itemVersionId: string }[]>`
    select exam_sessions.id as exam_session_id, item_versions.id as item_version_id
    from exam_sessions join items on items.course_id = exam_sessions.course_id join item_versions on item_id = items.id
    where exam_sessions.course_id = ${picture.courseId} and strpos(body::text, ${`/question-pictures/${picture.id}`}) > 0
      and reaches(${viewer.id}, '{assessment_officer}', exam_sessions.id) and starts_from > now() - interval '1 year'
    order by starts_from desc limit 20`
  for (const { examSessionId, itemVersionId } of places) {
    const there = await findCorrectable(sql, viewer, examSessionId, itemVersionId).catch(() => undefined)
    if (there && !isRefusal(there)) return true
  }
  return false
}
