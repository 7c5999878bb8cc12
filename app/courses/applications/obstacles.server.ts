import type { Viewer } from '~/people/viewer'
import { today, type Day } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { whyNot, type Asked, type Asker } from './application'

type Offered = Asked & { organisationId: string; seatsLeft: number; decisionDays: number }

const waitingAt = sql`(select count(*)::int from applications where offering_id = offering.id and waiting_since is not null
  and decided_at is null and withdrawn_at is null)`

const hasAsked = (personId: string) => sql`(exists (select from applications where offering_id = offering.id
    and person_id = ${personId} and withdrawn_at is null)
  or exists (select from enrolments where offering_id = offering.id and person_id = ${personId}))`

/** Of a row of `catalogue_offerings` named `offering`: no seat is left, nor a place on the list of those who wait. */
export const isFull = sql`(seats_left = 0 and ${waitingAt} >= waiting_places)`

/** What of a person decides whether they may ask. A minor is admitted only when their guardian is verified. */
export async function readAsker(personId: string, day: Day, tx: Sql = sql) {
  const [asker] = await tx<[Asker & { isVerified: boolean }]>`
    select gender, coalesce(born_on > ${day}::date - interval '18 years', false) as is_minor,
      exists (select from guardianships where child_id = people.id and ended_at is null) as has_guardian,
      exists (select from guardianships where child_id = people.id and ended_at is null and verified_at is not null) as is_verified
    from people where id = ${personId}`
  return asker
}

/** What keeps somebody from applying here on this day, if anything does: the page says it beforehand, the act keeps to it. */
export async function readObstacle(person: Viewer, offeringId: string, day: Day, tx: Sql = sql) {
  const [asked] = await tx<Offered[]>`
    select organisation_id, applications_until, audience, seats_left, decision_days, ${isFull} as is_full,
      ${hasAsked(person.id)} as has_applied
    from catalogue_offerings offering where id = ${offeringId}`
  const offering = found(asked)
  const asker = await readAsker(person.id, day, tx)
  return { offering, refused: whyNot(offering, asker, day) ?? null, awaitsGuardian: asker.isMinor && !asker.isVerified }
}

export type OtherClass = { id: string; organisationName: Text; provinceTitle: Text; startsOn: Day; seatsLeft: number }

/** Other classes of the same course that this person may apply for: those with a free seat first, then the soonest. */
export const listOtherClasses = (person: Viewer, { id, courseId }: { id: string; courseId: string }, day: Day) => sql<OtherClass[]>`
  select offering.id, organisation_name, provinces.title as province_title, starts_on, seats_left
  from catalogue_offerings offering join provinces on provinces.id = province_id
  where course_id = ${courseId} and offering.id <> ${id} and applications_until >= ${day}
    and (audience = 'mixed' or audience = (select case gender when 'woman' then 'women' when 'man' then 'men' end
      from people where id = ${person.id}))
    and not ${isFull} and not ${hasAsked(person.id)}
  order by seats_left = 0, starts_on, offering.id limit 5`

/** For the page: why not, and then where else. */
export async function readAsking(person: Viewer, offering: { id: string; courseId: string }, now?: Date) {
  const { refused, awaitsGuardian } = await readObstacle(person, offering.id, today(now))
  return { refused, awaitsGuardian, others: refused ? [...await listOtherClasses(person, offering, today(now))] : [] }
}
