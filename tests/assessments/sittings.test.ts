import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { creditTime } from '~/assessments/sitting/credit-time.server'
import { saveAnswers, sentAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { closeOverdueSittings, submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { sql } from '~/shared/sql.server'
import { randomUUID } from 'node:crypto'
import {
  answerTo,
  createCentre,
  createItem,
  createSession,
  createSitting,
  createTrainee,
  minutesFrom,
} from '../factories/assessments'
import { createViewer, done } from '../factories/people'
import { asOwner } from '../support/as-owner'

const marksOf = async (sittingId: string) =>
  (
    await sql<{ marks: string; passed: boolean; revision: number }[]>`
  select marks::text, passed, revision from result_revisions join sittings using (booking_id)
  where sittings.id = ${sittingId} and part = 'written' order by revision`
  ).map(row => ({ ...row }))

const later = (minutes: number) => minutesFrom(new Date(), minutes)

describe('a sitting', () => {
  test('starts once, however many tabs ask', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre)
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    const started = await Promise.all(Array.from({ length: 20 }, () => done(startSitting(trainee, examSessionId))))
    expect(new Set(started.map(({ id }) => id)).size).toBe(1)
    expect(await sql`select from sittings`).toHaveLength(1)
    expect(await sql`select from sitting_items`).toHaveLength(5)
    expect(await sql`select from audit_events where act = 'sitting-started'`).toHaveLength(1)
  })

  test('draws the blueprint’s number of each unit, sealed items only, each once', async () => {
    const { sittingId } = await createSitting({ blueprint: { safety: 4, wiring: 2 } })
    const drawn = await sql<{ unitId: string; use: string; n: number }[]>`
      select unit_id, use, count(distinct items.id)::int as n from sitting_items
      join item_versions on item_versions.id = item_version_id join items on items.id = item_id
      where sitting_id = ${sittingId} group by 1, 2 order by 1`
    expect(drawn.map(row => ({ ...row }))).toEqual([
      { unitId: 'safety', use: 'sealed', n: 4 },
      { unitId: 'wiring', use: 'sealed', n: 2 },
    ])
  })

  test('has its options and questions in an order of its own', async () => {
    const centre = await createCentre({ perUnit: 10 })
    const orders = new Set<string>()
    const first = new Set<string>()
    for (let i = 0; i < 4; i++) {
      const { sittingId } = await createSitting({ blueprint: { safety: 10 } }, centre)
      const rows =
        await sql`select item_version_id, option_order from sitting_items where sitting_id = ${sittingId}
          order by position`
      expect(rows.every(row => [...row.optionOrder].sort().join('') === 'abcd')).toBe(true)
      orders.add(rows.map(row => row.itemVersionId).join())
      for (const row of rows) first.add(row.optionOrder[0])
    }
    expect(orders.size).toBe(4)
    // Of forty questions each option stands first somewhere: that one never does is less likely than 1 in 20,000.
    expect([...first].sort().join('')).toBe('abcd')
  })

  test('is refused before its time, after it, without a seat, and to a stranger there is no session', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: later(60) })
    const trainee = await createTrainee(centre)
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'no-seat' })
    await done(bookSeat(trainee, examSessionId))
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'not-yet' })
    expect(await startSitting(trainee, examSessionId, later(125))).toEqual({ refused: 'too-late' })
    await expect(startSitting(await createViewer(), examSessionId)).rejects.toMatchObject({ status: 404 })
  })

  test('is refused when the bank can no longer fill it', async () => {
    const centre = await createCentre({ perUnit: 3 })
    const examSessionId = await createSession(centre)
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    await sql`update items set retired_at = now() where unit_id = 'safety'`
    expect(await startSitting(trainee, examSessionId)).toEqual({ refused: 'bank-too-small' })
  })

  test('takes nothing that was withdrawn or changed since the bank was read for the one before', async () => {
    const centre = await createCentre({ perUnit: 3 })
    const examSessionId = await createSession(centre)
    const starts = async () => {
      const trainee = await createTrainee(centre)
      await done(bookSeat(trainee, examSessionId))
      return startSitting(trainee, examSessionId)
    }
    await done(starts())
    await sql`update items set retired_at = now() where unit_id = 'safety' and use = 'sealed'`
    for (const code of ['new-1', 'new-2', 'new-3']) await createItem(centre.courseId, 'safety', code, 'sealed')
    const { id } = await done(starts())
    const stale = await sql`
      select from sitting_items join item_versions on item_versions.id = item_version_id join items on items.id = item_id
      where sitting_id = ${id} and (retired_at is not null or current_version_id <> item_versions.id)`
    expect(stale).toHaveLength(0)
    await sql`update items set retired_at = now() where code = 'new-3'`
    expect(await starts()).toEqual({ refused: 'bank-too-small' })
    expect(await sql`select from sittings`).toHaveLength(2)
  })
})

