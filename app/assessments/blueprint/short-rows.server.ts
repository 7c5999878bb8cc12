import { countItems } from '~/courses/questions/items.server'
import type { ItemKind } from '~/courses/questions/question'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { listBankUnits } from '../exam-sessions/exam-sessions.server'
import { checkBank, type BlueprintRow } from './blueprint'

export type ShortRow = { place: number; unit: Text | null; items: number; ready: number }
type Anchor = { itemId: string; unitId: string; difficulty: number; kind: ItemKind }

/** The rows of a session's blueprint that the bank can't fill any more: questions were retired or revised since it was opened. */
export async function listShortRows({ id, courseId }: { id: string; courseId: string }): Promise<ShortRow[]> {
  const [rows, anchors, counts, units] = await Promise.all([
    sql<(BlueprintRow & { place: number })[]>`
      select place, unit_id, difficulty, kind, items, marks::text from blueprint_rows where exam_session_id = ${id} order by place`,
    sql<Anchor[]>`
      select items.id as item_id, items.unit_id, difficulty, kind from blueprint_anchors join items on items.id = item_id
        join item_versions on item_versions.id = current_version_id
      where exam_session_id = ${id} and retired_at is null and ready_at is not null`,
    countItems(courseId, 'sealed'),
    listBankUnits(courseId),
  ])
  const { ready } = checkBank([...rows], counts, anchors)
  return rows.flatMap(({ place, unitId, items }, i) =>
    ready[i]! < items ? [{ place, unit: units.find(unit => unit.unitId === unitId)?.title ?? null, items, ready: ready[i]! }] : [])
}
