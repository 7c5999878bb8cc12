import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { openExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { handInFile } from '~/assessments/handed-files/hand-in-file.server'
import { markScript } from '~/assessments/marking/mark-script.server'
import { readScriptPage } from '~/assessments/marking/script.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createStaff, done } from '../../factories/people'
import { lookThroughSample } from '../../../db/seed/look-through-sample'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Case, Cases } from '../cases'
import { crewOf, type Crew, type ExamWorld } from '../exams'
import { createStranger } from '../strangers'
import { at, keptForm, upload } from './forms'

/**
 * «own» is the demo's exam with essays, and of files the judge's own sitting at Aftab; «neighbour» somebody else's there;
 * «other» is at Badgir. «a script elsewhere» names Badgir's at Aftab's address.
 */
export async function casesOfMarking(world: World): Promise<Cases> {
  const made = world as ExamWorld
  const [crew, elsewhere] = [await crewOf(made, 'own'), await crewOf(made, 'other')]
  const essays = { session: made.examSessions.essays!, script: await scriptOf(made.examSessions.essays!) }
  // Whoever opened a script with a network may hand in that they read it without one.
  await readScriptPage(await viewerOf(made.people.marker!), essays.session, essays.script)
  const own = await holdExam(crew, await viewerOf(made.people.judge!))
  const other = await holdExam(elsewhere, await createStranger())
  const each = (of: (session: string, script: string) => Case, here: { session: string; script: string }) => ({
    own: of(here.session, here.script), 'own, a script elsewhere': of(here.session, other.script), other: of(other.session, other.script),
  })
  const page = ({ sitting, neighbour }: typeof own, of: (sitting: string) => Case) =>
    ({ own: of(sitting), neighbour: of(neighbour), other: of(other.sitting) })
  const [published, publishedElsewhere] = [await publishExam(crew), await publishExam(elsewhere)]
  const sampled = await sampleExam(crew)
  const file = (session: string, booking: string) => at(`/exam-sessions/${session}/papers/${booking}/files/1`)
  return {
    'routes/exam-sessions.$examSessionId.papers.$bookingId.files.$item': {
      own: file(published.session, published.booking), 'own, a candidate elsewhere': file(published.session, publishedElsewhere.booking),
      'own, sampled': file(sampled.session, sampled.booking), other: file(publishedElsewhere.session, publishedElsewhere.booking),
    },
    'routes/exam-sessions.$examSessionId.marking._index': {
      own: at(`/exam-sessions/${essays.session}/marking`), other: at(`/exam-sessions/${other.session}/marking`),
    },
    'routes/exam-sessions.$examSessionId.marking.$scriptId._index': each(
      (session, id) => at(`/exam-sessions/${session}/marking/${id}`, () => ({ intent: 'mark', id: randomUUID(), points: '4' })), essays),
    'routes/exam-sessions.$examSessionId.marking.$scriptId.entries': each((session, id) => ({
      path: `/exam-sessions/${session}/marking/${id}/entries`, body: () => keptForm({ intent: 'mark', id: randomUUID(), points: '4' }),
    }), essays),
    'routes/exam-sessions.$examSessionId.marking.$scriptId.reads': each((session, id) => ({
      path: `/exam-sessions/${session}/marking/${id}/reads`, body: () => JSON.stringify({ reads: [{ id: randomUUID(), at: new Date().toISOString() }] }),
    }), essays),
    'routes/exam-sessions.$examSessionId.marking.$scriptId.file': each((session, id) => at(`/exam-sessions/${session}/marking/${id}/file`), own),
    'routes/sittings.$sittingId.files.$item._index': page(own, id => upload(`/sittings/${id}/files/1`, () => ({ id: randomUUID(), file: drawing() }))),
    'routes/sittings.$sittingId.files.$item.content': page(own, id => at(`/sittings/${id}/files/1/content`)),
  }
}

/** One that nobody has marked. */
async function scriptOf(session: string) {
  const [script] = await sql<[{ id: string }]>`
    select id from scripts where exam_session_id = ${session} and not exists (select from script_markers where script_id = scripts.id)
    order by number limit 1`
  return script.id
}

const drawing = () => new File(['%PDF-1.7\n%%EOF\n'], 'drawing.pdf', { type: 'application/pdf' })

/** An exam for everybody, of one question that takes a file: one candidate sits, another has handed in. */
async function holdExam(crew: Crew, candidate: Viewer) {
  const session = await openFileExam(crew)
  const neighbour = await createStranger()
  const [sitting, handed] = [await begin(candidate, session), await begin(neighbour, session)]
  await submitSitting(neighbour, handed)
  return { session, sitting, neighbour: handed, script: await scriptOf(session) }
}

/** The same, with its only candidate's paper marked, which makes it the sample. */
async function sampleExam(crew: Crew) {
  const [session, candidate, marker] = [await openFileExam(crew), await createStranger(), await createStaff('marker', crew.centreId)]
  await submitSitting(candidate, await begin(candidate, session))
  await done(markScript(marker, session, await scriptOf(session), { intent: 'mark', id: randomUUID(), points: '1' }))
  const [booking] = await sql<[{ id: string }]>`select id from bookings where exam_session_id = ${session}`
  return { session, booking: booking.id }
}

/** The same, with its result published. */
async function publishExam(crew: Crew) {
  const marked = await sampleExam(crew)
  await lookThroughSample(crew.officer, marked.session)
  await done(publishResults(crew.officer, marked.session, 'written'))
  return marked
}

async function openFileExam({ officer, centreId }: Crew) {
  const { id: session } = await done(openExamSession(officer, centreId, {
    id: randomUUID(), courseId: 'building-electrician', kind: 'open', audience: 'mixed', day: addDays(today(), -1), time: '09:00',
    lateMinutes: 3 * 24 * 60, minutes: 60, seats: 5, blueprint: [{ unitId: 'safety', kind: 'file', items: 1, marks: '1' }],
  }, new Date(Date.now() - 9 * 86_400_000)))
  return session
}

async function begin(candidate: Viewer, session: string) {
  await done(bookSeat(candidate, session))
  const { id } = await done(startSitting(candidate, session))
  await done(handInFile(candidate, id, 1, { id: randomUUID(), file: drawing() }))
  return id
}
