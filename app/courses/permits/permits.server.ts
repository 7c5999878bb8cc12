import { CONCERNED } from '~/people/licences/permissions'
import type { OrganisationApplication } from '~/people/licences/application'
import { kinds } from '~/people/licences/messages'
import type { Viewer } from '~/people/viewer'
import type { Day } from '~/shared/calendar'
import { sql, type Sql } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import { messages } from './messages'
import type { RunningOffering, TradePermit } from './permit'

const columns = sql`
  trade_permits.id, trade_permits.organisation_id, trade_id, trades.title as trade_title, trade_permits.starts_on,
  trade_permits.ends_on, number as licence_number, organisation_licences.ended_at as licence_ended_at, suspended_at,
  suspended_because, trade_permits.ended_at, trade_permits.ended_because`
const joined = sql`
  trade_permits join trades on trades.id = trade_id join organisation_licences on organisation_licences.id = licence_id`

/** All permits of an organisation, those that stand first. */
export const listTradePermits = (organisationId: string) => sql<TradePermit[]>`
  select ${columns} from ${joined} where trade_permits.organisation_id = ${organisationId}
  order by trade_permits.ended_at nulls first, organisation_licences.ended_at nulls first, trade_permits.ends_on desc,
    trades.title ->> 'fa' collate "fa-x-icu"`

/** A permit of an organisation that the viewer runs or administers. */
export async function findTradePermit(viewer: Viewer, permitId: string) {
  const [permit] = await sql<(TradePermit & { provinceId: string; organisationKind: string; organisationName: Text })[]>`
    select ${columns}, organisations.province_id, organisations.kind as organisation_kind,
      organisations.name as organisation_name
    from ${joined} join organisations on organisations.id = trade_permits.organisation_id
    where trade_permits.id = ${permitId} and reaches(${viewer.id}, ${CONCERNED}, trade_permits.organisation_id)`
  return permit
}

/** The offerings under a permit that are running or about to: they go on when it ends. */
export const listRunningOfferings = (permitId: string) => sql<RunningOffering[]>`
  select offerings.id, code, title as course_title, starts_on, ends_on,
    (select count(*)::int from enrolments where offering_id = offerings.id and seat_number is not null) as trainees
  from offerings join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
  where trade_permit_id = ${permitId} and cancelled_at is null and ends_on >= today() order by starts_on`

/** Trades that an organisation may still ask for: not permitted now, and not asked for already. */
export const listAskableTrades = (organisationId: string, tx: Sql = sql) => tx<{ id: string; title: Text }[]>`
  select id, title from trades
  where not exists (select from valid_permits
      where organisation_id = ${organisationId} and trade_id = trades.id and ends_on >= today() + 180)
    and not exists (select from organisation_applications
      where organisation_id = ${organisationId} and kind = 'trade_permit' and subject = trades.id and closed_on is null)
  order by title ->> 'fa' collate "fa-x-icu", id`

/** What each application is for, in words: «مجوز رشتهٔ جوشکاری». */
export async function nameApplications(applications: readonly Pick<OrganisationApplication, 'id' | 'kind'>[]) {
  const trades = await sql<{ applicationId: string; title: Text }[]>`
    select application_id, title from trade_permit_requests join trades on trades.id = trade_id
    where application_id = any (${applications.map(({ id }) => id)}::uuid[])`
  const names: Record<string, Text> = Object.fromEntries(applications.map(({ id, kind }) => [id, kinds[kind]]))
  for (const { applicationId, title } of trades) names[applicationId] = fillTexts(messages.permitFor, { trade: title })
  return names
}

export type OfferableCourse = {
  id: string
  title: Text
  hoursTheory: number
  hoursPractice: number
  /** The last day of the permit that holds today; null where none is needed. */
  permittedUntil: Day | null
}

/** Courses that a centre may offer today: those without a standard, and those whose trade it is permitted to teach. */
export const listOfferableCourses = (organisationId: string, tx: Sql = sql) => tx<OfferableCourse[]>`
  select courses.id, title, hours_theory, hours_practice, (select max(ends_on) from valid_permits
    where needs_permit and organisation_id = ${organisationId} and valid_permits.trade_id = courses.trade_id
      and today() between starts_on and ends_on) as permitted_until
  from courses join course_versions on course_versions.id = current_version_id
  where withdrawn_at is null and (owner_organisation_id is null or owner_organisation_id = ${organisationId})
    and (not needs_permit or exists (select from valid_permits
    where organisation_id = ${organisationId} and valid_permits.trade_id = courses.trade_id
      and today() between starts_on and ends_on))
  order by title ->> 'fa' collate "fa-x-icu", courses.id`

export type LapsedPermit = Pick<TradePermit, 'id' | 'tradeId' | 'tradeTitle' | 'startsOn' | 'endsOn' | 'endedAt' | 'suspendedAt' | 'licenceEndedAt'>

/** Trades of courses that are taught, for which this centre has a permit that doesn't hold today: the newest of each. */
export const listLapsedPermits = (organisationId: string, tx: Sql = sql) => tx<LapsedPermit[]>`
  select * from (
    select distinct on (trade_id) trade_permits.id, trade_id, trades.title as trade_title, trade_permits.starts_on,
      trade_permits.ends_on, trade_permits.ended_at, suspended_at, organisation_licences.ended_at as licence_ended_at
    from ${joined}
    where trade_permits.organisation_id = ${organisationId}
      and exists (select from courses where courses.trade_id = trade_permits.trade_id and needs_permit and withdrawn_at is null
        and current_version_id is not null and (owner_organisation_id is null or owner_organisation_id = ${organisationId}))
      and not exists (select from valid_permits where organisation_id = ${organisationId}
        and valid_permits.trade_id = trade_permits.trade_id and today() between starts_on and ends_on)
    order by trade_id, trade_permits.ended_at nulls first, organisation_licences.ended_at nulls first, trade_permits.ends_on desc
  ) newest order by trade_title ->> 'fa' collate "fa-x-icu"`
