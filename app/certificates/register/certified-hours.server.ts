import type { CertifiedMinutes } from '~/courses/hours/certified'
import type { Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'

/**
 * Person-hours `certified` = the standard's hours × those certified (`domain.md`, Person-hours): of every certificate of
 * skill that stands, also one that has since expired; a revoked, suspended or replaced one gives none. It belongs to the
 * day on which the first of its line was issued, so that a corrected name moves no hours into another quarter.
 */
export async function readCertifiedMinutes(of: { offeringId: string } | { centreId: string; from: Day; to: Day }): Promise<CertifiedMinutes> {
  const ofOffering = 'offeringId' in of
  const rows = await sql<{ enrolmentId: string | null; offeringId: string | null; minutes: number }[]>`
    select enrolments.id as enrolment_id, offerings.id as offering_id,
      60 * sum(certificates.hours_theory + certificates.hours_practice)::int as minutes
    from certificates
    join certificate_statuses on certificate_id = certificates.id and status in ('valid', 'expired')
    join certificates first on first.booking_id = certificates.booking_id and first.replaces_id is null
    join bookings on bookings.id = certificates.booking_id
    left join bookings written on written.id = bookings.written_booking_id
    left join (enrolments join offerings on offerings.id = offering_id ${ofOffering ? sql`` : sql`and organisation_id = ${of.centreId}`})
      on enrolments.id = coalesce(bookings.enrolment_id, written.enrolment_id)
    where certificates.kind = 'skill' and ${ofOffering
      ? sql`offerings.id = ${of.offeringId}`
      : sql`certificates.organisation_id = ${of.centreId} and first.issued_on between ${of.from} and ${of.to}`}
    group by enrolments.id, offerings.id`
  const sums: CertifiedMinutes = { total: 0, byEnrolment: {}, byOffering: {}, ofNoClass: 0 }
  for (const { enrolmentId, offeringId, minutes } of rows) {
    sums.total += minutes
    if (enrolmentId === null || offeringId === null) sums.ofNoClass += minutes
    else {
      sums.byEnrolment[enrolmentId] = minutes
      sums.byOffering[offeringId] = (sums.byOffering[offeringId] ?? 0) + minutes
    }
  }
  return sums
}
