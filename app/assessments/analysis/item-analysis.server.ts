import { isMachineMarked } from '~/courses/questions/question'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { itemFigures, paperFigures, type ItemFigures } from './item-statistics'
import { papersOf, readMarked } from './marked-papers.server'

/**
 * What a session's written papers say of their questions. Codes alone, no words: but keys can be guessed from what most
 * chose, so looking is written down like every look at sealed questions. A paper that waits for its markers is in no figure.
 */
export async function readItemAnalysis(viewer: Viewer, examSessionId: string) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  const rows = await readMarked(sql`select id from sittings where exam_session_id = ${session.id} and submitted_at is not null`)
  if (rows.length > 0)
    await tx(tx => audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'item-analysis-read', subject: ['exam_session', session.id], organisationId: session.organisationId,
    }))
  // A version that came while the exam went on is another question: it has its own words, key and figures.
  const { papers: all, waiting } = papersOf(rows, ({ versionId }) => versionId)
  /** Of each version in these papers, its code; and its number, where the code alone doesn't say which. */
  const codes = Object.fromEntries(rows.map(({ versionId, code }) => [versionId, code]))
  const versions = Object.fromEntries(rows.filter(({ versionId, code }) => rows.some(row => row.code === code && row.versionId !== versionId)).map(({ versionId, version }) => [versionId, version]))
  const kinds = Object.fromEntries(rows.map(({ versionId, kind }) => [versionId, kind]))
  // What somebody wrote at length is no option that others chose too.
  const written = new Set(rows.filter(({ kind }) => !isMachineMarked(kind)).map(({ versionId }) => versionId))
  const figures = itemFigures(all)
  // A question that no marked paper has yet may be the broken one.
  const unknown = Object.keys(codes).filter(id => !figures.some(({ item }) => item === id)).sort((a, b) => (codes[a]! < codes[b]! ? -1 : 1))
    .map((item): ItemFigures => ({ item, n: 0, difficulty: null, discrimination: null, pointBiserial: null, options: [] }))
  const items = [...figures.map(one => (written.has(one.item) ? { ...one, options: [] } : one)), ...unknown]
  return { session, items, paper: paperFigures(all) ?? null, codes, versions, kinds, waiting }
}
