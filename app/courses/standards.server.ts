import { sql, type Sql } from '~/shared/sql.server'
import type { Standard, StandardUnit } from './standard'

const columns = (tx: Sql) => tx`
  standard_versions.id as version_id, standard_versions.standard_id, version, standards.trade_id,
    trades.title as trade_title, standard_versions.title,
  level, code, hours_theory, hours_practice, hours_internship, hours_project, entry, tools`

/** The standard of a course, in the version in force; undefined for a course without one. */
export async function findStandardOf(courseId: string, tx: Sql = sql) {
  const [standard] = await tx<Standard[]>`
    select ${columns(tx)} from courses join standards on standards.id = courses.standard_id
      join standard_versions on standard_versions.id = standards.current_version_id
        join trades on trades.id = standards.trade_id
    where courses.id = ${courseId}`
  return standard
}

/** One version, also an old one that something was examined under. */
export async function findStandardVersion(versionId: string, tx: Sql = sql) {
  const [standard] = await tx<Standard[]>`
    select ${columns(tx)} from standard_versions join standards on standards.id = standard_id
      join trades on trades.id = standards.trade_id
    where standard_versions.id = ${versionId}`
  return standard
}

export const listStandardUnits = (versionId: string, tx: Sql = sql) => tx<StandardUnit[]>`
  select unit_id, title, hours_theory::float8 as hours_theory, hours_practice::float8 as hours_practice, knowledge,
    skills,
    attitude, safety
  from standard_units where standard_version_id = ${versionId} order by position`
