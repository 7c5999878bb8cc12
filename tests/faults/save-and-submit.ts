import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { receiveAnswers } from '~/assessments/sitting/receive-answers.server'
import type { Saved } from '~/assessments/sitting/sitting'
import { receiveSubmission } from '~/assessments/sitting/receive-turns.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createTrainee } from '../factories/assessments'
import { askedWith, done, openSessionOf } from '../factories/people'

type Running = { trainee: Viewer; cookie: string; sittingId: string }
/** Saves one answer; how many it acknowledged, or undefined when the sitting was closed. */
type Save = (running: Running, seq: number) => Promise<number | undefined>

const ours: Save = async ({ cookie, sittingId }, seq) => {
  const body = JSON.stringify({ answers: [answerTo(1, seq % 2 ? 'a' : 'b', seq)] })
  const received = await receiveAnswers(askedWith(cookie), sittingId, body)
  if (received.status !== 200 && received.status !== 409) throw new Error(`a save was answered ${received.status}`)
  return received.status === 409 ? undefined : (received.body as Saved).acknowledged.length
}

/** The control: looks whether the sitting is open, then inserts. */
const inTwoStatements: Save = async ({ sittingId }, seq) => {
  const [open] =
    await sql`select sat_on from sittings where id = ${sittingId} and submitted_at is null
      and clock_timestamp() <= due_at`
  if (!open) return undefined
  await sql`
    insert into answer_log (sitting_id, sat_on, id, item, seq, value, client_at)
    values (${sittingId}, ${open.satOn}, ${randomUUID()}, 1, ${seq}, '"a"', now())`
  return 1
}

async function openSittings(count: number): Promise<Running[]> {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { seats: count })
  const running: Running[] = []
  for (let i = 0; i < count; i++) {
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    running.push({ trainee, cookie: (await openSessionOf(trainee.id)).cookie, sittingId: (await done(startSitting(trainee, examSessionId))).id })
  }
  return running
}

async function race(save: Save, attempts: number) {
  const all = await openSittings(attempts)
  let acknowledged = 0
  for (let first = 0; first < all.length; first += 10) {
    await Promise.all(
      all.slice(first, first + 10).map(async running => {
        // The submit comes after so many saves, while the next are on their way.
        let left = Math.floor(Math.random() * 10)
        let begin = () => {}
        const begun = new Promise<void>(resolve => (begin = resolve))
        if (left === 0) begin()
        const savers = [0, 1, 2, 3].map(async tab => {
          for (let n = 1; n <= 60; n++) {
            const saved = await save(running, tab * 100 + n)
            if (saved === undefined) return
            acknowledged += saved
            if (--left <= 0) begin()
          }
        })
        await begun
        const turns = await Promise.all([1, 2, 3].map(() => receiveSubmission(askedWith(running.cookie), running.sittingId)))
        if (turns.includes(undefined)) throw new Error('a paper was not submitted')
        await Promise.all(savers)
      }),
    )
  }
  const ids = all.map(({ sittingId }) => sittingId)
  const [{ logged, unmarked, notOnce }] = await sql<[{ logged: number; unmarked: number; notOnce: number }]>`
    select sum(logged)::int as logged, (count(*) filter (where marked is distinct from logged))::int as unmarked,
      (count(*) filter (where revisions <> 1))::int as not_once
    from (select
        (select count(*) from answer_log where sitting_id = sittings.id) as logged,
        (select (computed_from ->> 'answers')::int from result_revisions where booking_id = sittings.booking_id
          and revision = 1) as marked,
        (select count(*) from result_revisions where booking_id = sittings.booking_id) as revisions
      from sittings where id = any (${ids})) each`
  return { attempts, acknowledged, lost: acknowledged - logged, unmarked, notOnce }
}

/**
 * Four tabs save while three submit: nothing that was acknowledged may be lost or stay unmarked, and one submit counts.
 */
export async function saveRacingSubmit(attempts: number) {
  const { acknowledged, lost, unmarked, notOnce } = await race(ours, attempts)
  const control = await race(inTwoStatements, attempts)
  return {
    name: 'save racing submit',
    trials: attempts,
    acknowledged,
    violations: lost + unmarked + notOnce,
    'control caught': control.unmarked,
  }
}
