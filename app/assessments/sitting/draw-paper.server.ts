import { drawItems, drawOften, type Drawn } from '~/courses/questions/draw-items.server'
import type { DrawRow } from '~/courses/questions/fill-rows'
import { isRefusal, type Refusal } from '~/shared/guard'
import type { Sql } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'

type PlannedRow = DrawRow & { /** An exact decimal. */ marks: string }
/** What a paper is drawn by: the blueprint's rows in their order, and the items that come before all others. */
export type Plan = { courseId: string; rows: PlannedRow[]; anchors: string[] }

/** Draws a session's paper by its plan, from the bank as it is in this transaction. */
export async function drawPaper(tx: Sql, { id, courseId }: Pick<ExamSession, 'id' | 'courseId'>, onPaper = false) {
  const rows = await tx<PlannedRow[]>`
    select unit_id, difficulty, kind, items, marks from blueprint_rows where exam_session_id = ${id} order by place`
  const anchors = await tx<{ itemId: string }[]>`select item_id from blueprint_anchors where exam_session_id = ${id} order by item_id`
  const plan = { courseId, rows, anchors: anchors.map(({ itemId }) => itemId) }
  return withMarks(plan, await drawItems(tx, { ...drawOf(plan), onPaper }))
}

/** The same of a plan that is known, from a bank that may have been read a moment ago (drawOften) or is read `anew`. */
export const drawPlanned = async (plan: Plan, anew: boolean) => withMarks(plan, await drawOften(drawOf(plan), anew))

const drawOf = ({ courseId, rows, anchors }: Plan) => ({ courseId, rows, use: 'sealed' as const, anchors })

const withMarks = <T extends Drawn>({ rows }: Plan, drawn: T[] | Refusal<'too-few-items'>) =>
  isRefusal(drawn) ? drawn : drawn.map(item => ({ ...item, marks: rows[item.row]!.marks }))
