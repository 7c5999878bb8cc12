import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { Ending } from '../enrolments/enrolment'
import { sql, tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { Clock } from './application'
import { placeOf, TEACHING } from '../permissions'

export type Application = Clock & {
  id: string
  offeringId: string
  offeringCode: string
  courseTitle: Text
  organisationId: string
  provinceId: string
  organisationName: Text
  personId: string
  nameFa: string
  nameEn: string | null
  startsOn: string
  endsOn: string
  seatsLeft: number
  /** Until when a seat is kept for this person. */
  offeredUntil: Date | null
  note: string | null
  reason: string | null
  decidedAt: Date | null
}

const columns = sql`
  applications.id, offering_id, offerings.code as offering_code, title as course_title, organisation_id,
  organisations.name as organisation_name, organisations.province_id, applications.person_id, name_fa, name_en,
  starts_on, ends_on,
  greatest(0, offerings.seats
    - (select count(*) from enrolments where enrolments.offering_id = offerings.id and seat_number is not null)
    - (select count(*) from seat_offers where seat_offers.offering_id = offerings.id and answer is null
      and application_id <> applications.id))::int as seats_left,
  (select due_at from seat_offers where application_id = applications.id and answer is null) as offered_until,
  note, applied_at, due_on, waiting_since, applications.withdrawn_at, decision, reason, decided_at`
const joined = sql`
  applications join offerings on offerings.id = offering_id join organisations on organisations.id = organisation_id
    join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id
    join people on people.id = applications.person_id`

/** An application at a centre that the viewer teaches at or runs. */
export async function findApplication(viewer: Viewer, applicationId: string) {
  const [application] = await sql<Application[]>`
    select ${columns} from ${joined} where applications.id = ${applicationId}
      and reaches(${viewer.id}, ${TEACHING}, organisation_id)`
  return application
}

/** The viewer's own application for an offering, unless it was withdrawn; and how the seat that came of it ended. */
export async function findOwnApplication(viewer: Viewer, offeringId: string) {
  const [application] = await sql<(Application & { waitingBefore: number; endedAs: Ending | null })[]>`
    select ${columns}, (select ended_as from enrolments where application_id = applications.id), (select count(*)::int from applications earlier
      where earlier.offering_id = applications.offering_id
      and earlier.number < applications.number and earlier.waiting_since is not null and earlier.decided_at is null
      and earlier.withdrawn_at is null) as waiting_before
    from ${joined} where offering_id = ${offeringId} and applications.person_id = ${viewer.id}
      and applications.withdrawn_at is null`
  return application
}

/** The viewer's seat in an offering, for whom came into it without an application here: how it ended, if it did. */
export async function findOwnSeat(viewer: Viewer, offeringId: string) {
  const [seat] = await sql<{ endedAs: Ending | null }[]>`
    select ended_as from enrolments where offering_id = ${offeringId} and person_id = ${viewer.id}
    order by ended_at desc nulls first limit 1`
  return seat
}

/** The viewer's own application, however it stands. */
export async function findOwnApplicationById(viewer: Viewer, applicationId: string) {
  const [application] = await sql<Application[]>`
    select ${columns} from ${joined} where applications.id = ${applicationId} and applications.person_id = ${viewer.id}`
  return application
}

/** What the viewer has asked for and nobody has answered, and what was answered lately. */
export const listOwnApplications = (viewer: Viewer) => sql<Application[]>`
  select ${columns} from ${joined}
  where applications.person_id = ${viewer.id} and applications.withdrawn_at is null and cancelled_at is null
    and (decided_at is null or decided_at > now() - interval '14 days')
  order by applied_at desc`

export const VIEWS = ['open', 'waiting', 'decided'] as const
export type View = (typeof VIEWS)[number]
export const APPLICATIONS_A_PAGE = 25

const inView = {
  open: sql`decided_at is null and applications.withdrawn_at is null and waiting_since is null`,
  waiting: sql`decided_at is null and applications.withdrawn_at is null and waiting_since is not null`,
  decided: sql`(decided_at is not null or applications.withdrawn_at is not null)`,
}

/**
 * A centre's applications: those to be answered in the order of their clocks, those who wait in the order of the
 * list.
 */
export async function listApplications(centreId: string, { view, page }: { view: View; page: number }) {
  const order = {
    open: sql`due_on, number`,
    waiting: sql`offering_id, number`,
    decided: sql`coalesce(decided_at, applications.withdrawn_at) desc, number`,
  }
  const [rows, [counts]] = await Promise.all([
    sql<(Application & { total: number })[]>`
      select ${columns}, count(*) over ()::int as total from ${joined}
      where organisation_id = ${centreId} and ${inView[view]}
      order by ${order[view]} limit ${APPLICATIONS_A_PAGE} offset ${(page - 1) * APPLICATIONS_A_PAGE}`,
    sql<[Record<View, number>]>`
      select count(*) filter (where ${inView.open})::int as open,
        count(*) filter (where ${inView.waiting})::int as waiting,
        count(*) filter (where ${inView.decided})::int as decided
      from applications join offerings on offerings.id = offering_id where organisation_id = ${centreId}`,
  ])
  return { applications: rows.map(({ total: _, ...application }) => application), total: rows[0]?.total ?? 0, counts }
}

export type Applicant = {
  gender: 'woman' | 'man' | null
  bornOn: string | null
  isMinor: boolean
  mobile: string | null
  documentKind: string | null
  lastFour: string | null
  guardians: { nameFa: string; nameEn: string | null; relation: string; isVerified: boolean }[]
}

/** What a centre needs to know of who applies to it. That an adult has read a child's record is written down. */
export async function readApplicant(viewer: Viewer, { personId, organisationId, provinceId }: Application) {
  const [applicant] = await sql<[Applicant]>`
    select gender, born_on, coalesce(born_on > today() - interval '18 years', false) as is_minor, mobile,
      kind as document_kind, last_four,
      coalesce((select jsonb_agg(jsonb_build_object('nameFa', guardian.name_fa, 'nameEn', guardian.name_en, 'relation', relation,
          'isVerified', verified_at is not null)
          order by declared_at)
        from guardianships join people guardian on guardian.id = guardian_id
        where child_id = people.id and ended_at is null), '[]') as guardians
    from people left join identity_documents on person_id = people.id where people.id = ${personId}`
  if (applicant.isMinor) {
    const by = through(viewer, ['centre_manager', 'programme_admin'], placeOf({ organisationId, provinceId }))
    await tx(tx => audit(tx, { by, act: 'child-record-read', subject: ['person', personId], organisationId }))
  }
  return applicant
}
