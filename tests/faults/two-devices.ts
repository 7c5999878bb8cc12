import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { deviceOf, takeOverSitting } from '~/assessments/exam-day/device.server'
import { makeDeviceCode } from '~/assessments/exam-day/make-device-code.server'
import { receiveAnswers } from '~/assessments/sitting/receive-answers.server'
import type { Closed, Saved } from '~/assessments/sitting/sitting'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { receiveSubmission } from '~/assessments/sitting/receive-turns.server'
import type { Viewer } from '~/people/viewer'
import { randomToken } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createTrainee } from '../factories/assessments'
import { askedWith, done, openSessionOf } from '../factories/people'

type Running = { trainee: Viewer; cookie: string; sittingId: string }
type Answered = { saved: string[]; kept: string[] }
/** Saves one answer from a device. */
type Save = (running: Running, device: string, seq: number) => Promise<Answered>

const ours: Save = async ({ cookie, sittingId }, device, seq) => {
  const { status, body } = await receiveAnswers(askedWith(`${cookie}; ${device}`), sittingId, JSON.stringify({ answers: [answerTo(1, 'a', seq)] }))
  if (status === 200) return { saved: (body as Saved).acknowledged, kept: [] }
  if (status !== 409) throw new Error(`a save was answered ${status}`)
  return { saved: (body as Closed).acknowledged, kept: (body as Closed).kept }
}

/** The control: looks whether this is the device, which question it is and what is there, then inserts. */
const inTurn: Save = async ({ sittingId }, device, seq) => {
  const [mine] = await sql`select sat_on from sittings where id = ${sittingId} and submitted_at is null and device_hash = ${deviceOf(askedWith(device))!}`
  const id = randomUUID()
  if (!mine) return { saved: [], kept: [id] }
  const [item] = await sql`select position from sitting_items where sitting_id = ${sittingId} and position = 1`
  const [newest] = await sql<[{ seq: number | null }]>`select max(seq) as seq from answer_log where sitting_id = ${sittingId} and item = ${item!.position}`
  if (newest.seq === seq) return { saved: [], kept: [id] }
  await sql`
    insert into answer_log (sitting_id, sat_on, id, item, seq, value, client_at)
    values (${sittingId}, ${mine.satOn}, ${id}, 1, ${seq}, '"a"', now())`
  return { saved: [id], kept: [] }
}

/** Saves on and on until something was kept apart, or it has been told to stop. */
async function saveOn(save: Save, running: Running, device: string, from: number, isOver: () => boolean) {
  const all: Answered = { saved: [], kept: [] }
  for (let n = from; !isOver() && all.kept.length < 2; n++) {
    const { saved, kept } = await save(running, device, n)
    all.saved.push(...saved)
    all.kept.push(...kept)
  }
  return all
}

/** @returns what went wrong, in numbers: nothing for a right one. */
async function attempt(save: Save, officer: Viewer, examSessionId: string, running: Running) {
  const { trainee, sittingId } = running
  const first = `exam-device=${randomToken()}`
  await sql`update sittings set device_hash = ${deviceOf(askedWith(first))!} where id = ${sittingId}`
  const { code } = await done(makeDeviceCode(officer, examSessionId, { id: randomUUID(), sittingId, reason: 'لپ‌تاپ خاموش شد' }))
  const former = [0, 1].map(tab => saveOn(save, running, first, tab * 1000, () => false))
  // Two devices ask with the same code at once.
  const asked = await Promise.all([1, 2].map(() => takeOverSitting(trainee, sittingId, code)))
  const won = asked.flatMap(answer => ('cookie' in answer ? [answer.cookie.split(';')[0]!] : []))
  const [{ moment }] = await sql<[{ moment: Date }]>`select clock_timestamp() as moment`
  let isOver = false
  const latter = won.slice(0, 1).map(device => saveOn(save, running, device, 5000, () => isOver))
  const before = await Promise.all(former)
  const turns = await Promise.all([1, 2, 3].map(() => receiveSubmission(askedWith(`${running.cookie}; ${won[0]}`), sittingId)))
  if (turns.includes(undefined)) throw new Error('a paper was not submitted')
  isOver = true
  const all = [...before, ...(await Promise.all(latter))]
  const old = before.flatMap(({ saved }) => saved)
  const saved = all.flatMap(each => each.saved)
  const kept = all.flatMap(each => each.kept)
  const [counted] = await sql<[{ logged: number; late: number; after: number; marked: number; revisions: number }]>`
    select (select count(*)::int from answer_log where sitting_id = ${sittingId} and id = any(${saved})) as logged,
      (select count(*)::int from late_answers where sitting_id = ${sittingId} and id = any(${kept})) as late,
      (select count(*)::int from answer_log where sitting_id = ${sittingId} and id = any(${old}) and saved_at > ${moment}) as after,
      (select count(*)::int from result_revisions join sittings using (booking_id) where sittings.id = ${sittingId}) as revisions,
      (select (computed_from ->> 'answers')::int from result_revisions join sittings using (booking_id) where sittings.id = ${sittingId} limit 1) as marked`
  return {
    acknowledged: saved.length, after: counted.after, lost: saved.length - counted.logged,
    notKept: save === ours ? kept.length - counted.late : 0, unmarked: save === ours && counted.marked !== saved.length ? 1 : 0,
    notOnce: (won.length === 1 ? 0 : 1) + (counted.revisions === 1 ? 0 : 1),
  }
}

async function race(save: Save, attempts: number) {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { seats: attempts })
  const sums = { acknowledged: 0, after: 0, lost: 0, notKept: 0, unmarked: 0, notOnce: 0 }
  for (let begun = 0; begun < attempts; begun += 5) {
    const running: Running[] = []
    for (let n = begun; n < Math.min(begun + 5, attempts); n++) {
      const trainee = await createTrainee(centre)
      await done(bookSeat(trainee, examSessionId))
      running.push({ trainee, cookie: (await openSessionOf(trainee.id)).cookie, sittingId: (await done(startSitting(trainee, examSessionId))).id })
    }
    for (const counts of await Promise.all(running.map(one => attempt(save, centre.officer, examSessionId, one))))
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += counts[key]
  }
  return sums
}

/**
 * A paper goes over to another device while the former still saves, and is then submitted from three tabs: one of two
 * that know the code gets it, nothing of the former device counts after that, and whatever was sent is saved or kept apart.
 */
export async function twoDevices(attempts: number) {
  const { acknowledged, ...wrong } = await race(ours, attempts)
  const control = await race(inTurn, attempts)
  return {
    name: 'two devices', trials: attempts, acknowledged,
    violations: Object.values(wrong).reduce((sum, n) => sum + n, 0), 'control caught': control.after,
  }
}
