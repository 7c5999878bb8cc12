import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import { messages } from './home-messages'
import { canKeepStandards } from './standards/permissions'

/** Classes that are over while it isn't said of everyone whether they have completed the course. */
export async function endedClassCards(viewer: Viewer): Promise<HomeCard[]> {
  if (viewer.grants.length === 0) return []
  const ended = await sql<{ id: string; title: Text; count: number }[]>`
    select offerings.id, title, (select count(*)::int from enrolments where offering_id = offerings.id
      and enrolments.ended_at is null) as count
    from offering_trainers join offerings on offerings.id = offering_id join courses on courses.id = course_id
      join course_versions on course_versions.id = current_version_id
    where offering_trainers.person_id = ${viewer.id} and cancelled_at is null and ends_on < today()
      and exists (select from enrolments where offering_id = offerings.id and enrolments.ended_at is null)
    order by ends_on`
  return ended.map(({ id, title: course, count }) => ({
    kind: 'class-ended',
    title: fillTexts(messages.closeClass, { course }),
    detail: fillTexts(messages.closeClassDetail, { count }),
    link: `/offerings/${id}#class`,
    urgency: 'soon',
  }))
}

type Desk = { organisationId: string; open: number; late: number; callable: number; firstDue: string | null }

/**
 * For who answers applications at a centre: how many wait, how many are late, and who could have a seat that is free.
 */
export async function deskCards(viewer: Viewer): Promise<HomeCard[]> {
  const centres = viewer.grants
    .filter(grant => grant.role === 'centre_manager' && grant.scopeKind === 'organisation')
    .map(grant => grant.scopeId)
  const standards = standardCards(viewer)
  if (centres.length === 0) return standards
  const desks = await sql<Desk[]>`
    select centre as organisation_id, count(applications.id) filter (where waiting_since is null)::int as open,
      count(applications.id) filter (where waiting_since is null and due_on < today())::int as late,
      (min(due_on) filter (where waiting_since is null))::text as first_due,
      count(applications.id) filter (where waiting_since is not null and seats >
        (select count(*) from enrolments where enrolments.offering_id = offerings.id
          and seat_number is not null)
        + (select count(*) from seat_offers where seat_offers.offering_id = offerings.id and answer is null))::int as callable
    from unnest(${centres}::uuid[]) centre
      left join offerings on organisation_id = centre and cancelled_at is null and ends_on >= today()
      left join applications on offering_id = offerings.id and decided_at is null and withdrawn_at is null
    group by centre`
  return [...desks.flatMap(desk => cardsOf(desk)), ...standards]
}

function cardsOf({ organisationId, open, late, callable, firstDue }: Desk): HomeCard[] {
  const link = `/centres/${organisationId}/applications`
  const cards: HomeCard[] = [
    {
      kind: 'offerings',
      title: messages.offerings,
      detail: messages.offeringsDetail,
      link: `/centres/${organisationId}/offerings`,
      urgency: 'later',
    },
  ]
  if (callable > 0)
    cards.push({
      kind: 'seats-free',
      title: fillTexts(messages.seatsFree, { count: callable }),
      link: `${link}?view=waiting`,
      urgency: 'soon',
    })
  if (open > 0)
    cards.push({
      kind: 'applications-to-answer',
      title: fillTexts(messages.toAnswer, { count: open }),
      link,
      due: firstDue ?? undefined,
      urgency: late > 0 ? 'now' : 'soon',
      ...(late > 0 && { detail: fillTexts(messages.toAnswerLate, { count: late }) }),
    })
  return cards
}

/** Trades and their standards: for the national programme, which writes them. */
const standardCards = (viewer: Viewer): HomeCard[] =>
  canKeepStandards(viewer)
    ? [
        { kind: 'standards', title: messages.standards, detail: messages.standardsDetail, link: '/standards', urgency: 'later' },
        { kind: 'trades', title: messages.trades, detail: messages.tradesDetail, link: '/trades', urgency: 'later' },
      ]
    : []
