import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { today, type Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { stateOf } from './applications/application'
import { listOwnApplications } from './applications/applications.server'
import { addressOf, countDone, nextStep } from './course'
import { fillTexts } from './fill-texts'
import { messages } from './home-messages'
import { phaseOf, type Offering } from './offerings/offering'
import { listOwnOfferings } from './offerings.server'
import { readOutline, readProgress } from './outline.server'

/** What of courses waits for this person: the next lesson, an application's answer, a class, applications to answer. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const [offerings, applied, desk, ended] = await Promise.all([
    listOwnOfferings(viewer), applicationCards(viewer), deskCards(viewer), endedClassCards(viewer),
  ])
  const day = today()
  const current = offerings.filter(offering => phaseOf(offering, day) !== 'finished')
  const own = await Promise.all(current.map(offering => (offering.isTrainer ? [classCard(offering, day)] : learnCards(offering, day))))
  const cards = [...own.flat(), ...ended, ...applied, ...desk, ...finishedCards(offerings)]
  if (cards.length > 0 || viewer.grants.length > 0 || viewer.isGuardian) return cards
  return [{ kind: 'find-course', title: messages.findCourse, detail: messages.findCourseDetail, link: '/courses', urgency: 'later' }]
}

async function learnCards(offering: Offering, day: Day): Promise<HomeCard[]> {
  const { id, courseTitle: course, enrolmentId, enrolmentEnded, startsOn } = offering
  if (!enrolmentId || enrolmentEnded) return []
  if (phaseOf(offering, day) === 'upcoming')
    return [{ kind: 'course-upcoming', title: fillTexts(messages.startsSoon, { course }), detail: offering.organisationName, link: `/offerings/${id}`, due: startsOn, urgency: 'soon' }]
  const [units, made] = await Promise.all([readOutline(offering.courseId), readProgress(enrolmentId)])
  const next = nextStep(units, made)
  if (!next) return [{ kind: 'course-running', title: fillTexts(messages.ownClass, { course }), detail: offering.organisationName, link: `/offerings/${id}`, urgency: 'later' }]
  const detail = fillTexts(messages.goOnDetail, { step: next.title, ...countDone(units, made) })
  return [{ kind: 'course-next', title: fillTexts(messages.goOn, { course }), detail, link: addressOf(id, next), urgency: 'now' }]
}

const classCard = (offering: Offering, day: Day): HomeCard => ({
  kind: 'class', title: fillTexts(messages.teach, { course: offering.courseTitle }), detail: messages.teachDetail, link: `/offerings/${offering.id}`,
  ...(phaseOf(offering, day) === 'upcoming' ? { due: offering.startsOn, urgency: 'soon' } : { urgency: 'now' }),
})

async function applicationCards(viewer: Viewer): Promise<HomeCard[]> {
  const applications = await listOwnApplications(viewer)
  return applications.flatMap((application): HomeCard[] => {
    const state = stateOf(application)
    const card = { kind: `application-${state}`, link: `/offerings/${application.offeringId}/applications/new` }
    const course = application.courseTitle
    if (state === 'applied') return [{ ...card, title: fillTexts(messages.applied, { course }), detail: messages.appliedDetail, due: application.dueOn, urgency: 'later' }]
    if (state === 'waiting') return [{ ...card, title: fillTexts(messages.waiting, { course }), urgency: 'later' }]
    return state === 'refused' ? [{ ...card, title: fillTexts(messages.refused, { course }), urgency: 'soon' }] : []
  })
}

/** The courses lately finished: what was read there stays open. */
const finishedCards = (offerings: readonly Offering[]): HomeCard[] =>
  offerings.filter(offering => offering.enrolmentId && offering.enrolmentEnded).slice(0, 3).map(({ id, courseTitle: course }) => ({
    kind: 'course-finished', title: fillTexts(messages.finished, { course }), detail: messages.finishedDetail, link: `/offerings/${id}`, urgency: 'later',
  }))

/** Classes that are over while it isn't said of everyone whether they have completed the course. */
async function endedClassCards(viewer: Viewer): Promise<HomeCard[]> {
  const ended = await sql<{ id: string; title: Text; count: number }[]>`
    select offerings.id, title, (select count(*)::int from enrolments where offering_id = offerings.id and enrolments.ended_at is null) as count
    from offering_trainers join offerings on offerings.id = offering_id join courses on courses.id = course_id
      join course_versions on course_versions.id = current_version_id
    where offering_trainers.person_id = ${viewer.id} and cancelled_at is null and ends_on < today()
      and exists (select from enrolments where offering_id = offerings.id and enrolments.ended_at is null)
    order by ends_on`
  return ended.map(({ id, title: course, count }) => ({
    kind: 'class-ended', title: fillTexts(messages.closeClass, { course }), detail: fillTexts(messages.closeClassDetail, { count }),
    link: `/offerings/${id}#class`, urgency: 'soon',
  }))
}

type Desk = { organisationId: string; open: number; late: number; callable: number; firstDue: string | null }

/** For who answers applications at a centre: how many wait, how many are late, and who could have a seat that is free. */
async function deskCards(viewer: Viewer): Promise<HomeCard[]> {
  const centres = viewer.grants.filter(grant => grant.role === 'centre_manager' && grant.scopeKind === 'organisation').map(grant => grant.scopeId)
  if (centres.length === 0) return []
  const desks = await sql<Desk[]>`
    select centre as organisation_id, count(applications.id) filter (where waiting_since is null)::int as open,
      count(applications.id) filter (where waiting_since is null and due_on < today())::int as late,
      (min(due_on) filter (where waiting_since is null))::text as first_due,
      count(applications.id) filter (where waiting_since is not null and seats >
        (select count(*) from enrolments where enrolments.offering_id = offerings.id and seat_number is not null))::int as callable
    from unnest(${centres}::uuid[]) centre
      left join offerings on organisation_id = centre and cancelled_at is null and ends_on >= today()
      left join applications on offering_id = offerings.id and decided_at is null and withdrawn_at is null
    group by centre`
  return desks.flatMap(desk => cardsOf(desk))
}

function cardsOf({ organisationId, open, late, callable, firstDue }: Desk): HomeCard[] {
  const link = `/centres/${organisationId}/applications`
  const cards: HomeCard[] = [
    { kind: 'offerings', title: messages.offerings, detail: messages.offeringsDetail, link: `/centres/${organisationId}/offerings`, urgency: 'later' },
  ]
  if (callable > 0) cards.push({ kind: 'seats-free', title: fillTexts(messages.seatsFree, { count: callable }), link: `${link}?view=waiting`, urgency: 'soon' })
  if (open > 0) cards.push({
    kind: 'applications-to-answer', title: fillTexts(messages.toAnswer, { count: open }), link, due: firstDue ?? undefined,
    urgency: late > 0 ? 'now' : 'soon', ...(late > 0 && { detail: fillTexts(messages.toAnswerLate, { count: late }) }),
  })
  return cards
}
