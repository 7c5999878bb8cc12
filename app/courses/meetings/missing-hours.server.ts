import { today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { phaseOf, type Offering } from '../offerings/offering'
import { missingOf, type Hours } from './meeting'

/** Hours of the course's standard, else of the course itself. */
export async function findAskedHours(courseId: string) {
  const [asked] = await sql<(Hours & { isStandard: boolean })[]>`
    select coalesce(standard_versions.hours_theory, course_versions.hours_theory) as theory,
      coalesce(standard_versions.hours_practice, course_versions.hours_practice) as practice,
      standard_versions.id is not null as is_standard
    from courses join course_versions on course_versions.id = courses.current_version_id
      left join standards on standards.id = courses.standard_id
      left join standard_versions on standard_versions.id = standards.current_version_id
    where courses.id = ${courseId}`
  return asked ?? null
}

/** What the meetings of a class, as they now stand, lack of its standard's hours; null where nothing, or where the class is over. */
export async function findMissingHours(offering: Pick<Offering, 'id' | 'courseId' | 'startsOn' | 'endsOn' | 'cancelledAt'>, now?: Date) {
  if (offering.cancelledAt || phaseOf(offering, today(now)) === 'finished') return null
  const [asked, [planned]] = await Promise.all([
    findAskedHours(offering.courseId),
    sql<[Hours]>`
      select coalesce(sum(minutes) filter (where part = 'theory'), 0)::int / 60.0::float8 as theory,
        coalesce(sum(minutes) filter (where part = 'practice'), 0)::int / 60.0::float8 as practice
      from class_meetings where offering_id = ${offering.id} and cancelled_at is null`,
  ])
  return missingOf(asked, planned)
}
