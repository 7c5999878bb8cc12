import type { Text } from '~/shared/text'

export type ImportState = 'checking' | 'checked' | 'committing' | 'done' | 'failed' | 'cancelled'
export type Verdict = 'new' | 'known' | 'error' | 'done'

export type PeopleImport = {
  id: string
  organisationId: string
  organisationName: Text
  fileName: string
  uploadedAt: Date
  state: ImportState
  /** Why it could not be read: a refusal's key, or missing columns in both languages. */
  problem: string | null
  rowsTotal: number
  rowsChecked: number
  rowsDone: number
}

export type Counts = Record<Verdict, number>
export const isUnderWay = (state: ImportState) => state === 'checking' || state === 'committing'
