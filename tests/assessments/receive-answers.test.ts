import { expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { receiveAnswers } from '~/assessments/sitting/receive-answers.server'
import type { SentAnswer } from '~/assessments/sitting/sitting'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { Viewer } from '~/people/viewer'
import { sql, tx } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createSitting, createTrainee } from '../factories/assessments'
import { askedWith, createViewer, done, openSessionOf } from '../factories/people'

const send = (cookie: string, sittingId: string, answers: SentAnswer[]) => receiveAnswers(askedWith(cookie), sittingId, JSON.stringify({ answers }))
const kept = (table: 'answer_log' | 'late_answers', sittingId: string) => sql<{ id: string }[]>`select id from ${sql(table)} where sitting_id = ${sittingId}`

/** So many candidates of one session, each with a running sitting and a cookie. */
async function openRoom(count: number) {
  const centre = await createCentre()
  const examSessionId = await createSession(centre, { seats: count })
  const trainees: Viewer[] = []
  for (let n = 0; n < count; n++) trainees.push(await createTrainee(centre))
  return Promise.all(trainees.map(async trainee => {
    await done(bookSeat(trainee, examSessionId))
    const { id: sittingId } = await done(startSitting(trainee, examSessionId))
    return { trainee, sittingId, cookie: (await openSessionOf(trainee.id)).cookie }
  }))
}

test('a room that saves at one moment is saved whole, each to the own paper, in few statements', async () => {
  const room = await openRoom(20)
  const sent = room.map(() => [answerTo(1, 'a', 1), answerTo(2, 'b', 2)])
  const before = await sql<[{ n: number }]>`select count(*)::int as n from answer_log`
  const received = await Promise.all(room.map(({ cookie, sittingId }, n) => send(cookie, sittingId, sent[n]!)))
  for (const [n, { status, body }] of received.entries()) {
    expect([status, body]).toEqual([200, expect.objectContaining({ acknowledged: expect.arrayContaining(sent[n]!.map(({ id }) => id)) })])
    expect((await kept('answer_log', room[n]!.sittingId)).map(({ id }) => id).sort()).toEqual(sent[n]!.map(({ id }) => id).sort())
  }
  // All but the first came while it was being written.
  const [statements] = await sql<[{ n: number }]>`select count(distinct xmin::text)::int as n from answer_log`
  expect(statements.n).toBeLessThan(4)
  expect(before[0].n).toBe(0)
})

test('sent again it is acknowledged again and kept once; what is not in the paper is not acknowledged', async () => {
  const [{ cookie, sittingId }] = (await openRoom(1)) as [Awaited<ReturnType<typeof openRoom>>[0]]
  const [mine, stray] = [answerTo(1), answerTo(99)]
  const both = await Promise.all([1, 2, 3].map(() => send(cookie, sittingId, [mine, stray])))
  for (const { status, body } of both) expect([status, body]).toEqual([200, expect.objectContaining({ acknowledged: [mine.id] })])
  expect(await kept('answer_log', sittingId)).toHaveLength(1)
})

test('in one moment with others each is answered for itself: a stranger, a signed-out, a closed paper, another device', async () => {
  const room = await openRoom(4)
  const [well, closed, bound, robbed] = room as [typeof room[0], typeof room[0], typeof room[0], typeof room[0]]
  const stranger = (await openSessionOf((await createViewer()).id)).cookie
  await submitSitting(closed.trainee, closed.sittingId)
  await sql`update sittings set device_hash = ${'a'.repeat(64)} where id = ${bound.sittingId}`
  const answers = [1, 2, 3, 4, 5].map(() => [answerTo(1)])
  const received = await Promise.all([
    send(well.cookie, well.sittingId, answers[0]!),
    send(closed.cookie, closed.sittingId, answers[1]!),
    send(bound.cookie, bound.sittingId, answers[2]!),
    send(stranger, robbed.sittingId, answers[3]!),
    send('session=0123456789012345678901234567890123456789', robbed.sittingId, answers[4]!),
  ])
  expect(received.map(({ status }) => status)).toEqual([200, 409, 409, 404, 401])
  for (const late of [closed, bound]) expect([await kept('answer_log', late.sittingId), await kept('late_answers', late.sittingId)].map(rows => rows.length)).toEqual([0, 1])
  expect([await kept('answer_log', robbed.sittingId), await kept('late_answers', robbed.sittingId)].map(rows => rows.length)).toEqual([0, 0])
  expect(await kept('answer_log', well.sittingId)).toHaveLength(1)
})

