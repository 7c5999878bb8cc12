import type { Text } from '~/shared/text'
import type { ActivityKind } from '../course'

/** A column: an activity of the course, in its order. */
export type GradeColumn = { id: string; kind: ActivityKind; title: Text; counts: 'best' | 'last' }
/** What was reached, what a trainer wrote over it, and the number of that entry; 0 when nothing was written. */
export type Cell = { reached: number | null; written: number | null; number: number }
export type GradeRow = { enrolmentId: string; nameFa: string; nameEn: string | null; seatNumber: number; cells: (Cell | null)[] }
/** A usual class stands on one page; of a larger one the sheet fetches the others. */
export const ROWS_A_PAGE = 30

/** The percent that counts. */
export const gradeOf = (cell: Cell | null | undefined) => cell?.written ?? cell?.reached ?? null
/** 66.67 → '66.67', 80.00 → '80'. */
export const writePercent = (percent: number | null) => (percent === null ? '' : String(Math.round(percent * 100) / 100))

/**
 * A row as the sheet shows it, a cell after the other: its percent, the number of its newest entry if there is one, and
 * `written` while that entry stands. One text: a page has thousands of cells, and each as an object costs more than to show it.
 */
export const packCells = (cells: GradeRow['cells']) =>
  cells.map(cell => {
    const percent = writePercent(gradeOf(cell))
    return cell && cell.number > 0 ? `${percent} ${cell.number} ${cell.written === null ? '' : 'written'}` : percent
  }).join()
export const unpackCells = (packed: string) => packed.split(',')

export const gradeField = (activityId: string) => `grade-${activityId}`
export const seenField = (activityId: string) => `seen-${activityId}`
