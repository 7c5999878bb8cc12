import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { checkInCandidate } from '~/assessments/exam-day/check-in-candidate.server'
import { decideAccommodation } from '~/assessments/exam-day/decide-accommodation.server'
import { letStart } from '~/assessments/exam-day/let-start.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { rightAnswer, type ItemKey } from '~/courses/questions/question'
import { addDays } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { momentOf, openAt } from './assessments'
import { candidates } from './cast'
import { done } from './people'

/**
 * At Aftab, an exam with an invigilator that may be begun for two weeks: one has finished, one sits since the demo was
 * made and is silent, one may begin, «candidate-4» is here and waits to be let start, and one hasn't come.
 */
export async function seedSupervised(world: World) {
  const [from, opened] = [-1, -12]
  const examSessionId = await openAt(world, from, opened, {
    kind: 'open', supervised: true, seats: 8, minutes: 45, lateMinutes: 14 * 24 * 60, place: 'سالن رایانه',
    registrationUntil: addDays(world.seededOn, from - 1), practicalOn: addDays(world.seededOn, 20), blueprint: { safety: 8 },
  })
  const bookings: Record<string, string> = {}
  for (const { key } of candidates) {
    const viewer = await viewerOf(world.people[key]!)
    bookings[key] = (await done(bookSeat(viewer, examSessionId, viewer.id, momentOf(addDays(world.seededOn, from - 4))))).id
  }
  const officer = await viewerOf(world.people['assessment-officer']!)
  await done(decideAccommodation(officer, examSessionId, bookings['candidate-2']!, {
    id: randomUUID(), extraPercent: 25, reader: false, largePrint: true, separateRoom: false, reason: 'نامهٔ چشم‌پزشک را آورد.',
  }).then(refused => refused ?? {}))
  for (const key of ['candidate-1', 'candidate-2', 'candidate-3', 'candidate-4'])
    await done(checkInCandidate(officer, examSessionId, { bookingId: bookings[key]!, identitySeen: 'document' }).then(refused => refused ?? {}))
  await done(letStart(officer, examSessionId, ['candidate-1', 'candidate-2', 'candidate-3'].map(key => bookings[key]!)))
  await answer(world, examSessionId, 'candidate-1', 8)
  await answer(world, examSessionId, 'candidate-2', 3)
  Object.assign(world.examSessions as Record<string, string>, { supervised: examSessionId })
}

/** Sits and answers so many rightly; who answers all hands in. */
async function answer(world: World, examSessionId: string, key: string, count: number) {
  const viewer = await viewerOf(world.people[key]!)
  const { id } = await done(startSitting(viewer, examSessionId))
  const paper = await sql<{ item: number; key: ItemKey }[]>`
    select position as item, key from sitting_items join item_versions on item_versions.id = item_version_id where sitting_id = ${id} order by position`
  const answers = paper.slice(0, count).map(({ item, key: right }) => ({ id: randomUUID(), item, seq: item, at: new Date().toISOString(), value: rightAnswer(right) }))
  await saveAnswers(viewer, id, answers)
  if (count === paper.length) await submitSitting(viewer, id)
}