test('a session that has ended, or whose person was erased, saves nothing', async () => {
  const room = await openRoom(2)
  const [ended, erased] = room as [typeof room[0], typeof room[0]]
  await sql`update sessions set ends_at = now() - interval '1 second' where person_id = ${ended.trainee.id}`
  await sql`update people set erased_at = now() where id = ${erased.trainee.id}`
  for (const { cookie, sittingId } of room) {
    expect((await send(cookie, sittingId, [answerTo(1)])).status).toBe(401)
    expect(await kept('answer_log', sittingId)).toHaveLength(0)
  }
})

test('a candidate with a role of their own saves too, but not before the second factor', async () => {
  const { trainee, organisationId, sittingId } = await createSitting()
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${trainee.id}, 'trainer', ${organisationId}, today(), today() + 365, 'آزمون')`
  const half = (await openSessionOf(trainee.id, { secondFactor: false })).cookie
  expect((await send(half, sittingId, [answerTo(1)])).status).toBe(401)
  expect((await send((await openSessionOf(trainee.id)).cookie, sittingId, [answerTo(1)])).status).toBe(200)
  expect(await kept('answer_log', sittingId)).toHaveLength(1)
})

test('whoever saves stays signed in', async () => {
  const [{ trainee, cookie, sittingId }] = (await openRoom(1)) as [Awaited<ReturnType<typeof openRoom>>[0]]
  await sql`update sessions set seen_at = now() - interval '2 hours', ends_at = now() + interval '20 days', expires_at = now() + interval '1 minute' where person_id = ${trainee.id}`
  expect((await send(cookie, sittingId, [answerTo(1)])).status).toBe(200)
  const [session] = await sql<[{ isSeen: boolean; isLong: boolean }]>`
    select seen_at > now() - interval '1 minute' as is_seen, expires_at > now() + interval '19 days' as is_long from sessions where person_id = ${trainee.id}`
  expect({ ...session }).toEqual({ isSeen: true, isLong: true })
})

test('a paper that is just being submitted holds up nobody else, and its answer comes before or after', async () => {
  const room = await openRoom(2)
  const [held, free] = room as [typeof room[0], typeof room[0]]
  let release!: () => void
  const released = new Promise<void>(resolve => (release = resolve))
  let locked!: () => void
  const isLocked = new Promise<void>(resolve => (locked = resolve))
  const submitting = tx(async tx => {
    await tx`select from sittings where id = ${held.sittingId} for update`
    locked()
    await released
    await tx`update sittings set submitted_at = now(), receipt = 'HELD', closed_how = 'candidate' where id = ${held.sittingId}`
  })
  await isLocked
  const waiting = send(held.cookie, held.sittingId, [answerTo(1)])
  // It waits by itself, not with others in its statement.
  let waits: { query: string }[] = []
  while (waits.length === 0) waits = await sql`select query from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  expect(waits.map(({ query }) => query.includes('as save(session'))).toEqual([false])
  expect((await send(free.cookie, free.sittingId, [answerTo(1)])).status).toBe(200)
  release()
  await submitting
  expect((await waiting).status).toBe(409)
  expect([await kept('answer_log', held.sittingId), await kept('late_answers', held.sittingId)].map(rows => rows.length)).toEqual([0, 1])
})

test('what is malformed is said, and a knock hears the room', async () => {
  const [{ cookie, sittingId }] = (await openRoom(1)) as [Awaited<ReturnType<typeof openRoom>>[0]]
  const at = (text: string) => receiveAnswers(askedWith(cookie), sittingId, text)
  for (const text of ['', '{', '[]', '{"answers":[{}]}', '{"answers":[],"more":1}']) expect([text, (await at(text)).status]).toEqual([text, 400])
  expect(await at('{"answers":[]}')).toEqual({ status: 200, body: expect.objectContaining({ acknowledged: [], messages: [] }) })
  expect((await receiveAnswers(askedWith(cookie), 'nothing', '{"answers":[]}')).status).toBe(404)
})
