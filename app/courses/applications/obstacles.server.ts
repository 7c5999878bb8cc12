import type { Viewer } from '~/people/viewer'
import { today, type Day } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { sql, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { isWelcome, type Audience } from '../offerings/offering'
import type { ApplyReason } from './application'

type Asked = {
  organisationId: string
  applicationsUntil: string
  audience: Audience
  seatsLeft: number
  waitingPlaces: number
  decisionDays: number
  waiting: number
  hasApplied: boolean
}
type Applicant = { gender: 'woman' | 'man' | null; isMinor: boolean; hasGuardian: boolean; isVerified: boolean }

const waitingAt = sql`(select count(*)::int from applications where offering_id = offering.id and waiting_since is not null
  and decided_at is null and withdrawn_at is null)`

const hasAsked = (personId: string) => sql`(exists (select from applications where offering_id = offering.id
    and person_id = ${personId} and withdrawn_at is null)
  or exists (select from enrolments where offering_id = offering.id and person_id = ${personId}))`

/** What keeps somebody from applying here on this day, if anything does: the page says it beforehand, the act keeps to it. */
export async function readObstacle(person: Viewer, offeringId: string, day: Day, tx: Sql = sql) {
  const [asked] = await tx<Asked[]>`
    select organisation_id, applications_until, audience, seats_left, waiting_places, decision_days,
      ${waitingAt} as waiting, ${hasAsked(person.id)} as has_applied
    from catalogue_offerings offering where id = ${offeringId}`
  const offering = found(asked)
  const [applicant] = await tx<[Applicant]>`
    select gender, coalesce(born_on > ${day}::date - interval '18 years', false) as is_minor,
      exists (select from guardianships where child_id = people.id and ended_at is null) as has_guardian,
      exists (select from guardianships where child_id = people.id and ended_at is null and verified_at is not null) as is_verified
    from people where id = ${person.id}`
  return {
    offering,
    refused: whyNot(offering, applicant, day) ?? null,
    /** A minor is admitted only then. */
    awaitsGuardian: applicant.isMinor && !applicant.isVerified,
  }
}

function whyNot(offering: Asked, { gender, isMinor, hasGuardian }: Applicant, day: Day): ApplyReason | undefined {
  if (offering.hasApplied) return 'already-applied'
  if (offering.applicationsUntil < day) return 'closed'
  if (!isWelcome(offering.audience, gender)) return gender ? 'wrong-audience' : 'gender-unknown'
  if (isMinor && !hasGuardian) return 'guardian-missing'
  return offering.seatsLeft === 0 && offering.waiting >= offering.waitingPlaces ? 'full' : undefined
}

export type OtherClass = { id: string; organisationName: Text; provinceTitle: Text; startsOn: Day; seatsLeft: number }

/** Other classes of the same course that this person may apply for: those with a free seat first, then the soonest. */
export const listOtherClasses = (person: Viewer, { id, courseId }: { id: string; courseId: string }, day: Day) => sql<OtherClass[]>`
  select offering.id, organisation_name, provinces.title as province_title, starts_on, seats_left
  from catalogue_offerings offering join provinces on provinces.id = province_id
  where course_id = ${courseId} and offering.id <> ${id} and applications_until >= ${day}
    and (audience = 'mixed' or audience = (select case gender when 'woman' then 'women' when 'man' then 'men' end
      from people where id = ${person.id}))
    and (seats_left > 0 or ${waitingAt} < waiting_places) and not ${hasAsked(person.id)}
  order by seats_left = 0, starts_on, offering.id limit 5`

/** For the page: why not, and then where else. */
export async function readAsking(person: Viewer, offering: { id: string; courseId: string }, now?: Date) {
  const { refused, awaitsGuardian } = await readObstacle(person, offering.id, today(now))
  return { refused, awaitsGuardian, others: refused ? [...await listOtherClasses(person, offering, today(now))] : [] }
}
