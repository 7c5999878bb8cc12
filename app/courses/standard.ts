import type { Text } from '~/shared/text'

export type Standard = {
  versionId: string
  standardId: string
  version: number
  tradeId: string
  tradeTitle: Text
  title: Text
  level: Text
  code: string | null
  hoursTheory: number
  hoursPractice: number
  hoursInternship: number
  hoursProject: number
  entry: Text
  tools: Text[]
}
export type StandardUnit = {
  unitId: string
  title: Text
  hoursTheory: number
  hoursPractice: number
  knowledge: Text[]
  skills: Text[]
  attitude: Text[]
  safety: Text[]
}
