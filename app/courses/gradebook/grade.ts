import type { Text } from '~/shared/text'
import type { ActivityKind, Unit } from '../course'

/** A column: an activity of the course, in its order. */
export type GradeColumn = { id: string; kind: ActivityKind; title: Text }
/** What was reached, what a trainer wrote over it, and the number of that entry; 0 when nothing was written. */
export type Cell = { reached: number | null; written: number | null; number: number }
export type GradeRow = { enrolmentId: string; nameFa: string; nameEn: string | null; seatNumber: number; cells: (Cell | null)[] }
export const ROWS_A_PAGE = 50

export const columnsOf = (units: readonly Unit[]): GradeColumn[] =>
  units.flatMap(({ activities }) => activities.map(({ id, kind, title }) => ({ id, kind, title })))

/** The percent that counts. */
export const gradeOf = (cell: Cell | null | undefined) => cell?.written ?? cell?.reached ?? null
/** 66.67 → '66.67', 80.00 → '80'. */
export const writePercent = (percent: number | null) => (percent === null ? '' : String(Math.round(percent * 100) / 100))

export const gradeField = (activityId: string) => `grade-${activityId}`
export const seenField = (activityId: string) => `seen-${activityId}`
