import { notify } from '~/people/notices/notify.server'
import { audit } from '~/shared/audit.server'
import { formatDay, formatTime, today } from '~/shared/calendar'
import type { Tx } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import { notices } from './messages'

type Offered = { id: string; applicationId: string; personId: string; courseTitle: Text; organisationId: string; dueAt: Date }

/** Offers every free seat to the next in order, each for the offering's days. The caller holds the offering's row. */
export async function offerFreeSeats(tx: Tx, offeringId: string, now?: Date) {
  const offered = await tx<Offered[]>`
    with made as (
      insert into seat_offers (application_id, offering_id, offered_at, due_at)
      select applications.id, offerings.id, instant, instant + offer_days * interval '1 day'
      from offerings join applications on offering_id = offerings.id
        cross join (select coalesce(${now ?? null}::timestamptz, clock_timestamp()) as instant) moment
      where offerings.id = ${offeringId} and cancelled_at is null and ends_on >= ${today(now)}
        and waiting_since is not null and decided_at is null and withdrawn_at is null
        and not exists (select from seat_offers where application_id = applications.id and answer is null)
      order by number
      limit (select greatest(0, seats - (select count(*) from enrolments where offering_id = offerings.id and seat_number is not null)
        - (select count(*) from seat_offers where offering_id = offerings.id and answer is null))
        from offerings where id = ${offeringId})
      returning id, application_id, due_at)
    select made.id, application_id, person_id, title as course_title, organisation_id, due_at
    from made join applications on applications.id = application_id join offerings on offerings.id = offering_id
      join courses on courses.id = course_id join course_versions on course_versions.id = current_version_id`
  for (const { id, applicationId, personId, courseTitle, organisationId, dueAt } of offered) {
    const until = (language: 'fa' | 'en') =>
      `${formatDay(today(dueAt), language, 'full')}${language === 'fa' ? ' ساعت ' : ', '}\u2066${formatTime(dueAt, language)}\u2069`
    await notify(tx, personId, {
      kind: 'seat-offered',
      link: `/offerings/${offeringId}/applications/new`,
      title: fillTexts(notices.offered, { course: courseTitle, until: { fa: until('fa'), en: until('en') } }),
    })
    await audit(tx, { by: null, act: 'seat-offered', subject: ['application', applicationId], organisationId, after: { offerId: id, dueAt } })
  }
  return offered.length
}
