import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { isStartable, type ExamSession } from '../assessment'
import { listOwnSessions } from '../exam-sessions/exam-sessions.server'
import { about } from './about'
import { messages } from './messages'

type Begun = {
  examSessionId: string
  sittingId: string
  courseTitle: Text
  dueAt: Date
  submittedAt: Date | null
  /** A part was published in the last two weeks. */
  hasNews: boolean
}

export async function candidateCards(viewer: Viewer): Promise<HomeCard[]> {
  const now = new Date()
  const [{ own, bookable }, begun] = await Promise.all([listOwnSessions(viewer), listBegun(viewer)])
  const isBegun = ({ id }: ExamSession) => begun.some(({ examSessionId }) => examSessionId === id)
  return [
    ...begun.filter(({ submittedAt }) => !submittedAt).map(running),
    ...own.filter(session => !session.cancelledAt && now < session.startsUntil && !isBegun(session)).map(coming(now)),
    ...bookable.filter(({ kind }) => kind !== 'open').slice(0, 3).map(offer),
    ...begun.filter(({ hasNews }) => hasNews).map(news),
  ]
}

const listBegun = (viewer: Viewer) => sql<Begun[]>`
  select sittings.exam_session_id, sittings.id as sitting_id, title as course_title, due_at, submitted_at,
    exists (select from verdicts where booking_id = sittings.booking_id
      and greatest(written_published_at, practical_published_at) > now() - interval '14 days') as has_news
  from sittings
  join exam_sessions on exam_sessions.id = exam_session_id
  join courses on courses.id = course_id
  join course_versions on course_versions.id = current_version_id
  where person_id = ${viewer.id} and started_at > now() - interval '90 days'`

const running = ({ sittingId, courseTitle, dueAt }: Begun): HomeCard => ({
  kind: 'sitting-running', title: about(messages.carryOn, courseTitle), link: `/sittings/${sittingId}`,
  due: dueAt.toISOString(), urgency: 'now', isUnderWay: true,
})

const news = ({ courseTitle }: Begun): HomeCard =>
  ({ kind: 'result-out', title: about(messages.resultOut, courseTitle), link: '/results', urgency: 'soon' })

const coming = (now: Date) => (session: ExamSession): HomeCard => {
  const due = session.startsFrom.toISOString()
  const shared = { detail: session.organisationName, link: `/exam-sessions/${session.id}`, due }
  return isStartable(session, now)
    ? { ...shared, kind: 'exam-begun', title: about(messages.startNow, session.courseTitle), urgency: 'now', isUnderWay: true }
    : { ...shared, kind: 'exam-coming', title: about(messages.comes, session.courseTitle), urgency: 'soon' }
}

const offer = ({ id, courseTitle, organisationName, registrationClosesAt }: ExamSession): HomeCard => ({
  kind: 'exam-bookable', title: about(messages.book, courseTitle), detail: organisationName,
  link: `/exam-sessions/${id}`, due: registrationClosesAt.toISOString(), urgency: 'soon',
})
