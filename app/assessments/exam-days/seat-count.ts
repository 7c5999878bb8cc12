import { isAlarming, isSitting, seatState, type StateOfSeat } from '../exam-day/board'

export type CountedSeat = StateOfSeat & { seatNumber: number }
export type SeatCount = { expected: number; here: number; working: number; red: number; done: number }

/** How a room stands, by the same rules as its board; whoever is held still works, whoever was sent away is done. */
export function countSeats(seats: readonly CountedSeat[], now: Date): SeatCount {
  const counted = seats.map(seat => ({ seat, state: seatState(seat, now) })).filter(({ state }) => state !== 'excused')
  const of = (test: (one: (typeof counted)[number]) => boolean) => counted.filter(test).length
  return {
    expected: counted.length,
    here: of(({ seat }) => seat.checkedInAt !== null || seat.sittingId !== null),
    working: of(({ state }) => isSitting(state) || state === 'held'),
    red: of(({ seat }) => isAlarming(seat, now)),
    done: of(({ state }) => state === 'done' || state === 'sent-away'),
  }
}
