import type { Text } from '~/shared/text'
import type { Use } from '../bank/bank'

export const FORMATS = ['moodle', 'gift', 'aiken', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]
export type ImportState = 'reading' | 'read' | 'committing' | 'done' | 'failed' | 'cancelled'
export const ROW_VERDICTS = ['taken', 'changed', 'left', 'aside', 'done'] as const
export type RowVerdict = (typeof ROW_VERDICTS)[number]

export type ItemImport = {
  id: string
  courseId: string
  use: Use
  unitId: string
  difficulty: number
  format: Format
  fileName: string
  uploadedAt: Date
  state: ImportState
  problem: Text | null
  itemsTotal: number
  itemsDone: number
}
export type ImportRow = { position: number; title: string; verdict: RowVerdict; notes: Text[]; itemId: string | null; /** A question of the bank with the same words. */ twin: string | null }
export const isUnderWay = (state: ImportState) => state === 'reading' || state === 'committing'
