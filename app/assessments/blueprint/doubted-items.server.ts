import { canReadItems } from '~/courses/questions/bank/bank'
import { findBank } from '~/courses/questions/bank/bank.server'
import { fits } from '~/courses/questions/fill-rows'
import { isMachineMarked, type ItemKind } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { ENOUGH, itemFigures } from '../analysis/item-statistics'
import { papersOf, readMarked } from '../analysis/marked-papers.server'
import type { BlueprintRow } from './blueprint'
import type { DoubtReason } from './messages'

export type DoubtedItem = {
  itemId: string
  code: string
  unit: Text | null
  reasons: DoubtReason[]
  /** When the newest of the reasons came up; of what the figures say, when its author was told. */
  since: Date | null
  mayRead: boolean
  /** The newest exam of the viewer's own that had it in its papers: there they see what was said and what it did. */
  seenIn: { id: string; number: number } | null
}
type Row = { itemId: string; versionId: string; code: string; unitId: string; unit: Text | null; difficulty: number; kind: ItemKind; reasons: DoubtReason[]; since: Date | null }
/** Which questions may be drawn; the whole bank when left out. */
type Draw = { rows: readonly BlueprintRow[]; anchors?: readonly string[] }

/** Papers that are looked at, the newest. */
const NEWEST = 400

/**
 * Which questions in force that may be drawn somebody doubts: its key proved wrong or it was taken out after an exam, a
 * candidate called it broken (until an officer called it sound), or the better candidates miss it. A newer version is
 * another question. Codes alone: whoever may read the words gets there by a link, and that look is written down.
 */
export async function listDoubtedItems(viewer: Viewer, courseId: string, draw?: Draw): Promise<DoubtedItem[]> {
  const [ready, against, bank] = await Promise.all([listReady(courseId), findNegative(courseId), findBank(viewer, courseId)])
  const mayRead = bank !== undefined && canReadItems(viewer, bank, 'sealed')
  const doubted = ready
    .map(item => ({ ...item, reasons: against.has(item.versionId) ? [...item.reasons, 'negative' as const] : item.reasons }))
    .filter(item => item.reasons.length > 0 && (!draw || draw.anchors?.includes(item.itemId) || draw.rows.some(row => fits(row, item))))
  if (doubted.length === 0) return []
  const places = new Map((await listPlaces(viewer, courseId, doubted.map(({ versionId }) => versionId))).map(({ versionId, ...place }) => [versionId, place]))
  return doubted.map(({ itemId, versionId, code, unit, reasons, since }) => ({ itemId, code, unit, reasons, since, mayRead, seenIn: places.get(versionId) ?? null }))
}

/** What the blueprint of a session that has not begun may draw. */
export async function listDoubtedOfSession(viewer: Viewer, { id, courseId }: { id: string; courseId: string }) {
  const [rows, anchors] = await Promise.all([
    sql<BlueprintRow[]>`select unit_id, difficulty, kind, items, marks::text from blueprint_rows where exam_session_id = ${id}`,
    sql<{ itemId: string }[]>`select item_id from blueprint_anchors where exam_session_id = ${id}`,
  ])
  return listDoubtedItems(viewer, courseId, { rows, anchors: anchors.map(({ itemId }) => itemId) })
}

const listReady = (courseId: string) => sql<Row[]>`
  select items.id as item_id, item_versions.id as version_id, code, items.unit_id, course_units.title as unit, difficulty, item_versions.kind,
    array_remove(array[
      case when corrected.at is not null then 'corrected' end,
      case when neutralised.at is not null then 'neutralised' end,
      reported.reason], null) as reasons,
    greatest(corrected.at, neutralised.at, case when reported.reason is not null then reported.at end,
      (select raised_at from item_doubts where item_version_id = item_versions.id and cause = 'negative')) as since
  from items join item_versions on item_versions.id = items.current_version_id
  join courses on courses.id = items.course_id
  left join course_units on course_version_id = courses.current_version_id and course_units.unit_id = items.unit_id
  left join lateral (select max(raised_at) as at from item_key_doubts where item_version_id = item_versions.id) corrected on true
  left join lateral (select max(neutralised_at) as at from neutralised_items where item_version_id = item_versions.id) neutralised on true
  left join lateral (
    select case when bool_or(ruling = 'broken') then 'broken' when bool_or(ruling is null) then 'reported' end as reason,
      max(case when ruling is null then reported_at when ruling = 'broken' then ruled_at end) as at
    from exam_sessions join sittings on sittings.exam_session_id = exam_sessions.id
    join question_reports on question_reports.sitting_id = sittings.id
    join sitting_items on sitting_items.sitting_id = sittings.id and sitting_items.position = item
    left join question_rulings on report_id = question_reports.id
    where exam_sessions.course_id = items.course_id and item_version_id = item_versions.id) reported on true
  where items.course_id = ${courseId} and use = 'sealed' and retired_at is null and ready_at is not null
  order by items.unit_id, code`

const listPlaces = (viewer: Viewer, courseId: string, versionIds: string[]) => sql<{ versionId: string; id: string; number: number }[]>`
  select asked.id as version_id, place.id, place.number::int from unnest(${versionIds}::uuid[]) asked (id)
  cross join lateral (
    select exam_sessions.id, number from exam_sessions
    where course_id = ${courseId} and reaches(${viewer.id}, '{assessment_officer}', exam_sessions.id)
      and exists (select from sittings join sitting_items on sitting_id = sittings.id
        where exam_session_id = exam_sessions.id and item_version_id = asked.id)
    order by starts_from desc limit 1) place`

/** Versions that the candidates with the best papers got right less often than those with the worst. */
export async function findNegative(courseId: string) {
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
