import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { exportOwn } from '~/assessments/export.server'
import { homeCards } from '~/assessments/home.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { savePaper } from '~/assessments/sitting/save-paper.server'
import { findOwnSitting, readPaper } from '~/assessments/sitting/sittings.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { action as answers } from '~/routes/sittings.$sittingId.answers'
import { loader as paperPage } from '~/routes/sittings.$sittingId._index'
import { action as submission } from '~/routes/sittings.$sittingId.submission'
import { sql } from '~/shared/sql.server'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { answerTo, createSession, createSitting, createTrainee, minutesFrom } from '../factories/assessments'
import { createViewer, done, openSessionOf } from '../factories/people'

type Sent = { body?: unknown; cookie?: string; raw?: string }
const asked = (sittingId: string, { body, cookie, raw }: Sent) => ({
  request: new Request(`http://localhost:3000/sittings/${sittingId}/answers`, {
    method: 'POST', body: raw ?? JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...(cookie && { Cookie: cookie }) },
  }),
  params: { sittingId },
  context: {} as never,
})
const post = async (sittingId: string, sent: Sent) => answers(asked(sittingId, sent)) as Promise<Response>
const cookieOf = async (personId: string) => (await openSessionOf(personId)).cookie

describe('the answers’ endpoint', () => {
  test('acknowledges with its clock and the end', async () => {
    const { trainee, sittingId } = await createSitting()
    const answer = answerTo(1)
    const response = await post(sittingId, { body: { answers: [answer] }, cookie: await cookieOf(trainee.id) })
    expect(response.status).toBe(200)
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(await response.json()).toEqual({ acknowledged: [answer.id], savedAt: instant, dueAt: instant, now: instant })
  })

  test('tells only its clock when nothing is sent', async () => {
    const { trainee, sittingId } = await createSitting()
    const response = await post(sittingId, { body: { answers: [] }, cookie: await cookieOf(trainee.id) })
    expect([response.status, (await response.json()).acknowledged]).toEqual([200, []])
  })

  test('says 409 after the end, with what is kept', async () => {
    const { trainee, sittingId } = await createSitting()
    const cookie = await cookieOf(trainee.id)
    const [saved, late] = [answerTo(1), answerTo(2)]
    await post(sittingId, { body: { answers: [saved] }, cookie })
    await submitSitting(trainee, sittingId)
    const response = await post(sittingId, { body: { answers: [saved, late] }, cookie })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ closed: true, acknowledged: [saved.id], kept: [late.id] })
  })

  test('says 401 to nobody, 404 to a stranger and for no sitting', async () => {
    const { sittingId } = await createSitting()
    expect((await post(sittingId, { body: { answers: [answerTo(1)] } })).status).toBe(401)
    const cookie = await cookieOf((await createViewer()).id)
    for (const id of [sittingId, randomUUID(), 'nonsense'])
      expect((await post(id, { body: { answers: [answerTo(1)] }, cookie })).status).toBe(404)
  })

  test.each([
    ['no JSON', { raw: '{"answers": [' }],
    ['a key that it doesn’t know', { body: { answers: [], person: 'x' } }],
    ['an answer with one', { body: { answers: [{ ...answerTo(1), marks: 100 }] } }],
    ['an id that is none', { body: { answers: [{ ...answerTo(1), id: '1' }] } }],
    ['a value of another shape', { body: { answers: [{ ...answerTo(1), value: { a: 1 } }] } }],
    ['an endless value', { body: { answers: [{ ...answerTo(1), value: 'x'.repeat(20_001) }] } }],
    ['a seq that no database keeps', { body: { answers: [{ ...answerTo(1), seq: 2 ** 31 }] } }],
    ['a moment that is none', { body: { answers: [{ ...answerTo(1), at: 'yesterday' }] } }],
    ['two hundred and one', { body: { answers: Array.from({ length: 201 }, () => answerTo(1)) } }],
  ])('refuses %s and keeps nothing', async (_, sent) => {
    const { trainee, sittingId } = await createSitting()
    expect((await post(sittingId, { ...sent, cookie: await cookieOf(trainee.id) })).status).toBe(400)
    expect(await sql`select from answer_log`).toHaveLength(0)
  })
})

describe('the exam’s page', () => {
  test('holds no key, no reason and no name of a question', async () => {
    const { trainee, sittingId } = await createSitting()
    const headers = { Cookie: await cookieOf(trainee.id) }
    const request = new Request(`http://localhost:3000/sittings/${sittingId}`, { headers })
    const page = await paperPage({ request, params: { sittingId }, context: {} as never })
    const words = JSON.stringify(page)
    expect(words).toContain('گزینهٔ a')
    expect(words).not.toMatch(/SEALED-REASON|"right"|"key"|feedback|"code"|itemId|versionId|difficulty/)
  })

  test('leads to the receipt once the sitting is over', async () => {
    const { trainee, sittingId } = await createSitting()
    const headers = { Cookie: await cookieOf(trainee.id) }
    const address = `http://localhost:3000/sittings/${sittingId}`
    const request = new Request(`${address}/submission`, { method: 'POST', headers })
    const handedIn = await submission({ request, params: { sittingId }, context: {} as never })
    expect([handedIn.status, handedIn.headers.get('Location')]).toEqual([303, `/sittings/${sittingId}/submission`])
    await expect(paperPage({ request: new Request(address, { headers }), params: { sittingId }, context: {} as never }))
      .rejects.toMatchObject({ status: 302 })
  })
})

