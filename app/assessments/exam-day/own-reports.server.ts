import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { findOwnSitting } from '../sitting/sittings.server'

export type OwnReport = { id: string; item: number; words: string; ruling: 'sound' | 'broken' | null; ruledWords: string | null }

/** What a candidate has reported in their own sitting, and what came of it. */
export async function readOwnReports(viewer: Viewer, sittingId: string) {
  const sitting = found(await findOwnSitting(viewer, sittingId))
  const reports = await sql<OwnReport[]>`
    select question_reports.id, item, question_reports.words, ruling, question_rulings.words as ruled_words
    from question_reports left join question_rulings on report_id = question_reports.id
    where sitting_id = ${sitting.id} order by reported_at`
  return { sittingId: sitting.id, reports: [...reports] }
}
