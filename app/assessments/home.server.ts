import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { fill, type Text } from '~/shared/text'
import { listOwnSessions } from './exam-sessions/exam-sessions.server'
import { isStartable } from './assessment'
import { messages } from './home-messages'

const about = (text: Text, course: Text, values: Record<string, number> = {}): Text =>
  ({ fa: fill(text.fa, { ...values, course: course.fa }, 'fa'), en: fill(text.en, { ...values, course: course.en }, 'en') })

/** What of assessment waits for this person: an exam to start, to book or to run, practicals to mark, results to publish. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all([
    ofCandidate(viewer),
    hasAnyRole(viewer, 'assessment_officer') ? ofOfficer(viewer) : [],
    hasAnyRole(viewer, 'assessor') ? ofAssessor(viewer) : [],
  ])
  return cards.flat()
}

type Begun = { examSessionId: string; sittingId: string; courseTitle: Text; dueAt: Date; submittedAt: Date | null; hasNews: boolean }

async function ofCandidate(viewer: Viewer): Promise<HomeCard[]> {
  const now = new Date()
  const [{ own, bookable }, begun] = await Promise.all([
    listOwnSessions(viewer),
    sql<Begun[]>`
      select sittings.exam_session_id, sittings.id as sitting_id, title as course_title, due_at, submitted_at,
        exists (select from verdicts where booking_id = sittings.booking_id
          and greatest(written_published_at, practical_published_at) > now() - interval '14 days') as has_news
      from sittings
      join exam_sessions on exam_sessions.id = exam_session_id
      join courses on courses.id = course_id
      join course_versions on course_versions.id = current_version_id
      where person_id = ${viewer.id} and started_at > now() - interval '90 days'`,
  ])
  const running = begun.filter(({ submittedAt }) => !submittedAt).map(({ sittingId, courseTitle, dueAt }): HomeCard => ({
    kind: 'sitting-running', title: about(messages.carryOn, courseTitle), link: `/sittings/${sittingId}`, due: dueAt.toISOString(), urgency: 'now',
  }))
  const news = begun.filter(({ hasNews }) => hasNews).map(({ courseTitle }): HomeCard =>
    ({ kind: 'result-out', title: about(messages.resultOut, courseTitle), link: '/results', urgency: 'soon' }))
  const waiting = own
    .filter(session => !session.cancelledAt && now < session.startsUntil && !begun.some(({ examSessionId }) => examSessionId === session.id))
    .map((session): HomeCard => {
      const isNow = isStartable(session, now)
      return {
        kind: isNow ? 'exam-begun' : 'exam-coming', title: about(isNow ? messages.startNow : messages.comes, session.courseTitle),
        detail: session.organisationName, link: `/exam-sessions/${session.id}`, due: session.startsFrom.toISOString(), urgency: isNow ? 'now' : 'soon',
      }
    })
  const offers = bookable.filter(({ kind }) => kind !== 'open').slice(0, 3).map((session): HomeCard => ({
    kind: 'exam-bookable', title: about(messages.book, session.courseTitle), detail: session.organisationName,
    link: `/exam-sessions/${session.id}`, due: session.registrationClosesAt.toISOString(), urgency: 'soon',
  }))
  return [...running, ...waiting, ...offers, ...news]
}

type Staffed = { id: string; courseTitle: Text; startsFrom: Date; isRunning: boolean; candidates: number; toPublish: number }

async function ofOfficer(viewer: Viewer): Promise<HomeCard[]> {
  const sessions = await sql<Staffed[]>`
    select exam_sessions.id, title as course_title, starts_from, now() between starts_from and ends_by as is_running,
      (select count(*)::int from bookings where exam_session_id = exam_sessions.id and bookings.cancelled_at is null) as candidates,
      (select count(*)::int from bookings b cross join (values ('written'), ('practical')) parts (part)
        join lateral newest_result(b.id, parts.part) newest on true
        where b.exam_session_id = exam_sessions.id and b.cancelled_at is null
          and newest.id is distinct from (select id from published_result(b.id, parts.part))) as to_publish
    from exam_sessions
    join courses on courses.id = course_id
    join course_versions on course_versions.id = current_version_id
    where reaches(${viewer.id}, ${['assessment_officer']}, exam_sessions.id) and cancelled_at is null
      and ends_by > now() - interval '90 days' and starts_from < now() + interval '7 days'
    order by starts_from limit 20`
  const cards = sessions.flatMap(({ id, courseTitle, startsFrom, isRunning, candidates, toPublish }): HomeCard[] => {
    const detail = about(messages.candidates, courseTitle, { count: candidates })
    const due = startsFrom.toISOString()
    return [
      ...(toPublish > 0 ? [{ kind: 'results-to-publish', title: about(messages.publish, courseTitle, { count: toPublish }), link: `/exam-sessions/${id}/results`, urgency: 'now' } as const] : []),
      ...(isRunning && candidates > 0 ? [{ kind: 'exam-running', title: about(messages.running, courseTitle), detail, link: `/exam-sessions/${id}`, urgency: 'now' } as const] : []),
      ...(startsFrom > new Date() ? [{ kind: 'exam-to-prepare', title: about(messages.prepare, courseTitle), detail, link: `/exam-sessions/${id}`, due, urgency: 'soon' } as const] : []),
    ]
  })
  return [...cards, { kind: 'exam-sessions', title: messages.openOne, link: '/exam-sessions', urgency: 'later' }]
}

async function ofAssessor(viewer: Viewer): Promise<HomeCard[]> {
  const sessions = await sql<{ id: string; courseTitle: Text; toMark: number; practicalOn: string | null }[]>`
    select exam_sessions.id, title as course_title, practical_on, (
      select count(*)::int from bookings
      join lateral published_result(coalesce(written_booking_id, bookings.id), 'written') written on written.passed
      where bookings.exam_session_id = exam_sessions.id and bookings.cancelled_at is null and practical_booking_id is null
        and not exists (select from newest_result(bookings.id, 'practical'))
        and not exists (select from practical_marks where booking_id = bookings.id and assessor_id = ${viewer.id})
        and not exists (select from absences where booking_id = bookings.id and part = 'practical')
        and not may_not_assess(${viewer.id}, bookings.id)) as to_mark
    from exam_sessions
    join courses on courses.id = course_id
    join course_versions on course_versions.id = current_version_id
    where reaches(${viewer.id}, ${['assessor']}, exam_sessions.id) and cancelled_at is null and ends_by > now() - interval '180 days'`
  return sessions.filter(({ toMark }) => toMark > 0).map(({ id, courseTitle, toMark, practicalOn }): HomeCard => ({
    kind: 'practicals-to-mark', title: about(messages.toMark, courseTitle, { count: toMark }),
    link: `/exam-sessions/${id}/practical-marks`, due: practicalOn ?? undefined, urgency: 'now',
  }))
}
