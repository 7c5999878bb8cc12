import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { answerRoomRequest } from '~/assessments/rooms/answer-request.server'
import { openRoom } from '~/assessments/rooms/open-room.server'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, createTrainee, minutesFrom } from './assessments'
import { createOrganisation, createStaff, done } from './people'

/** A supervised exam that has begun, of one seat at its own centre and two that a neighbour lends; all are taken. */
export async function createDay() {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { startsFrom: minutesFrom(new Date(), 3 * 24 * 60), seats: 1, supervised: true })
  await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
  const [{ provinceId }] = await sql<[{ provinceId: string }]>`select province_id from organisations where id = ${centre.organisationId}`
  const neighbour = await createOrganisation({ provinceId })
  const lender = await createStaff('assessment_officer', neighbour.id)
  const lent = randomUUID()
  await openRoom(centre.officer, examSessionId, { id: lent, organisationId: neighbour.id, name: 'کارگاه برق', seats: 2 })
  await answerRoomRequest(lender, examSessionId, { requestId: lent, answer: 'agreed' })
  const [home, away, second] = [await createTrainee(centre), await createTrainee(centre), await createTrainee(centre)]
  const bookings = []
  for (const trainee of [home, away, second]) bookings.push((await done(bookSeat(trainee, examSessionId))).id)
  await sql`
    update exam_sessions set starts_from = now() - interval '5 minutes', registration_closes_at = now() - interval '1 hour', starts_until = now() + interval '1 hour', ends_by = now() + interval '3 hours'`
  const rooms = await sql<{ id: string }[]>`select id from exam_rooms order by first_seat`
  return { ...centre, examSessionId, neighbour, lender, home, away, bookings, rooms: rooms.map(({ id }) => id) as [string, string] }
}
export type Day = Awaited<ReturnType<typeof createDay>>
