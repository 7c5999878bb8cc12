import { audit } from '~/shared/audit.server'
import { sql, tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { isNational } from '../permissions'
import { identifierOf } from '../signing-in/accounts.server'
import type { Viewer } from '../viewer'

export type TrailEvent = {
  id: string
  at: Date
  act: string
  subjectKind: string
  subjectId: string
  personId: string | null
  personFa: string | null
  personEn: string | null
  role: string | null
  organisationId: string | null
  organisationName: Text | null
}

// A national administrator reads everything; a provincial one what happened in organisations of the province.
const within = (viewer: Viewer) => sql`
  (${isNational(viewer)} or organisations.province_id in (
    select province_id from grants join scopes on scopes.id = scope_id
    where person_id = ${viewer.id} and role = 'programme_admin' and grants.ended_at is null
      and today() between starts_on and ends_on and scopes.kind = 'province'))`

const columns = () => sql`
  audit_events.id, at, act, subject_kind, subject_id, audit_events.person_id, people.name_fa as person_fa,
    people.name_en as person_en,
  audit_events.role,
  audit_events.organisation_id, organisations.name as organisation_name`

const joined = () => sql`
  audit_events left join people on people.id = audit_events.person_id
    left join organisations on organisations.id = audit_events.organisation_id`

export const EVENTS_A_PAGE = 50
type Search = { organisationId?: string; act?: string; person?: string; before?: string }

/** The trail, newest first; one more row than a page shows when there is more. `before` is an event's id. */
export function listEvents(viewer: Viewer, { organisationId, act, person, before }: Search) {
  const identifier = identifierOf(person ?? '')
  return sql<TrailEvent[]>`
    select ${columns()} from ${joined()}
    where ${within(viewer)}
      ${before ? sql`and audit_events.id < ${before}` : sql``}
      ${organisationId ? sql`and audit_events.organisation_id = ${organisationId}` : sql``}
      ${act ? sql`and act = ${act}` : sql``}
      ${identifier ? sql`and audit_events.person_id in (
        select id from people where mobile = ${identifier} or email = ${identifier} or username = ${identifier})` : sql``}
    order by audit_events.id desc limit ${EVENTS_A_PAGE + 1}`
}

export const listActs = async () =>
  (await sql<{ act: string }[]>`select distinct act from audit_events order by act`).map(({ act }) => act)

export type TrailDetails = { before: unknown; after: unknown; why: string | null }

/** One event with its details. Who reads details is written down too. */
export async function readEvent(viewer: Viewer, id: string) {
  const [event] = await sql<(TrailEvent & { details: TrailDetails | null })[]>`
    select ${columns()}, details from ${joined()} left join audit_details on event_id = audit_events.id
    where audit_events.id = ${id} and ${within(viewer)}`
  if (!event) return undefined
  await tx(tx =>
    audit(tx, {
      by: viewer,
      act: 'audit-details-read',
      subject: ['audit-event', id],
      organisationId: event.organisationId,
    }),
  )
  return event
}
