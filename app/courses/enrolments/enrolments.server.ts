import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { sql, tx } from '~/shared/sql.server'
import { findOffering } from '../offerings.server'
import type { Offering } from '../offerings/offering'
import { placeOf } from '../permissions'
import type { Ending, EnrolmentEvent } from './enrolment'

export type Enrolment = {
  id: string
  personId: string
  nameFa: string
  nameEn: string | null
  isMinor: boolean
  seatNumber: number | null
  enrolledAt: Date
  endedAt: Date | null
  endedAs: Ending | null
  endedBecause: string | null
  applicationId: string | null
}

/** A seat in an offering that the viewer reaches. */
export async function findEnrolment(viewer: Viewer, offeringId: string, enrolmentId: string) {
  const offering = await findOffering(viewer, offeringId)
  if (!offering) return undefined
  const [enrolment] = await sql<Enrolment[]>`
    select enrolments.id, person_id, name_fa, name_en, coalesce(born_on > today() - interval '18 years', false) as is_minor,
      seat_number, enrolled_at, ended_at, ended_as, ended_because, application_id
    from enrolments join people on people.id = person_id where enrolments.id = ${enrolmentId} and offering_id = ${offeringId}`
  return enrolment && { offering, enrolment }
}

/** That an adult has read a child's record is written down. */
export async function noteChildRead(viewer: Viewer, offering: Offering, { isMinor, personId }: Enrolment) {
  if (!isMinor) return
  const by = through(viewer, ['centre_manager', 'programme_admin'], placeOf(offering))
  await tx(tx => audit(tx, { by, act: 'child-record-read', subject: ['person', personId], organisationId: offering.organisationId }))
}

export const listEnrolmentEvents = (enrolmentId: string) => sql<EnrolmentEvent[]>`
  select kind, because, done_at, people.name_fa as done_by_fa, people.name_en as done_by_en, offerings.id as to_offering_id,
    offerings.code as to_code
  from enrolment_events join people on people.id = done_by left join enrolments on enrolments.id = to_enrolment_id
    left join offerings on offerings.id = offering_id
  where enrolment_id in (select enrolment_line(${enrolmentId})) order by enrolment_events.id`

export type TransferTarget = { id: string; code: string; startsOn: string; endsOn: string; seatsLeft: number }

/** Other classes of the same course at the same centre that aren't over. */
export const listTransferTargets = ({ id, courseId, organisationId }: Offering) => sql<TransferTarget[]>`
  select id, code, starts_on, ends_on, greatest(0, seats
    - (select count(*) from enrolments where offering_id = offerings.id and seat_number is not null)
    - (select count(*) from seat_offers where offering_id = offerings.id and answer is null))::int as seats_left
  from offerings where course_id = ${courseId} and organisation_id = ${organisationId} and id <> ${id}
    and cancelled_at is null and ends_on >= today()
  order by starts_on, code`
