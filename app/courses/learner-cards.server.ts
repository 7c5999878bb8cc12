import type { HomeCard } from '~/people/home'
import { addDays, today, type Day } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { digest } from './at-risk/messages'
import { overdueSteps, stepsDueOn } from './at-risk/risk'
import { addressOf, stepsOf, type ProgressMade, type Unit } from './course'
import { messages } from './home-messages'
import type { Offering } from './offerings/offering'

const DAYS_AHEAD = 3

/** Beside the next step: the next meeting of the class, what is due soon or overdue, and what came back with words. */
export async function learnerCards(
  { id, courseTitle: course }: Offering, enrolmentId: string, units: readonly Unit[], made: ProgressMade, day: Day,
): Promise<HomeCard[]> {
  const [[meeting], returned] = await Promise.all([nextMeeting(id), listReturned(enrolmentId)])
  const steps = stepsOf(units)
  const overdue = overdueSteps(steps, made, day)
  const due = Array.from({ length: DAYS_AHEAD + 1 }, (_, n) => stepsDueOn(steps, made, addDays(day, n), day)).flat()
  const titleOf = (activityId: string) => steps.find(step => step.id === activityId)?.title
  return [
    ...(meeting ? [{
      kind: 'next-meeting', title: fillTexts(messages.nextMeeting, { course }), detail: meeting.room ? { fa: meeting.room, en: meeting.room } : undefined,
      link: `/offerings/${id}`, due: meeting.startsAt.toISOString(), urgency: today(meeting.startsAt) === day ? 'now' as const : 'soon' as const,
    }] : []),
    ...returned.map((one): HomeCard => ({
      kind: 'work-returned', title: fillTexts(messages.returned, { title: one.task ?? titleOf(one.activityId!) ?? '' }), detail: messages.returnedDetail,
      link: one.logId ? `/practice-logs/${one.logId}` : addressOf(id, { kind: 'assignment', id: one.activityId! }), urgency: 'now',
    })),
    ...(overdue[0] ? [{
      kind: 'step-overdue', title: fillTexts(overdue.length === 1 ? digest.overdue : digest.overdueMany, { title: overdue[0].title, count: overdue.length }),
      detail: overdue.length === 1 ? course : fillTexts(messages.overdueDetail, { title: overdue[0].title }), link: addressOf(id, overdue[0]), due: overdue[0].dueOn!, urgency: 'now' as const,
    }] : []),
    ...due.slice(0, 2).map((step): HomeCard => ({
      kind: 'step-due', title: fillTexts(messages.stepDue, { title: step.title }), detail: course, link: addressOf(id, step), due: step.dueOn!, urgency: 'soon',
    })),
  ]
}

const nextMeeting = (offeringId: string) => sql<{ startsAt: Date; room: string | null }[]>`
  select starts_at, room from class_meetings
  where offering_id = ${offeringId} and cancelled_at is null and ends_at > now() and starts_at < now() + interval '7 days'
  order by starts_at limit 1`

/** What the trainer gave back with words, and nothing newer of it has been handed in. */
const listReturned = (enrolmentId: string) => sql<{ activityId: string | null; logId: string | null; task: string | null }[]>`
  select activity_id, null::uuid as log_id, null as task from (
    select distinct on (activity_id) id, activity_id from submissions where enrolment_id = ${enrolmentId} order by activity_id, number desc) newest
  where (select decision from submission_marks where submission_id = newest.id order by number desc limit 1) = 'returned'
  union all
  select activity_id, id, (select task from practice_events where practice_log_id = practice_logs.id and task is not null order by seq desc limit 1)
  from practice_logs where enrolment_id = ${enrolmentId}
    and (select kind from practice_events where practice_log_id = practice_logs.id order by seq desc limit 1) = 'returned'`
