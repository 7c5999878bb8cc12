import { dayAndTime } from '~/courses/meetings/when'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { day, form, optional, text, time } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { holdSession } from './hold-session.server'
import { notices } from './messages'
import { scheduleOf, type Schedule, type ScheduleRefusal } from './schedule'
import { tellConcerned } from './tell-concerned.server'

export const scheduleForm = form({
  day: day(), time: time(), place: optional(text(120)), registrationUntil: optional(day()), practicalOn: optional(day()), reason: text(500, 3),
})

/**
 * Moves an exam that nobody has begun to another day, hour or place; how late one may start and how long it lasts stay.
 * Check-ins of the old hour are taken back. Everybody concerned is told, and whoever had a seat may give it back until
 * the exam begins. The same again changes nothing.
 * @returns for 'overlaps' whose other exam is at that hour.
 */
export async function moveExamSession(
  viewer: Viewer, examSessionId: string, { reason, ...wish }: Schedule & { reason: string }, now?: Date,
): Promise<undefined | Refusal<ScheduleRefusal> & { busy?: string }> {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  return tx<undefined | Refusal<ScheduleRefusal> & { busy?: string }>(async tx => {
    const { isBegun, cancelledAt } = await holdSession(tx, session.id, now)
    if (cancelledAt) return { refused: 'cancelled' }
    const before = scheduleOf(found(await findStaffedSession(viewer, session.id, tx)))
    const [planned] = await tx<[{ startsFrom: Date; isSame: boolean; isPast: boolean; isHourNew: boolean; opensAfter: boolean }]>`
      ${plan(tx, session.id, wish, now)}
      select starts_from, (starts_from, closes_at, place, practical_on) is not distinct from (was_from, was_closing_at, was_at, was_practical_on) as is_same,
        starts_from <= moment as is_past, starts_from <> was_from as is_hour_new, closes_at <= opens_at as opens_after
      from planned`
    if (planned.isSame) return
    if (isBegun) return { refused: 'begun' }
    if (planned.isPast) return { refused: 'in-the-past' }
    if (planned.opensAfter) return { refused: 'registration-over' }
    if (wish.practicalOn && wish.practicalOn < wish.day) return { refused: 'practical-before-written' }
    const busy = await tx<{ nameFa: string }[]>`
      ${plan(tx, session.id, wish, now)}
      select distinct name_fa from planned join bookings own on own.exam_session_id = ${session.id} and own.cancelled_at is null and own.during is not null
        join bookings other on other.person_id = own.person_id and other.exam_session_id <> own.exam_session_id and other.cancelled_at is null
          and other.during && tstzrange(starts_from, ends_by)
        join people on people.id = own.person_id order by name_fa limit 20`
    if (busy.length > 0) return { refused: 'overlaps', busy: busy.map(({ nameFa }) => nameFa).join('، ') }

    await tx`
      ${plan(tx, session.id, wish, now)}
      update exam_sessions set starts_from = planned.starts_from, starts_until = planned.starts_until, ends_by = planned.ends_by,
        registration_closes_at = closes_at, place = planned.place, practical_on = planned.practical_on,
        moved_at = case when is_moved then moment else moved_at end
      from (select planned.*, starts_from <> was_from or practical_on is distinct from was_practical_on as is_moved from planned) planned
      where exam_sessions.id = ${session.id}`
    await tx`
      update bookings set during = tstzrange(starts_from, ends_by) from exam_sessions
      where exam_sessions.id = exam_session_id and exam_session_id = ${session.id} and bookings.cancelled_at is null and during is not null`
    const checkedIn = planned.isHourNew ? await takeBackCheckIns(tx, session.id) : 0
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'exam-session-moved', subject: ['exam_session', session.id],
      organisationId: session.organisationId, before: { ...before, checkedIn }, after: { ...before, ...wish }, why: reason,
    })
    await tellConcerned(tx, session, viewer.id, {
      kind: 'exam-moved',
      title: fillTexts(planned.isHourNew ? notices.moved : notices.changed, { course: session.courseTitle, to: dayAndTime(planned.startsFrom), reason }),
    })
  }).catch(overlaps)
}

/** Somebody takes a seat in another exam at this very moment. */
const overlaps = (error: unknown): Refusal<'overlaps'> => {
  if ((error as { code?: string } | null)?.code !== '23P01') throw error
  return { refused: 'overlaps' }
}

/** The session's times and place as they are and as they are wished, for a statement that goes on with `planned`. */
const plan = (tx: Tx, examSessionId: string, { day, time, place, registrationUntil, practicalOn }: Schedule, now?: Date) => tx`
  with wished as (
    select exam_sessions.*, (${day}::date + ${time}::time) at time zone 'Asia/Tehran' as wished_from,
      coalesce(${now ?? null}, clock_timestamp()) as moment, ${practicalOn ?? null}::date as wished_practical_on,
      case when exists (select from exam_rooms where exam_session_id = exam_sessions.id) then place else ${place ?? ''} end as wished_place
    from exam_sessions where id = ${examSessionId}
  ), timed as (
    select *, wished_from + (starts_until - starts_from) as wished_until,
      least(wished_from + (starts_until - starts_from), (${registrationUntil ?? null}::date + 1)::timestamp at time zone 'Asia/Tehran') as closes_at
    from wished
  ), planned as (
    select wished_from as starts_from, wished_until as starts_until, wished_until + make_interval(mins => minutes) as ends_by, closes_at,
      registration_opens_at as opens_at, wished_place as place, wished_practical_on as practical_on, moment,
      starts_from as was_from, registration_closes_at as was_closing_at, timed.place as was_at, timed.practical_on as was_practical_on
    from timed
  )`

/** Whoever was here at the old hour is not here at the new one. @returns how many were. */
async function takeBackCheckIns(tx: Tx, examSessionId: string) {
  await tx`delete from start_permissions using bookings where bookings.id = booking_id and exam_session_id = ${examSessionId}`
  const undone = await tx`delete from check_ins using bookings where bookings.id = booking_id and exam_session_id = ${examSessionId} returning booking_id`
  return undone.length
}
