import { notify } from '~/people/notices/notify.server'
import { audit } from '~/shared/audit.server'
import { sql, tx } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import { notices } from './messages'
import { offerFreeSeats } from './offer-free-seats.server'
import { holdOfferings } from './seats.server'

type Lapsed = { applicationId: string; personId: string; offeringId: string; organisationId: string; courseTitle: Text }

/** Ends the offers whose time is over, and offers each seat to the next. May run twice, and at once with an answer. */
export async function lapseSeatOffers(now?: Date) {
  const overdue = await sql<{ offeringId: string }[]>`
    select distinct offering_id from seat_offers where answer is null and due_at <= coalesce(${now ?? null}, clock_timestamp())`
  for (const { offeringId } of overdue)
    await tx(async tx => {
      await holdOfferings(tx, offeringId)
      const lapsed = await tx<Lapsed[]>`
        with over as (
          update seat_offers set answer = 'lapsed', answered_at = coalesce(${now ?? null}, clock_timestamp())
          where offering_id = ${offeringId} and answer is null and due_at <= coalesce(${now ?? null}, clock_timestamp())
          returning application_id),
        left_list as (
          update applications set withdrawn_at = coalesce(${now ?? null}, clock_timestamp())
          from over where applications.id = application_id and decided_at is null and withdrawn_at is null
          returning application_id, person_id, offering_id)
        select application_id, person_id, offering_id, organisation_id, title as course_title
        from left_list join offerings on offerings.id = offering_id join courses on courses.id = course_id
          join course_versions on course_versions.id = current_version_id`
      for (const { applicationId, personId, organisationId, courseTitle } of lapsed) {
        await notify(tx, personId, {
          kind: 'seat-offer-lapsed',
          link: `/offerings/${offeringId}/applications/new`,
          title: fillTexts(notices.lapsed, { course: courseTitle }),
        })
        await audit(tx, { by: null, act: 'seat-offer-lapsed', subject: ['application', applicationId], organisationId, after: { offeringId } })
      }
      await offerFreeSeats(tx, offeringId, now)
    })
}
