import { countItems } from '~/courses/questions/items.server'
import type { ItemKind } from '~/courses/questions/question'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { listBankUnits } from '../exam-sessions/exam-sessions.server'
import { checkBank, type BlueprintRow } from './blueprint'

export type ShortRow = { place: number; unit: Text | null; items: number; ready: number }
type Anchor = { itemId: string; unitId: string; difficulty: number; kind: ItemKind }

/**
 * The rows of a session's blueprint that the bank can't fill any more: questions were retired or revised since it was
 * opened. `without`: as it would be if this question were retired too.
 */
export async function listShortRows({ id, courseId }: { id: string; courseId: string }, without?: Retiring): Promise<ShortRow[]> {
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
  const bank = counts.map(cell => (without && isIn(cell, without) ? { ...cell, count: cell.count - 1 } : cell))
  const { ready } = checkBank([...rows], bank, anchors.filter(({ itemId }) => itemId !== without?.itemId))
  return rows.flatMap(({ place, unitId, items }, i) =>
    ready[i]! < items ? [{ place, unit: units.find(unit => unit.unitId === unitId)?.title ?? null, items, ready: ready[i]! }] : [])
}

const isIn = (cell: Omit<Anchor, 'itemId'>, { unitId, difficulty, kind }: Anchor) => cell.unitId === unitId && cell.difficulty === difficulty && cell.kind === kind
type Retiring = Anchor & { courseId: string }

export type ShortExam = { id: string; startsFrom: Date; rows: ShortRow[] }

/** The exams to come that could draw this question and whose rows the bank couldn't fill without it. Days and numbers alone: no place. */
export async function listExamsShortWithout(itemId: string): Promise<ShortExam[]> {
  const [item] = await sql<Retiring[]>`
    select items.id as item_id, course_id, items.unit_id, difficulty, kind from items join item_versions on item_versions.id = current_version_id
    where items.id = ${itemId} and use = 'sealed' and retired_at is null and ready_at is not null`
  if (!item) return []
  const sessions = await sql<{ id: string; courseId: string; startsFrom: Date }[]>`
    select id, course_id, starts_from from exam_sessions
    where course_id = ${item.courseId} and cancelled_at is null and starts_until > clock_timestamp() order by starts_from limit 20`
  const exams = await Promise.all(sessions.map(async ({ id, courseId, startsFrom }) => ({ id, startsFrom, rows: await listShortRows({ id, courseId }, item) })))
  return exams.filter(({ rows }) => rows.length > 0)
}
