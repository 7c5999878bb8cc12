import { canReadItems } from '~/courses/questions/bank/bank'
import { findBank } from '~/courses/questions/bank/bank.server'
import { fits } from '~/courses/questions/fill-rows'
import { isMachineMarked, type ItemKind } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { itemFigures } from '../analysis/item-statistics'
import { papersOf, readMarked } from '../analysis/marked-papers.server'
import type { BlueprintRow } from './blueprint'
import type { DoubtReason } from './messages'

export type DoubtedItem = { itemId: string; code: string; unitId: string; reasons: DoubtReason[]; mayRead: boolean }
type Row = { itemId: string; versionId: string; code: string; unitId: string; difficulty: number; kind: ItemKind; reasons: DoubtReason[] }

/** Papers that are looked at, the newest; and how many must have had a question before its figure says anything. */
const NEWEST = 400
const ENOUGH = 10

/**
 * Which questions in force that these rows may draw somebody doubts: its key proved wrong or it was taken out after an exam,
 * a candidate called it broken (until an officer called it sound), or the better candidates miss it. A newer version is
 * another question. Codes alone: whoever may read the words gets there by a link, and that look is written down.
 */
export async function listDoubtedItems(viewer: Viewer, courseId: string, rows: readonly BlueprintRow[], anchors: readonly string[] = []): Promise<DoubtedItem[]> {
  const [ready, against, bank] = await Promise.all([listReady(courseId), findNegative(courseId), findBank(viewer, courseId)])
  const mayRead = bank !== undefined && canReadItems(viewer, bank, 'sealed')
  return ready
    .map(item => ({ ...item, reasons: against.has(item.versionId) ? [...item.reasons, 'negative' as const] : item.reasons }))
    .filter(item => item.reasons.length > 0 && (anchors.includes(item.itemId) || rows.some(row => fits(row, item))))
    .map(({ itemId, code, unitId, reasons }) => ({ itemId, code, unitId, reasons, mayRead }))
}

const listReady = (courseId: string) => sql<Row[]>`
  select items.id as item_id, item_versions.id as version_id, code, items.unit_id, difficulty, kind, array_remove(array[
    case when exists (select from item_key_doubts where item_version_id = item_versions.id) then 'corrected' end,
    case when exists (select from neutralised_items where item_version_id = item_versions.id) then 'neutralised' end,
    reported.reason], null) as reasons
  from items join item_versions on item_versions.id = current_version_id
  left join lateral (
    select case when bool_or(ruling = 'broken') then 'broken' when bool_or(ruling is null) then 'reported' end as reason
    from exam_sessions join sittings on sittings.exam_session_id = exam_sessions.id
    join question_reports on question_reports.sitting_id = sittings.id
    join sitting_items on sitting_items.sitting_id = sittings.id and position = item
    left join question_rulings on report_id = question_reports.id
    where exam_sessions.course_id = items.course_id and item_version_id = item_versions.id) reported on true
  where course_id = ${courseId} and use = 'sealed' and retired_at is null and ready_at is not null
  order by items.unit_id, code`

/** Versions that the candidates with the best papers got right less often than those with the worst. */
async function findNegative(courseId: string) {
  const rows = await readMarked(sql`
    select sittings.id from exam_sessions join sittings on exam_session_id = exam_sessions.id
    where course_id = ${courseId} and submitted_at is not null and submitted_at > now() - interval '1 year'
    order by submitted_at desc limit ${NEWEST}`)
  const byMachine = new Set(rows.filter(({ kind }) => isMachineMarked(kind)).map(({ versionId }) => versionId))
  const { papers } = papersOf(rows, ({ versionId }) => versionId)
  return new Set(itemFigures(papers)
    .filter(({ item, n, discrimination }) => byMachine.has(item) && n >= ENOUGH && (discrimination ?? 0) < 0)
    .map(({ item }) => item))
}
