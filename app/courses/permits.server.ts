import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

export type Permit = {
  id: string
  tradeId: string
  tradeTitle: Text
  startsOn: string
  endsOn: string
  endedAt: Date | null
}

export const listPermits = (organisationId: string) => sql<Permit[]>`
  select trade_permits.id, trade_id, trades.title as trade_title, starts_on, ends_on, ended_at
  from trade_permits join trades on trades.id = trade_id where organisation_id = ${organisationId}
  order by ended_at nulls first, ends_on desc`

export type OfferableCourse = { id: string; title: Text; hoursTheory: number; hoursPractice: number }

/** Courses that a centre may offer today: those without a standard, and those whose trade it is permitted to teach. */
export const listOfferableCourses = (organisationId: string, tx: Sql = sql) => tx<OfferableCourse[]>`
  select courses.id, title, hours_theory, hours_practice
  from courses join course_versions on course_versions.id = current_version_id
  where withdrawn_at is null and (owner_organisation_id is null or owner_organisation_id = ${organisationId})
    and (not needs_permit or exists (select from trade_permits
    where organisation_id = ${organisationId} and trade_permits.trade_id = courses.trade_id and ended_at is null
      and today() between starts_on and ends_on))
  order by title ->> 'fa' collate "fa-x-icu", courses.id`
