import { joinOrganisation } from '~/people/memberships.server'
import { found, type Refusal } from '~/shared/guard'
import type { Tx } from '~/shared/sql.server'
import type { AttemptRules, Entry } from './attempts'

export type Booking = { id: string; seatNumber: number }

type Rules = AttemptRules & {
  seats: number
  day: string
  /** Booking is open to candidates; the officer may book until the last moment to start. */
  isOpen: boolean
  isOpenToOfficer: boolean
  hasBegun: boolean
  /** A seat may still be given back by its candidate, and goes to who waits. */
  isCancellable: boolean
}

/** Whatever changes who sits in a session meets at its row. */
export async function lockSession(tx: Tx, examSessionId: string, now?: Date) {
  const [rules] = await tx<Rules[]>`
    select seats, attempts, window_days, absence_is_attempt, (starts_from at time zone 'Asia/Tehran')::date as day,
      exam_sessions.cancelled_at is null and moment >= registration_opens_at and moment < registration_closes_at as is_open,
      exam_sessions.cancelled_at is null and moment >= registration_opens_at and moment < starts_until as is_open_to_officer,
      moment >= starts_from as has_begun,
      exam_sessions.cancelled_at is null and moment < starts_from - make_interval(hours => cancel_hours) as is_cancellable
    from exam_sessions
    join assessment_policies on assessment_policies.id = policy_id
    cross join (select coalesce(${now ?? null}, clock_timestamp()) as moment) clock
    where exam_sessions.id = ${examSessionId}
    for no key update of exam_sessions`
  return found(rules)
}

export async function findBooking(tx: Tx, examSessionId: string, personId: string) {
  const [booking] = await tx<Booking[]>`
    select id, seat_number from bookings
    where exam_session_id = ${examSessionId} and person_id = ${personId} and cancelled_at is null`
  return booking
}

type Wish = { personId: string; by: string; now?: Date; roomId?: string }

/** The lowest free seat, of the wished room where there is one; under the session's lock. */
export async function takeSeat(
  tx: Tx,
  session: { id: string; organisationId: string },
  entry: Entry & { enrolmentId: string | null },
  { personId, by, now, roomId }: Wish,
): Promise<Booking | Refusal<'full' | 'overlaps'>> {
  const [seat] = await tx<{ number: number }[]>`
    select seat as number from exam_sessions cross join generate_series(1, exam_sessions.seats::int) seat
    where exam_sessions.id = ${session.id}
      and seat not in (select seat_number from bookings where exam_session_id = ${session.id} and cancelled_at is null)
      and (${roomId ?? null}::uuid is null or exists (select from room_of(${session.id}, seat) room where room.id = ${roomId ?? null}))
    order by seat limit 1`
  if (!seat) return { refused: 'full' }
  const [booking] = await tx<Booking[]>`
    insert into bookings (exam_session_id, person_id, enrolment_id, seats, seat_number, during, written_booking_id,
      practical_booking_id, booked_by, booked_at)
    select exam_sessions.id, ${personId}, ${entry.enrolmentId}, seats, ${seat.number},
      case when ${entry.keptWritten ?? null}::uuid is null then tstzrange(starts_from, ends_by) end,
      ${entry.keptWritten ?? null}, ${entry.keptPractical ?? null}, ${by}, coalesce(${now ?? null}, clock_timestamp())
    from exam_sessions where id = ${session.id}
    on conflict do nothing
    returning id, seat_number`
  // Whatever else could conflict was looked at under the session's lock.
  if (!booking) return { refused: 'overlaps' }
  await joinOrganisation(tx, session.organisationId, personId)
  return booking
}