describe('answers', () => {
  test('are acknowledged by id, once, and again when they come again', async () => {
    const { trainee, sittingId } = await createSitting()
    const answers = [answerTo(1), answerTo(2, 'b')]
    const saved = await saveAnswers(trainee, sittingId, answers)
    expect(saved).toMatchObject({ acknowledged: answers.map(({ id }) => id) })
    expect(await saveAnswers(trainee, sittingId, answers)).toMatchObject({ acknowledged: answers.map(({ id }) => id) })
    expect(await sql`select from answer_log`).toHaveLength(2)
  })

  test.each([
    ['NULs and halves of letters', { value: 'a\0\ud800b' }],
    ['halves of letters among choices', { value: ['a', '\udfff'] }],
    ['a zone that nobody lives in', { at: '2026-11-23T10:00:00+23:59' }],
    ['a device that believes it is 1970', { at: '1970-01-01T00:00:00Z' }],
  ])('with %s do not keep the others from being saved', async (_, odd) => {
    const { trainee, sittingId } = await createSitting()
    const { answers } = sentAnswers.parse({ answers: [answerTo(1), { ...answerTo(2), ...odd }] })
    expect(await saveAnswers(trainee, sittingId, answers)).toMatchObject({ acknowledged: answers.map(({ id }) => id) })
  })

  test.each([['0000-01-01T00:00:00Z'], ['yesterday'], ['99999-01-01T00:00:00Z']])('of the year %s are none', at => {
    expect(sentAnswers.safeParse({ answers: [{ ...answerTo(1), at }] }).success).toBe(false)
  })

  test('to a question of another paper are not acknowledged', async () => {
    const { trainee, sittingId } = await createSitting()
    const mine = answerTo(1)
    expect(await saveAnswers(trainee, sittingId, [mine, answerTo(6)])).toMatchObject({ acknowledged: [mine.id] })
  })

  test('of somebody else find no sitting', async () => {
    const { sittingId, officer } = await createSitting()
    const stranger = await createViewer()
    await expect(saveAnswers(stranger, sittingId, [answerTo(1)])).rejects.toMatchObject({ status: 404 })
    await expect(saveAnswers(officer, sittingId, [answerTo(1)])).rejects.toMatchObject({ status: 404 })
    await expect(submitSitting(stranger, sittingId)).rejects.toMatchObject({ status: 404 })
  })

  test('are taken to the last second of the grace, then kept apart for a person to decide', async () => {
    const { trainee, sittingId } = await createSitting({ minutes: 30 })
    const [{ dueAt }] = await sql<[{ dueAt: Date }]>`select due_at from sittings`
    const [first, late] = [answerTo(1), answerTo(2)]
    expect(await saveAnswers(trainee, sittingId, [first], minutesFrom(dueAt, 0.5))).toMatchObject({
      acknowledged: [first.id],
    })
    const answer = await saveAnswers(trainee, sittingId, [first, late], minutesFrom(dueAt, 0.51))
    expect(answer).toMatchObject({ closed: true, acknowledged: [first.id], kept: [late.id] })
    expect(await saveAnswers(trainee, sittingId, [late], minutesFrom(dueAt, 0.6))).toMatchObject({ kept: [late.id] })
    expect(await sql`select from late_answers`).toHaveLength(1)
  })

  test('of each question the newest counts, however they arrive', async () => {
    const { trainee, sittingId } = await createSitting({ blueprint: { safety: 2 } })
    await saveAnswers(trainee, sittingId, [answerTo(1, 'a', 9), answerTo(2, 'a', 5)])
    await saveAnswers(trainee, sittingId, [answerTo(1, 'b', 3), answerTo(2, 'b', 6)])
    await submitSitting(trainee, sittingId)
    expect(await marksOf(sittingId)).toEqual(
      [{ marks: '50', passed: true, revision: 1 }].map(row => ({
        ...row,
        marks: expect.stringMatching(/^50(\.0+)?$/),
      })),
    )
  })

  test('can’t be changed or taken away by the app’s role', async () => {
    await expect(sql`update answer_log set seq = 9`).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from answer_log`).rejects.toMatchObject({ code: '42501' })
    await expect(sql`update result_revisions set marks = 100`).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the end', () => {
  test('comes once from three tabs, with one receipt and one mark', async () => {
    const { trainee, sittingId } = await createSitting({ blueprint: { safety: 3 } })
    await saveAnswers(trainee, sittingId, [answerTo(1), answerTo(2)])
    const receipts = await Promise.all([1, 2, 3].map(() => submitSitting(trainee, sittingId)))
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1)
    const marks = await marksOf(sittingId)
    expect(marks).toHaveLength(1)
    expect(marks[0]!.marks).toMatch(/^66\.66666/)
    expect(await sql`select from audit_events where act = 'sitting-submitted'`).toHaveLength(1)
    expect(await submitSitting(trainee, sittingId)).toEqual(receipts[0])
  })

  test('of an empty paper is nought', async () => {
    const { trainee, sittingId } = await createSitting()
    await submitSitting(trainee, sittingId)
    expect(Number((await marksOf(sittingId))[0]!.marks)).toBe(0)
  })

  test('is made by the sweeper with the deadline’s time, after the grace and not before', async () => {
    const { trainee, sittingId } = await createSitting()
    await saveAnswers(trainee, sittingId, [answerTo(1)])
    const [{ dueAt }] = await sql<[{ dueAt: Date }]>`select due_at from sittings`
    expect(await closeOverdueSittings(minutesFrom(dueAt, 0.5))).toBe(0)
    const swept = await Promise.all([1, 2, 3].map(() => closeOverdueSittings(minutesFrom(dueAt, 0.51))))
    expect(swept.reduce((sum, n) => sum + n)).toBe(1)
    expect(await sql`select submitted_at, closed_how from sittings`).toEqual([
      { submittedAt: dueAt, closedHow: 'time' },
    ])
    expect(await marksOf(sittingId)).toHaveLength(1)
    expect(await submitSitting(trainee, sittingId)).toMatchObject({ submittedAt: dueAt })
  })
})

describe('time given back', () => {
  const credit = (sittingId: string, minutes = 10) => ({ id: randomUUID(), sittingId, minutes, reason: 'برق رفت' })
  const dueOf = async () => (await sql<[{ dueAt: Date }]>`select due_at from sittings`)[0].dueAt

  test('moves the end, is audited, and the same form sent twice gives it once', async () => {
    const { officer, trainee, examSessionId, sittingId } = await createSitting()
    const before = await dueOf()
    const form = credit(sittingId)
    await Promise.all([1, 2, 3].map(() => done(creditTime(officer, examSessionId, form))))
    expect(await dueOf()).toEqual(minutesFrom(before, 10))
    const answer = answerTo(1)
    expect(await saveAnswers(trainee, sittingId, [answer], minutesFrom(before, 9))).toMatchObject({
      acknowledged: [answer.id],
    })
    expect(await closeOverdueSittings(minutesFrom(before, 5))).toBe(0)
    expect(await sql`select from audit_events where act = 'time-credited'`).toHaveLength(1)
  })

  test('is given by the session’s officer alone, and not after the end', async () => {
    const { assessor, officer, trainee, examSessionId, sittingId } = await createSitting()
    const elsewhere = await createCentre()
    await expect(creditTime(assessor, examSessionId, credit(sittingId))).rejects.toMatchObject({ status: 403 })
    await expect(creditTime(trainee, examSessionId, credit(sittingId))).rejects.toMatchObject({ status: 404 })
    await expect(creditTime(elsewhere.officer, examSessionId, credit(sittingId))).rejects.toMatchObject({ status: 404 })
    await submitSitting(trainee, sittingId)
    expect(await creditTime(officer, examSessionId, credit(sittingId))).toEqual({ refused: 'sitting-over' })
  })

  test('reaches no sitting of another session', async () => {
    const one = await createSitting()
    const other = await createSitting()
    await expect(creditTime(one.officer, one.examSessionId, credit(other.sittingId))).rejects.toMatchObject({
      status: 404,
    })
  })
})

test('a question added to the bank later enters no paper that was drawn', async () => {
  const { courseId, sittingId } = await createSitting()
  const before = await sql`select item_version_id from sitting_items where sitting_id = ${sittingId} order by position`
  await createItem(courseId, 'safety', 'safety-new', 'sealed')
  expect(
    await sql`select item_version_id from sitting_items where sitting_id = ${sittingId} order by position`,
  ).toEqual(before)
})

test('a paper names no question and no sitting that isn’t there, and what papers name is never deleted', async () => {
  const { sittingId } = await createSitting()
  const [{ itemVersionId }] = await sql<[{ itemVersionId: string }]>`select item_version_id from sitting_items where sitting_id = ${sittingId} limit 1`
  const put = (sitting: string, version: string, position = 90) => sql`
    insert into sitting_items (sitting_id, position, item_version_id, option_order) values (${sitting}, ${position}, ${version}, '[]')`
  for (const [sitting, version] of [[sittingId, randomUUID()], [randomUUID(), itemVersionId]] as const)
    await expect(put(sitting, version)).rejects.toMatchObject({ code: '23503', constraint_name: 'known_items' })
  await asOwner(async owner => {
    await expect(owner`delete from sittings where id = ${sittingId}`).rejects.toMatchObject({ message: 'papers name it: it stays' })
    await expect(owner`delete from item_versions where id = ${itemVersionId}`).rejects.toMatchObject({ message: 'papers name it: it stays' })
    await expect(owner`update item_versions set id = gen_random_uuid() where id = ${itemVersionId}`).rejects.toMatchObject({ message: 'papers name it: it stays' })
  })
})
