import { sql } from '~/shared/sql.server'

/** What a seat's state is told by (`seatState`), of `bookings` with `seatTables`; `log` has the `last_saved_at` of its sitting. */
export const seatFacts = () => sql`
  bookings.person_id, seat_number, checked_in_at, let_start_at, sittings.id as sitting_id, submitted_at, held_at, plain_since,
  greatest(last_saved_at, sitting_pulses.seen_at, started_at) as seen_at,
  written_booking_id is not null or missed.cause is not null as is_excused, is_expelled(bookings.id) as is_sent_away`

export const seatTables = () => sql`
  left join sittings on sittings.booking_id = bookings.id
  left join check_ins on check_ins.booking_id = bookings.id
  left join start_permissions on start_permissions.booking_id = bookings.id
  left join sitting_pulses on sitting_pulses.sitting_id = sittings.id
  left join sitting_holds on sitting_holds.sitting_id = sittings.id and resumed_at is null
  left join absences missed on missed.booking_id = bookings.id and missed.part = 'written'`
