import { sql, type Sql } from '~/shared/sql.server'
import type { Licence } from './licence'

export const listLicences = (organisationId: string) => sql<Licence[]>`
  select id, number, starts_on, ends_on, decided_at, because, ended_at, ended_because from organisation_licences
  where organisation_id = ${organisationId} order by ended_at nulls first, starts_on desc`

/** The licence under which something may begin on a day, if the organisation is approved and has not ended. */
export async function findLicenceOn(organisationId: string, day: string, tx: Sql = sql) {
  const [licence] = await tx<Licence[]>`
    select organisation_licences.id, number, starts_on, ends_on, decided_at, because, organisation_licences.ended_at,
      ended_because
    from organisation_licences join organisations on organisations.id = organisation_id
    where organisation_id = ${organisationId} and organisation_licences.ended_at is null
      and organisations.ended_at is null and approved_at is not null and ${day} between starts_on and ends_on`
  return licence
}

/** Until when licences that follow each other without a day between are in force from today on; undefined when none is. */
export async function findLicensedUntil(organisationId: string, tx: Sql = sql) {
  const [found] = await tx<{ until: string }[]>`
    select (upper(during) - 1)::text as until from (
      select unnest(range_agg(daterange(starts_on, ends_on, '[]'))) as during from organisation_licences
      where organisation_id = ${organisationId} and ended_at is null) licensed
    where during @> today()`
  return found?.until
}

/** A licence, or one that follows the other without a day between, is in force on every day from the first to the last. */
export async function isLicensedFor(organisationId: string, { startsOn, endsOn }: { startsOn: string; endsOn: string }, tx: Sql = sql) {
  const [{ isCovered }] = await tx<[{ isCovered: boolean }]>`
    select coalesce(daterange(${startsOn}, ${endsOn}, '[]') <@ range_agg(daterange(starts_on, ends_on, '[]')), false) as is_covered
    from organisation_licences where organisation_id = ${organisationId} and ended_at is null`
  return isCovered
}
