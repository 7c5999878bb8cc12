import { markAnswer, type Answer, type ItemKey, type ItemKind } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { itemFigures, paperFigures, type MarkedPaper } from './item-statistics'

type Row = { sittingId: string; versionId: string; code: string; kind: ItemKind; key: ItemKey; value: Answer | null }

/**
 * What a session's written papers say of their questions. Codes alone, no words: but keys can be guessed from what most
 * chose, so looking is written down like every look at sealed questions.
 */
export async function readItemAnalysis(viewer: Viewer, examSessionId: string) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  const rows = await sql<Row[]>`
    select sittings.id as sitting_id, item_versions.id as version_id, code, kind, key_in_session(exam_session_id, item_versions.id) as key, newest.value
    from sittings
    join sitting_items on sitting_id = sittings.id
    join item_versions on item_versions.id = item_version_id
    join items on items.id = item_id
    left join lateral (
      select value from answer_log where sitting_id = sittings.id and sat_on = sittings.sat_on and item = position
      order by seq desc, saved_at desc limit 1) newest on true
    where exam_session_id = ${session.id} and submitted_at is not null`
  if (rows.length > 0)
    await tx(tx => audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'item-analysis-read', subject: ['exam_session', session.id], organisationId: session.organisationId,
    }))
  const papers = new Map<string, MarkedPaper>()
  for (const { sittingId, code, key, value } of rows) {
    const mark = markAnswer(key, value)
    if (!mark) continue
    const paper = papers.get(sittingId) ?? { candidate: sittingId, items: [] }
    paper.items.push({ item: code, earned: mark.earned / mark.of, chosen: typeof value === 'string' ? value : value ? value.join(' ') : null })
    papers.set(sittingId, paper)
  }
  const all = [...papers.values()]
  /** Of each version in these papers, its code. */
  const codes = Object.fromEntries(rows.map(({ versionId, code }) => [versionId, code]))
  const kinds = Object.fromEntries(rows.map(({ versionId, kind }) => [versionId, kind]))
  return { session, items: itemFigures(all), paper: paperFigures(all) ?? null, codes, kinds }
}
