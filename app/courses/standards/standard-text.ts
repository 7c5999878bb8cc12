import type { Text } from '~/shared/text'

export const HOUR_KINDS = ['theory', 'practice', 'internship', 'project'] as const
export type HourKind = (typeof HOUR_KINDS)[number]
export const LINE_KINDS = ['knowledge', 'skills', 'attitude', 'safety'] as const
export type LineKind = (typeof LINE_KINDS)[number]

export type UnitText = { unitId: string; title: Text; theory: number; practice: number } & Record<LineKind, Text[]>
/** Everything a version of a standard says. */
export type StandardText = {
  title: Text
  level: Text
  code: string | null
  hours: Record<HourKind, number>
  entry: Text
  tools: Text[]
  policyName: string
  units: UnitText[]
}
export type StandardVersion = StandardText & {
  id: string
  version: number
  source: 'content' | 'product'
  note: string | null
  madeAt: Date
  isCurrent: boolean
}
export type ListedVersion = Pick<StandardVersion, 'id' | 'version' | 'source' | 'note' | 'madeAt' | 'isCurrent'> & {
  authorFa: string | null
  authorEn: string | null
}
export type StandardHead = { id: string; tradeId: string; tradeTitle: Text; title: Text | null; current: number | null; courses: { id: string; title: Text }[] }

/** A version of content/ that came after the one in force was written here: it waits to be compared. */
export const waitingVersion = (versions: readonly ListedVersion[]) => {
  const current = versions.find(({ isCurrent }) => isCurrent)
  const content = versions.filter(({ source }) => source === 'content').sort((a, b) => b.version - a.version)[0]
  return current?.source === 'product' && content && content.version > current.version ? content : undefined
}

/** '/versions/3' */
export const versionParam = (param: string | undefined) => (/^[1-9]\d{0,4}$/.test(param ?? '') ? Number(param) : undefined)
