import type { Text } from '~/shared/text'
import type { Unit } from '../course'
import type { ApplyReason } from '../applications/application'
import type { Audience, PublicOffering } from '../offerings/offering'
import type { StandardUnit } from '../standard'

export type Named = { id: string; title: Text }

export type NextOffering = {
  id: string
  startsOn: string
  seatsLeft: number
  audience: Audience
  organisationName: Text
  provinceTitle: Text
}
export type CatalogueCourse = {
  id: string
  title: Text
  summary: Text
  level: Text | null
  hoursTheory: number
  hoursPractice: number
  offerings: number
  next: NextOffering[]
}

/** An offering in a course's list, and what keeps its reader from applying there. */
export type OpenOffering = PublicOffering & { isFull: boolean; obstacle: ApplyReason | null }

/** One stretch of the path: a unit of the standard, of the teaching material, or of both. */
export type Stretch = { id: string; unit?: Unit; standardUnit?: StandardUnit }

/** The standard's units in their order, each with what is written for it; then material outside the standard. */
export function pathOf(
  units: readonly { unit: Unit; standardUnitId: string | null }[],
  standardUnits: readonly StandardUnit[],
): Stretch[] {
  const along = standardUnits.map(standardUnit => ({
    id: standardUnit.unitId,
    standardUnit,
    unit: units.find(({ standardUnitId }) => standardUnitId === standardUnit.unitId)?.unit,
  }))
  const known = new Set(standardUnits.map(({ unitId }) => unitId))
  const beside = units
    .filter(({ standardUnitId }) => !standardUnitId || !known.has(standardUnitId))
    .map(({ unit }) => ({ id: `unit-${unit.id}`, unit }))
  return [...along, ...beside]
}