describe('the paper as a plain form', () => {
  const formOf = (fields: [string, string][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return form
  }

  test('saves what was chosen, once, and again only what changed', async () => {
    const { trainee, sittingId } = await createSitting()
    const first = () => formOf([['shown', '1'], ['shown', '2'], ['item-1', 'a'], ['item-2', 'b'], ['then', 'stay']])
    expect(await savePaper(trainee, sittingId, first())).toMatchObject({ then: 'stay' })
    await savePaper(trainee, sittingId, first())
    expect(await sql`select from answer_log`).toHaveLength(2)
    await savePaper(trainee, sittingId, formOf([['shown', '1'], ['item-1', 'c']]))
    expect((await readPaper(sittingId)).slice(0, 2).map(({ value }) => value)).toEqual(['c', 'b'])
    expect((await findOwnSitting(trainee, sittingId))!.savedAt).toBeInstanceOf(Date)
  })

  test('stands over what a script saved before it, also when that clock was ahead', async () => {
    const { trainee, sittingId } = await createSitting()
    await saveAnswers(trainee, sittingId, [answerTo(1, 'a', 5_000_000)])
    await savePaper(trainee, sittingId, formOf([['shown', '1'], ['item-1', 'd']]))
    expect((await readPaper(sittingId))[0]).toMatchObject({ value: 'd', seq: 5_000_001 })
  })

  test('refuses fields that the paper doesn’t have, and strangers', async () => {
    const { trainee, sittingId } = await createSitting()
    await expect(savePaper(trainee, sittingId, formOf([['item-99', 'a']]))).rejects.toMatchObject({ status: 400 })
    await expect(savePaper(await createViewer(), sittingId, formOf([]))).rejects.toMatchObject({ status: 404 })
  })

  test('after the end keeps what came late', async () => {
    const { trainee, sittingId } = await createSitting()
    await submitSitting(trainee, sittingId)
    const { saved } = await savePaper(trainee, sittingId, formOf([['shown', '1'], ['item-1', 'a']]))
    expect(saved).toMatchObject({ closed: true })
    expect(await sql`select from late_answers`).toHaveLength(1)
  })
})

describe('home', () => {
  const kindsOf = async (who: Parameters<typeof homeCards>[0]) => (await homeCards(who)).map(({ kind }) => kind)

  test('leads each to what waits for them', async () => {
    const world = await createSitting()
    expect(await kindsOf(world.trainee)).toEqual(['sitting-running'])
    expect(await kindsOf(world.officer)).toEqual(['exam-running', 'exam-sessions'])
    // Two exams of one course are told apart by their number, and one that runs is watched from its room.
    const [{ number }] = await sql<[{ number: number }]>`select number::int from exam_sessions where id = ${world.examSessionId}`
    expect((await homeCards(world.officer))[0]).toMatchObject({
      link: `/exam-sessions/${world.examSessionId}/board`, detail: { en: `Exam no. ${number}; candidates: 1` },
    })
    await saveAnswers(world.trainee, world.sittingId, [1, 2, 3, 4, 5].map(item => answerTo(item)))
    const other = await createTrainee(world)
    await done(bookSeat(other, world.examSessionId))
    const { id: theirs } = await done(startSitting(other, world.examSessionId))
    await submitSitting(world.trainee, world.sittingId)
    // While somebody sits, nothing can be published.
    expect(await kindsOf(world.officer)).not.toContain('results-to-publish')
    await submitSitting(other, theirs)
    expect(await kindsOf(world.officer)).toContain('results-to-publish')
    await lookThroughSample(world.officer, world.examSessionId)
    await done(publishResults(world.officer, world.examSessionId, 'written'))
    expect(await kindsOf(world.trainee)).toEqual(['result-out'])
    expect(await kindsOf(world.assessor)).toEqual(['practicals-to-mark', 'exam-sessions'])
    expect(await kindsOf(world.trainer)).toEqual([])
  })

  test('offers a trainee the exam of their course', async () => {
    const { examSessionId: _, ...centre } = await createSitting()
    await createSession(centre, { startsFrom: minutesFrom(new Date(), 12 * 60) })
    const classmate = await createTrainee(centre)
    expect(await kindsOf(classmate)).toEqual(['exam-bookable', 'exam-bookable'])
    expect(await kindsOf(await createViewer())).toEqual([])
  })
})

test('one’s own file holds what was answered', async () => {
  const { trainee, sittingId } = await createSitting()
  await saveAnswers(trainee, sittingId, [answerTo(1, 'b')])
  const own = await exportOwn(trainee.id)
  expect(own.bookings).toHaveLength(1)
  expect(own.answers).toMatchObject([{ item: 1, value: 'b' }])
  expect(own.results).toEqual([])
  expect((await exportOwn((await createViewer()).id)).bookings).toEqual([])
})
