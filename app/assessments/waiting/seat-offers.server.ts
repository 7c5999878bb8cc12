import { notify } from '~/people/notices/notify.server'
import { sql, type Sql, type Tx } from '~/shared/sql.server'
import type { ExamSession } from '../assessment'
import { notices } from './notices'

/** `isYours`: kept for this person; otherwise for others, and this person may not take it before `until`. */
export type SeatOffer = { until: Date; isYours: boolean }

/**
 * Whom an exam's free seats are kept for in its last hours, when none is handed on by itself: of so many free seats the
 * first so many who wait, until `offer_hours` of the policy after the last one came free, or booking ends. Empty before, after,
 * and while nobody waits.
 */
const listOffered = (examSessionId: string, tx: Sql, now?: Date) => tx<{ personId: string; until: Date; free: number }[]>`
  select person_id, until, free
  from exam_sessions join assessment_policies on assessment_policies.id = policy_id
  cross join (select coalesce(${now ?? null}, clock_timestamp()) as moment) clock
  cross join lateral (select starts_from - make_interval(hours => cancel_hours) as last_hours) near
  cross join lateral (select (exam_sessions.seats - count(*) filter (where bookings.cancelled_at is null))::int as free, max(bookings.cancelled_at) as given_back
    from bookings where exam_session_id = exam_sessions.id) taken
  cross join lateral (select least(registration_closes_at, make_interval(hours => offer_hours) + greatest(last_hours, given_back,
    (select max(opened_at) from exam_rooms where exam_session_id = exam_sessions.id))) as until) kept
  cross join lateral (select person_id, row_number() over (order by exam_waits.id) as nth from exam_waits join people on people.id = person_id
    where exam_session_id = exam_sessions.id and ended_at is null and erased_at is null) waiting
  where exam_sessions.id = ${examSessionId} and exam_sessions.cancelled_at is null and moment >= last_hours and moment < until and nth <= free
  order by nth`

/** Of seats that are kept for those who wait: whether one is this person's; undefined where whoever comes may book. */
export async function findSeatOffer(personId: string, examSessionId: string, tx: Sql = sql, now?: Date): Promise<SeatOffer | undefined> {
  const offered = await listOffered(examSessionId, tx, now)
  const [first] = offered
  if (!first) return undefined
  if (offered.some(one => one.personId === personId)) return { until: first.until, isYours: true }
  return offered.length < first.free ? undefined : { until: first.until, isYours: false }
}

/** Tells those for whom free seats are kept, and until when. */
export async function tellOfFreeSeats(tx: Tx, session: ExamSession, now?: Date) {
  for (const { personId, until } of await listOffered(session.id, tx, now))
    await notify(tx, personId, { kind: 'exam-seat-free', title: notices.seatFree(session.courseTitle, until), link: `/exam-sessions/${session.id}` })
}
