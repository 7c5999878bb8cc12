import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { today, type Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { stateOf } from './applications/application'
import { listOwnApplications } from './applications/applications.server'
import { writingCards } from './authoring/home.server'
import { addressOf, countDone, nextStep } from './course'
import { courseworkCards } from './coursework-cards.server'
import { deskCards, endedClassCards } from './desk-cards.server'
import { messages } from './home-messages'
import { learnerCards } from './learner-cards.server'
import { phaseOf, type Offering } from './offerings/offering'
import { listOwnOfferings } from './offerings.server'
import { todayCards } from './today/today-cards.server'
import { readOutline, readProgress } from './outline.server'
import { bankCards } from './questions/bank/cards.server'

/** What of courses waits for this person: the next lesson, an application's answer, a class, applications to answer. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const [offerings, applied, desk, ended, ofToday, banks] = await Promise.all([
    listOwnOfferings(viewer), applicationCards(viewer), deskCards(viewer), endedClassCards(viewer), todayCards(viewer),
    bankCards(viewer),
  ])
  const day = today()
  const current = offerings.filter(offering => phaseOf(offering, day) !== 'finished')
  const own = await Promise.all(
    current.map(offering => (offering.isTrainer ? [classCard(offering, day)] : learnCards(offering, day))),
  )
  const taught = current.filter(offering => offering.isTrainer)
  const cards = [...ofToday, ...own.flat(), ...(await courseworkCards(viewer, taught)), ...ended, ...applied, ...desk, ...writingCards(viewer), ...banks, ...finishedCards(offerings)]
  if (cards.length > 0 || viewer.grants.length > 0 || viewer.isGuardian) return cards
  return [
    {
      kind: 'find-course',
      title: messages.findCourse,
      detail: messages.findCourseDetail,
      link: '/courses',
      urgency: 'later',
    },
  ]
}

async function learnCards(offering: Offering, day: Day): Promise<HomeCard[]> {
  const { id, courseTitle: course, enrolmentId, enrolmentEnded, startsOn } = offering
  if (!enrolmentId || enrolmentEnded) return []
  if (phaseOf(offering, day) === 'upcoming')
    return [
      {
        kind: 'course-upcoming',
        title: fillTexts(messages.startsSoon, { course }),
        detail: offering.organisationName,
        link: `/offerings/${id}`,
        due: startsOn,
        urgency: 'soon',
      },
    ]
  const [units, made] = await Promise.all([readOutline(offering.courseId, sql, id), readProgress(enrolmentId)])
  const next = nextStep(units, made, day)
  const beside = await learnerCards(offering, enrolmentId, units, made, day)
  if (!next)
    return [
      ...beside,
      {
        kind: 'course-running',
        title: fillTexts(messages.ownClass, { course }),
        detail: offering.organisationName,
        link: `/offerings/${id}`,
        urgency: 'later',
      },
    ]
  const detail = fillTexts(messages.goOnDetail, { step: next.title, ...countDone(units, made) })
  return [
    {
      kind: 'course-next',
      title: fillTexts(messages.goOn, { course }),
      detail,
      link: addressOf(id, next),
      urgency: 'now',
    },
    ...beside,
  ]
}

const classCard = (offering: Offering, day: Day): HomeCard => ({
  kind: 'class',
  title: fillTexts(messages.teach, { course: offering.courseTitle }),
  detail: messages.teachDetail,
  link: `/offerings/${offering.id}`,
  ...(phaseOf(offering, day) === 'upcoming' ? { due: offering.startsOn, urgency: 'soon' } : { urgency: 'now' }),
})

async function applicationCards(viewer: Viewer): Promise<HomeCard[]> {
  const applications = await listOwnApplications(viewer)
  return applications.flatMap((application): HomeCard[] => {
    const state = stateOf(application)
    const card = { kind: `application-${state}`, link: `/offerings/${application.offeringId}/applications/new` }
    const course = application.courseTitle
    if (state === 'applied')
      return [
        {
          ...card,
          title: fillTexts(messages.applied, { course }),
          detail: messages.appliedDetail,
          due: application.dueOn,
          urgency: 'later',
        },
      ]
    if (state === 'waiting' && application.offeredUntil)
      return [
        {
          ...card,
          kind: 'seat-offered',
          title: fillTexts(messages.seatOffered, { course }),
          detail: messages.seatOfferedDetail,
          due: today(application.offeredUntil),
          urgency: 'now',
        },
      ]
    if (state === 'waiting') return [{ ...card, title: fillTexts(messages.waiting, { course }), urgency: 'later' }]
    return state === 'refused' ? [{ ...card, title: fillTexts(messages.refused, { course }), urgency: 'soon' }] : []
  })
}

/** The courses lately finished: what was read there stays open. */
const finishedCards = (offerings: readonly Offering[]): HomeCard[] =>
  offerings
    .filter(offering => offering.enrolmentId && offering.enrolmentEnded)
    .slice(0, 3)
    .map(({ id, courseTitle: course }) => ({
      kind: 'course-finished',
      title: fillTexts(messages.finished, { course }),
      detail: messages.finishedDetail,
      link: `/offerings/${id}`,
      urgency: 'later',
    }))
