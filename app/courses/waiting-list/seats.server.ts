import type { Tx } from '~/shared/sql.server'

export type Seat = { seatNumber: number; seats: number }

/** One at a time at an offering: what is counted holds until the seat is given. Of several, always in the same order. */
export const holdOfferings = (tx: Tx, ...offeringIds: string[]) =>
  tx`select from offerings where id = any (${offeringIds}) order by id for no key update`

/** The lowest free seat, unless those that are left are kept for people to whom they were offered. */
export async function findFreeSeat(tx: Tx, offeringId: string, ownApplicationId: string | null = null) {
  const [seat] = await tx<Seat[]>`
    select seat_number::int as seat_number, seats from offerings cross join generate_series(1, seats) as seat_number
    where id = ${offeringId}
      and not exists (select from enrolments where offering_id = offerings.id and enrolments.seat_number = seat_number.seat_number)
      and seats > (select count(*) from enrolments where offering_id = offerings.id and enrolments.seat_number is not null)
        + (select count(*) from seat_offers where offering_id = offerings.id and answer is null
          and application_id is distinct from ${ownApplicationId}::uuid)
    order by seat_number limit 1`
  return seat
}

type Seated = { offeringId: string; personId: string; applicationId: string | null; by: string | null }

export const giveSeat = (tx: Tx, { offeringId, personId, applicationId, by }: Seated, { seatNumber, seats }: Seat, now?: Date) => tx<[{ id: string }]>`
  insert into enrolments (offering_id, person_id, application_id, seats, seat_number, enrolled_by, enrolled_at)
  values (${offeringId}, ${personId}, ${applicationId}, ${seats}, ${seatNumber}, ${by}, coalesce(${now ?? null}, clock_timestamp()))
  returning id`

/** A minor takes a seat once a guardian has been verified. */
export async function lacksGuardian(tx: Tx, personId: string) {
  const [person] = await tx<[{ lacks: boolean }]>`
    select coalesce(born_on > today() - interval '18 years', false)
      and not exists (select from guardianships where child_id = people.id and verified_at is not null and ended_at is null)
      as lacks
    from people where id = ${personId}`
  return person.lacks
}
