import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { openExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { done } from '../../factories/people'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { createTrainee, crewOf, type Crew, type ExamWorld } from '../exams'
import { at } from './forms'

/** «own» is the demo's exam with essays, «other» one at Badgir; «own, a script elsewhere» names that one's at the own address. */
export async function casesOfMarking(world: World): Promise<Cases> {
  const made = world as ExamWorld
  const own = { session: made.examSessions.essays!, script: await scriptOf(made.examSessions.essays!) }
  const other = await holdEssays(await crewOf(made, 'other'))
  const script = (session: string, id: string) =>
    at(`/exam-sessions/${session}/marking/${id}`, () => ({ intent: 'mark', id: randomUUID(), points: '5' }))
  return {
    'routes/exam-sessions.$examSessionId.marking._index': {
      own: at(`/exam-sessions/${own.session}/marking`), other: at(`/exam-sessions/${other.session}/marking`),
    },
    'routes/exam-sessions.$examSessionId.marking.$scriptId._index': {
      own: script(own.session, own.script),
      'own, a script elsewhere': script(own.session, other.script),
      other: script(other.session, other.script),
    },
  }
}

/** One that nobody has marked. */
async function scriptOf(session: string) {
  const [script] = await sql<[{ id: string }]>`
    select id from scripts where exam_session_id = ${session} and not exists (select from script_markers where script_id = scripts.id)
    order by number limit 1`
  return script.id
}

async function holdEssays(crew: Crew) {
  const moment = (days: number, minutes = 0) => new Date(new Date(`${addDays(today(), days)}T09:00:00+03:30`).getTime() + minutes * 60_000)
  const { id: session } = await done(openExamSession(crew.officer, crew.centreId, {
    id: randomUUID(), courseId: 'building-electrician', kind: 'coordinated', audience: 'mixed', day: addDays(today(), -9), time: '09:00',
    lateMinutes: 30, minutes: 60, seats: 5, blueprint: [{ unitId: 'safety', kind: 'essay', items: 1, marks: '1' }],
  }, moment(-19)))
  const candidate = await createTrainee(crew)
  await done(bookSeat(candidate, session, candidate.id, moment(-12)))
  const { id } = await done(startSitting(candidate, session, moment(-9, 3)))
  const at = moment(-9, 20)
  await saveAnswers(candidate, id, [{ id: randomUUID(), item: 1, seq: 1, value: 'پاسخِ آزمونِ جای دیگر', at: at.toISOString() }], at)
  await submitSitting(candidate, id, moment(-9, 30))
  return { session, script: await scriptOf(session) }
}
