import type { Viewer } from '~/people/viewer'
import { isId } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { readItemAnalysis } from './item-analysis.server'
import { previewNeutralisation } from './neutralise-item.server'

export type Neutralised = { itemVersionId: string; code: string; reason: string; at: Date }

/** The figures, what was neutralised, and, when a question is chosen, what taking it out would change. */
export async function readAnalysisPage(viewer: Viewer, examSessionId: string, chosen: string | null) {
  const { session, items, paper, codes } = await readItemAnalysis(viewer, examSessionId)
  const neutralised = await sql<Neutralised[]>`
    select item_version_id, code, reason, neutralised_at as at from neutralised_items
      join item_versions on item_versions.id = item_version_id join items on items.id = item_id
    where exam_session_id = ${session.id} order by at`
  const versionId = isId(chosen) && codes[chosen] ? chosen : null
  return {
    session, items, paper, codes, neutralised: [...neutralised],
    preview: versionId ? { versionId, code: codes[versionId]!, changes: await previewNeutralisation(viewer, session.id, versionId) } : null,
  }
}
