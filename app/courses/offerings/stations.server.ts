import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { countDone, type ProgressMade, type Unit } from '../course'

export type UnitStation = { title: Text; done: number; of: number }

/** Progress by the standard's units, those the course has steps for; by its own units where there is no standard. */
export async function readStations(courseId: string, units: readonly Unit[], made: ProgressMade): Promise<UnitStation[]> {
  const links = await sql<{ unitId: string; standardUnitId: string; title: Text; position: number }[]>`
    select course_units.unit_id, standard_units.unit_id as standard_unit_id, standard_units.title, standard_units.position
    from courses join course_units on course_version_id = courses.current_version_id
      join standards on standards.id = standard_id
      join standard_units on standard_version_id = standards.current_version_id and standard_units.unit_id = standard_unit_id
    where courses.id = ${courseId} order by standard_units.position`
  if (links.length === 0) return units.map(unit => ({ title: unit.title, ...countDone([unit], made) }))
  return [...new Set(links.map(link => link.standardUnitId))].map(id => {
    const own = links.filter(link => link.standardUnitId === id)
    return { title: own[0]!.title, ...countDone(units.filter(unit => own.some(link => link.unitId === unit.id)), made) }
  })
}
