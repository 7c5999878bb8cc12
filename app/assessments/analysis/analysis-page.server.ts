import { isMachineMarked } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { isId, isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { openCorrectable } from './correctable-key.server'
import { readItemAnalysis } from './item-analysis.server'
import { planRescoring } from './rescoring.server'

export type Decision = {
  kind: 'neutralised' | 'corrected'
  itemVersionId: string
  code: string
  reason: string
  nameFa: string
  nameEn: string | null
  /** How many marks it changed; null where that wasn't kept yet. */
  changed: number | null
  at: Date
}

/** The figures, what was decided of questions, and, when one is chosen, what taking it out would change. */
export async function readAnalysisPage(viewer: Viewer, examSessionId: string, chosen: string | null) {
  const { session, items, paper, codes, versions, kinds, waiting } = await readItemAnalysis(viewer, examSessionId)
  const decisions = await sql<Decision[]>`
    select decided.kind, item_version_id, code, reason, name_fa, name_en, changed, at from (
      select 'neutralised' as kind, item_version_id, reason, neutralised_by as by, changed, neutralised_at as at
        from neutralised_items where exam_session_id = ${session.id}
      union all
      select 'corrected', item_version_id, reason, corrected_by, changed, corrected_at from key_corrections where exam_session_id = ${session.id}
    ) decided
    join item_versions on item_versions.id = item_version_id join items on items.id = item_id join people on people.id = by
    order by at desc`
  const versionId = isId(chosen) && codes[chosen] ? chosen : null
  return {
    session, items, paper, waiting, codes, versions, decisions: [...decisions],
    correctable: Object.keys(codes).filter(id => isMachineMarked(kinds[id]!)),
    preview: versionId ? {
      versionId, code: codes[versionId]!,
      version: versions[versionId], figures: items.find(({ item }) => item === versionId),
      question: await wordsOf(viewer, session.id, versionId),
      plan: await tx(tx => planRescoring(tx, viewer, session.id, { itemVersionId: versionId })),
    } : null,
  }
}

/** The question as it was asked, with its key; undefined for whom it isn't open. That it was read is written down. */
async function wordsOf(viewer: Viewer, examSessionId: string, itemVersionId: string) {
  const opened = await openCorrectable(viewer, examSessionId, itemVersionId).catch((error: unknown) => {
    if (error instanceof Response && error.status < 500) return undefined
    throw error
  })
  if (!opened || isRefusal(opened)) return undefined
  const { kind, body, key } = opened.item
  return { kind, body, key }
}
