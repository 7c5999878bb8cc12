import { sql, type Sql } from '~/shared/sql.server'
import type { Viewer } from '../viewer'
import type { ApplicationEvent, ApplicationFile, OrganisationApplication } from './application'
import { CONCERNED } from './permissions'

const columns = (tx: Sql) => tx`
  application.id, number::text as number, application.kind, subject, organisation_id,
  organisations.name as organisation_name, organisations.kind as organisation_kind, organisations.province_id, note,
  applied_at, applied_on, target_days, due_on, state, waits_since, waited_days, closed_on,
  people.name_fa as applicant_fa, people.name_en as applicant_en`
const joined = (tx: Sql) => tx`
  organisation_applications application join organisations on organisations.id = organisation_id
    join people on people.id = applied_by`

/** An application of an organisation that the viewer runs, or within an administrator's reach. */
export async function findOrganisationApplication(viewer: Viewer, id: string) {
  const [application] = await sql<OrganisationApplication[]>`
    select ${columns(sql)} from ${joined(sql)}
    where application.id = ${id} and reaches(${viewer.id}, ${CONCERNED}, organisation_id)`
  return application
}

export const listEvents = (applicationId: string) => sql<ApplicationEvent[]>`
  select kind, reason, at, name_fa, name_en from organisation_application_events
    join people on people.id = person_id
  where application_id = ${applicationId} order by organisation_application_events.id`

export const listFiles = (applicationId: string) => sql<ApplicationFile[]>`
  select position, name, bytes, media_type, added_at from organisation_application_files
    join files on files.id = file_id
  where application_id = ${applicationId} order by position`

/** One document, for whoever reaches its application. */
export async function findApplicationFile(viewer: Viewer, applicationId: string, position: number) {
  const [file] = await sql<{ sha256: string; mediaType: string; name: string }[]>`
    select sha256, media_type, name from organisation_application_files
      join files on files.id = file_id join organisation_applications on organisation_applications.id = application_id
    where application_id = ${applicationId} and position = ${position}
      and reaches(${viewer.id}, ${CONCERNED}, organisation_id)`
  return file
}

/** What one organisation has asked, newest first. */
export const listOwnRequests = (organisationId: string, kind?: string) => sql<OrganisationApplication[]>`
  select ${columns(sql)} from ${joined(sql)}
  where organisation_id = ${organisationId} and (${kind ?? null}::text is null or application.kind = ${kind ?? null})
  order by closed_on desc nulls first, number desc`

export const QUEUE_VIEWS = ['open', 'documents', 'decided'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]
export const QUEUE_A_PAGE = 25

const inView = {
  open: sql`state in ('received', 'reviewing')`,
  documents: sql`state = 'documents_asked'`,
  decided: sql`closed_on is not null`,
}
const order = {
  open: sql`due_on, number`,
  documents: sql`waits_since, number`,
  decided: sql`closed_on desc, number desc`,
}

// The scopes of the viewer's own grants are gathered once; asking `reaches` for every row would look them up each time.
const withinReach = (viewer: Viewer) => sql`
  exists (select from grants join scopes on scopes.id = scope_id
    where person_id = ${viewer.id} and role = 'programme_admin' and grants.ended_at is null
      and today() between starts_on and ends_on
      and (scopes.kind = 'country' or scopes.province_id = organisations.province_id or scopes.id = organisations.id))`

type Asked = { view: QueueView; kind?: string; page: number }

/** The programme's queue: what is late first, and what is due next after it. */
export async function listQueue(viewer: Viewer, { view, kind, page }: Asked) {
  const ofKind = sql`(${kind ?? null}::text is null or application.kind = ${kind ?? null})`
  const [rows, [counts]] = await Promise.all([
    sql<(OrganisationApplication & { total: number })[]>`
      select ${columns(sql)}, count(*) over ()::int as total from ${joined(sql)}
      where ${withinReach(viewer)} and ${ofKind} and ${inView[view]}
      order by ${order[view]} limit ${QUEUE_A_PAGE} offset ${(page - 1) * QUEUE_A_PAGE}`,
    sql<[QueueFigures]>`
      select count(*) filter (where ${inView.open})::int as open, count(*) filter (where ${inView.documents})::int as documents,
        count(*) filter (where ${inView.decided})::int as decided,
        count(*) filter (where ${inView.open} and due_on < today())::int as late,
        count(*) filter (where state in ('approved', 'refused'))::int as answered,
        count(*) filter (where state in ('approved', 'refused') and closed_on <= due_on)::int as met
      from ${joined(sql)} where ${withinReach(viewer)} and ${ofKind}`,
  ])
  return { applications: rows.map(({ total: _, ...application }) => application), total: rows[0]?.total ?? 0, figures: counts }
}
export type QueueFigures = Record<QueueView | 'late' | 'answered' | 'met', number>
