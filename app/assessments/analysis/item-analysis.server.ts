import { isMachineMarked, markAnswer, type Answer, type ItemKey, type ItemKind } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { itemFigures, paperFigures, type MarkedPaper } from './item-statistics'

type Row = {
  sittingId: string; versionId: string; code: string; kind: ItemKind; key: ItemKey; value: Answer | null; weight: number
  /** What the markers gave, between 0 and 1; null where a machine marks, nobody needs to, or nobody has yet. */
  given: number | null
  isScript: boolean
  isWaiting: boolean
}

/**
 * What a session's written papers say of their questions. Codes alone, no words: but keys can be guessed from what most
 * chose, so looking is written down like every look at sealed questions. A paper that waits for its markers is in no figure.
 */
export async function readItemAnalysis(viewer: Viewer, examSessionId: string) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  const rows = await sql<Row[]>`
    select sittings.id as sitting_id, item_versions.id as version_id, code, kind, key_in_session(exam_session_id, item_versions.id) as key, newest.value,
      sitting_items.marks::float8 as weight, (script_mark(script.id) / script.out_of)::float8 as given,
      script.id is not null as is_script, exists (select from waiting_scripts where waiting_scripts.id = script.id) as is_waiting
    from sittings
    join sitting_items on sitting_id = sittings.id
    join item_versions on item_versions.id = item_version_id
    join items on items.id = item_id
    left join lateral (
      select value from answer_log where sitting_id = sittings.id and sat_on = sittings.sat_on and item = position
      order by seq desc, saved_at desc limit 1) newest on true
    left join lateral (select id, out_of from scripts where scripts.sitting_id = sittings.id and item = position
      order by round desc limit 1) script on true
    where exam_session_id = ${session.id} and submitted_at is not null`
  if (rows.length > 0)
    await tx(tx => audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'item-analysis-read', subject: ['exam_session', session.id], organisationId: session.organisationId,
    }))
  const papers = new Map<string, MarkedPaper>()
  const waiting = new Set(rows.filter(({ isWaiting }) => isWaiting).map(({ sittingId }) => sittingId))
  for (const { sittingId, code, key, value, weight, given, isScript } of rows) {
    // Of an essay that was neutralised before anybody marked it nothing is known.
    if (waiting.has(sittingId) || (isScript && given === null)) continue
    const mark = markAnswer(key, value) ?? { earned: given ?? 0, of: 1 }
    const paper = papers.get(sittingId) ?? { candidate: sittingId, items: [] }
    paper.items.push({ item: code, weight, earned: mark.earned / mark.of, chosen: typeof value === 'string' ? value : value ? value.join(' ') : null })
    papers.set(sittingId, paper)
  }
  const all = [...papers.values()]
  /** Of each version in these papers, its code. */
  const codes = Object.fromEntries(rows.map(({ versionId, code }) => [versionId, code]))
  const kinds = Object.fromEntries(rows.map(({ versionId, kind }) => [versionId, kind]))
  // What somebody wrote at length is no option that others chose too.
  const written = new Set(rows.filter(({ kind }) => !isMachineMarked(kind)).map(({ code }) => code))
  const items = itemFigures(all).map(figures => (written.has(figures.item) ? { ...figures, options: [] } : figures))
  return { session, items, paper: paperFigures(all) ?? null, codes, kinds, waiting: waiting.size }
}
