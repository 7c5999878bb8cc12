import { sql, type Sql } from '~/shared/sql.server'
import { daysOfYear, type Holiday, type LocalDay } from './holiday'

/** The country's holidays in one Solar Hijri year. */
export function listHolidays(year: number) {
  const { from, to } = daysOfYear(year)
  return sql<Holiday[]>`
    select day, title from holidays where organisation_id is null and day between ${from} and ${to} order by day`
}

/** The same year as one organisation has it: its own closures among them, and the days on which it works all the same. */
export function listLocalDays(organisationId: string, year: number) {
  const { from, to } = daysOfYear(year)
  return sql<LocalDay[]>`
    select day, coalesce(own.title, national.title) as title,
      case when own.day is null then 'national' when own.is_open then 'open' else 'closed' end as kind
    from (select * from holidays where organisation_id is null and day between ${from} and ${to}) national
      full join (select * from holidays where organisation_id = ${organisationId} and day between ${from} and ${to}) own
      using (day)
    order by day`
}

/** The days between two on which nothing is held at this organisation, with why. */
export const listClosedDays = (organisationId: string, from: string, to: string, tx: Sql = sql) => tx<Holiday[]>`
  select distinct on (day) day, title from holidays
  where day between ${from} and ${to} and (organisation_id is null or organisation_id = ${organisationId})
    and is_closed(${organisationId}, day)
  order by day, organisation_id nulls last`

export async function findHoliday(day: string) {
  const [holiday] = await sql<Holiday[]>`select day, title from holidays where organisation_id is null and day = ${day}`
  return holiday
}
