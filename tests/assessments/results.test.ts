import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { recordAbsence } from '~/assessments/bookings/record-absence.server'
import { findPasses, lockPass } from '~/assessments/passes.server'
import { listPracticalCandidates } from '~/assessments/practical/practical.server'
import { practicalMarkForm, recordPracticalMark } from '~/assessments/practical/record-practical-mark.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { readOwnResults } from '~/assessments/results/results.server'
import { unpublishResults } from '~/assessments/results/unpublish-results.server'
import { ruleOnLateAnswers } from '~/assessments/sitting/rule-on-late-answers.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { readForm } from '~/shared/form.server'
import { keptAt } from '~/shared/offline/kept-form'
import { viewerOf } from '~/people/viewers.server'
import { answerForms } from '~/shared/offline/kept-forms.server'
import { sql, tx } from '~/shared/sql.server'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import {
  answerTo,
  createCentre,
  createSession,
  createSitting,
  createTrainee,
  minutesFrom,
} from '../factories/assessments'
import { createViewer, done } from '../factories/people'

const note = 'کار تمیز و ایمن بود'
const items = [1, 2, 3, 4, 5]

/** A candidate who answered `right` of five questions and handed in. */
async function sat(right: number, ...more: Parameters<typeof createSitting>) {
  const world = await createSitting(...more)
  await saveAnswers(
    world.trainee,
    world.sittingId,
    items.map(item => answerTo(item, item <= right ? 'a' : 'b')),
  )
  await submitSitting(world.trainee, world.sittingId)
  return world
}
type World = Awaited<ReturnType<typeof sat>>

const mark = (world: World, marks: string, who = world.assessor) =>
  recordPracticalMark(who, world.examSessionId, { bookingId: world.booking.id, marks, note })
async function publish(world: World, part: 'written' | 'practical') {
  if (part === 'written') await lookThroughSample(world.officer, world.examSessionId)
  return publishResults(world.officer, world.examSessionId, part)
}

async function marked(right: number, first: string, second: string) {
  const world = await sat(right)
  await done(publish(world, 'written'))
  await done(mark(world, first))
  await done(mark(world, second, world.secondAssessor))
  return world
}

test('an assessor’s outbox: a mark counts once however often it is sent, dated when it was given; another one never stands over it', async () => {
  const world = await sat(5)
  await done(publish(world, 'written'))
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const form = (marks: string, bookingId = world.booking.id) => ({ id: randomUUID(), at, fields: { bookingId, marks, note } })
  const send = (who: Viewer, forms: unknown[]) => answerForms(
    new Request('http://localhost/', { method: 'POST', body: JSON.stringify({ forms }) }),
    async (posted, sent) => {
      const { values, errors } = readForm(practicalMarkForm, posted)
      return errors ? { errors } : recordPracticalMark(who, world.examSessionId, values, keptAt(sent.at))
    },
  )
  const [good, mistyped, gone] = [form('۷۶٫۵'), form('۱۲۰'), form('50', randomUUID())]
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await send(world.assessor, [gone, mistyped, good])).json()))
  for (const answer of answers)
    expect(answer).toMatchObject({ acknowledged: [good.id], rejected: [{ id: mistyped.id, errors: { marks: expect.anything() } }] })
  const rows = await sql<{ marks: string; markedAt: Date }[]>`select marks::text as marks, marked_at from practical_marks`
  expect(rows).toMatchObject([{ marks: '76.50', markedAt: new Date(at) }])
  const other = form('۸۰')
  expect(await (await send(world.assessor, [other])).json()).toMatchObject({ acknowledged: [], rejected: [{ id: other.id, refused: 'already-marked' }] })
  await expect(send(await createViewer(), [good])).rejects.toMatchObject({ status: 404 })
  await expect(send(world.trainee, [form('100')])).rejects.toMatchObject({ status: 404 })
})

test('whose role ended in the evening hands in next day what was marked before; what was marked after is nobody’s', async () => {
  const world = await sat(5)
  await done(publish(world, 'written'))
  const hours = (n: number) => new Date(Date.now() - n * 3_600_000)
  const given = (who: Viewer, keptSince?: Date) => recordPracticalMark(who, world.examSessionId, { bookingId: world.booking.id, marks: '76.5', note }, keptSince)
  const owner = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
  await owner`update grants set starts_on = today() - 9, ended_at = ${hours(14)}, ended_because = 'آزمون' where person_id = ${world.assessor.id}`
  await owner.end()
  const assessor = (await viewerOf(world.assessor.id))!
  await expect(given(assessor)).rejects.toMatchObject({ status: 404 })
  await expect(given(assessor, hours(13))).rejects.toMatchObject({ status: 404 })
  await done(given(assessor, hours(15)))
  expect(await sql`select marked_at from practical_marks`).toMatchObject([{ markedAt: expect.any(Date) }])
  await done(mark(world, '78', world.secondAssessor))
  const [seen] = await listPracticalCandidates(world.secondAssessor, world.examSessionId)
  expect(seen).toMatchObject({ others: [{ marks: '76.50', cameLate: true }] })
})

describe('publication', () => {
  test('shows a result, and nothing does so before it', async () => {
    const world = await sat(4)
    expect((await readOwnResults(world.trainee, today())).results).toEqual([])
    expect(await publish(world, 'written')).toMatchObject({ results: 1 })
    const { results } = await readOwnResults(world.trainee, today())
    expect(results).toMatchObject([{ writtenPassed: true, isPassed: null, practicalMarks: null }])
    expect(Number(results[0]!.writtenMarks)).toBe(80)
    expect(await sql`select from notices where person_id = ${world.trainee.id}`).toHaveLength(1)
  })

  test('waits for every candidate to have a result or a reason', async () => {
    const world = await sat(4)
    const absent = await done(bookSeat(await createTrainee(world), world.examSessionId))
    expect(await publish(world, 'written')).toEqual({ refused: 'unfinished' })
    await recordAbsence(world.officer, world.examSessionId, { bookingId: absent.id, part: 'written', cause: 'absent' })
    expect(await publish(world, 'written')).toMatchObject({ results: 1 })
  })

  test('asked twenty times at once comes once', async () => {
    const world = await sat(4)
    const answers = await Promise.all(Array.from({ length: 20 }, () => publish(world, 'written')))
    expect(answers.filter(answer => 'refused' in answer)).toEqual(Array(19).fill({ refused: 'nothing-to-publish' }))
    expect(await sql`select from publications`).toHaveLength(1)
  })

  test('is the officer’s: not the assessor’s, not another centre’s, not of own trainees', async () => {
    const world = await sat(4)
    const other = await createCentre()
    await expect(publishResults(world.assessor, world.examSessionId, 'written')).rejects.toMatchObject({ status: 403 })
    await expect(publishResults(other.officer, world.examSessionId, 'written')).rejects.toMatchObject({ status: 404 })
    await expect(publishResults(world.trainee, world.examSessionId, 'written')).rejects.toMatchObject({ status: 404 })
    await sql`insert into offering_trainers (offering_id, person_id) values (${world.offeringId}, ${world.officer.id})`
    expect(await publish(world, 'written')).toEqual({ refused: 'own-trainees' })
  })

  test('can be taken back with a reason, and made again', async () => {
    const world = await sat(4)
    const publication = await done(publish(world, 'written'))
    await Promise.all(
      [1, 2].map(() => unpublishResults(world.officer, world.examSessionId, publication.id, 'کلید اشتباه بود')),
    )
    expect((await readOwnResults(world.trainee, today())).results).toEqual([])
    expect(await sql`select from audit_events where act = 'results-unpublished'`).toHaveLength(1)
    expect(await publish(world, 'written')).toMatchObject({ results: 1 })
    const other = await sat(4)
    await expect(unpublishResults(other.officer, other.examSessionId, publication.id, 'چرا')).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('the practical part', () => {
  test('comes after a published pass of the written part', async () => {
    const world = await sat(4)
    expect(await mark(world, '80')).toEqual({ refused: 'written-not-passed' })
    await done(publish(world, 'written'))
    expect(await mark(world, '80')).toHaveProperty('id')
    const failed = await sat(2)
    await done(publish(failed, 'written'))
    expect(await mark(failed, '80')).toEqual({ refused: 'written-not-passed' })
  })

  test('is marked by two who don’t see one another’s mark before their own', async () => {
    const world = await sat(4)
    await done(publish(world, 'written'))
    await done(mark(world, '80'))
    const seen = async (who: World['assessor']) => (await listPracticalCandidates(who, world.examSessionId))[0]!
    expect(await seen(world.secondAssessor)).toMatchObject({ ownMarks: null, others: [], marksGiven: 1 })
    await done(mark(world, '70.5', world.secondAssessor))
    expect(await seen(world.secondAssessor)).toMatchObject({ ownMarks: '70.50', others: [{ marks: '80.00', note }] })
    const [result] = await sql`select marks::text, passed from result_revisions where part = 'practical'`
    expect([Number(result!.marks), result!.passed]).toEqual([75.25, true])
  })

  test('has no result while they differ by more than the limit; a third settles it', async () => {
    const world = await marked(4, '90', '60')
    expect(await sql`select from result_revisions where part = 'practical'`).toHaveLength(0)
    expect(await publish(world, 'practical')).toEqual({ refused: 'unfinished' })
    await done(mark(world, '80', world.thirdAssessor))
    const [result] = await sql`select marks::numeric = 85 as same from result_revisions where part = 'practical'`
    expect(result!.same).toBe(true)
  })

  test('takes one mark of each assessor, for good, and no more than are wanted', async () => {
    const world = await sat(4)
    await done(publish(world, 'written'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => mark(world, '80')))
    expect(answers.every(answer => 'id' in answer)).toBe(true)
    expect(await sql`select from practical_marks`).toHaveLength(1)
    expect(await mark(world, '81')).toEqual({ refused: 'already-marked' })
    await done(mark(world, '80', world.secondAssessor))
    expect(await mark(world, '80', world.thirdAssessor)).toEqual({ refused: 'enough-marks' })
  })

  test('is not marked by who taught the candidate, nor by family: the database refuses too', async () => {
    const world = await sat(4)
    await done(publish(world, 'written'))
    await sql`insert into offering_trainers (offering_id, person_id) values (${world.offeringId}, ${world.assessor.id})`
    expect(await mark(world, '80')).toEqual({ refused: 'conflict-of-interest' })
    await sql`insert into guardianships (guardian_id, child_id, relation) values (${world.secondAssessor.id},
      ${world.trainee.id}, 'mother')`
    expect(await mark(world, '80', world.secondAssessor)).toEqual({ refused: 'conflict-of-interest' })
    await expect(sql`
      insert into practical_marks (booking_id, position, assessor_id, marks, note)
      values (${world.booking.id}, 1, ${world.assessor.id}, 80, 'مستقیم')`).rejects.toMatchObject({
      constraint_name: 'practical_marks_stranger',
    })
  })

  test('is the session’s assessors’ alone', async () => {
    const world = await sat(4)
    const other = await createCentre()
    await expect(mark(world, '80', world.officer)).rejects.toMatchObject({ status: 403 })
    await expect(mark(world, '80', other.assessor)).rejects.toMatchObject({ status: 404 })
    await expect(mark(world, '80', world.trainee)).rejects.toMatchObject({ status: 404 })
  })
})

describe('a pass', () => {
  test('is there when both parts are published and the policy says so', async () => {
    const world = await marked(4, '80', '70')
    expect(await findPasses({ organisationId: world.organisationId })).toEqual([])
    await done(publish(world, 'practical'))
    const [pass] = await findPasses({ organisationId: world.organisationId, examSessionId: world.examSessionId })
    expect(pass).toMatchObject({
      personId: world.trainee.id,
      courseId: world.courseId,
      assessedOn: today(),
      resultRevisionIds: [expect.any(String), expect.any(String)],
    })
    expect([pass!.writtenMark, pass!.practicalMark, pass!.combinedMark].map(Number)).toEqual([80, 75, 76.25])
    expect(await tx(tx => lockPass(tx, world.trainee.id, world.examSessionId))).toEqual(pass)
    expect(await findPasses({ organisationId: (await createCentre()).organisationId })).toEqual([])
  })

  test('is none when the combined mark is too low', async () => {
    const world = await marked(3, '72', '71')
    await done(publish(world, 'practical'))
    expect((await readOwnResults(world.trainee, today())).results).toMatchObject([
      { writtenPassed: true, practicalPassed: true, isPassed: false },
    ])
    expect(await findPasses({ organisationId: world.organisationId })).toEqual([])
  })

  test('can’t be taken back while something is issued for it', async () => {
    const world = await marked(4, '80', '70')
    const publication = await done(publish(world, 'practical'))
    let taking: Promise<unknown> = Promise.resolve()
    let taken = false
    await tx(async tx => {
      await lockPass(tx, world.trainee.id, world.examSessionId)
      taking = unpublishResults(world.officer, world.examSessionId, publication.id, 'اشتباه').then(() => (taken = true))
      const isBlocked = async () => (await tx`select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`).count > 0
      while (!taken && !(await isBlocked()));
      expect(taken).toBe(false)
    })
    await taking
    expect(await tx(tx => lockPass(tx, world.trainee.id, world.examSessionId))).toBeUndefined()
  })

  test('may come from two sessions: the passed written part is kept, the practical sat again', async () => {
    const world = await marked(4, '50', '60')
    await done(publish(world, 'practical'))
    const resit = await createSession(world, { kind: 'resit', startsFrom: minutesFrom(new Date(), 24 * 60) })
    const { outlooks } = await readOwnResults(world.trainee, today())
    expect(outlooks[world.booking.id]).toMatchObject({
      entry: { keptWritten: world.booking.id },
      sessions: [{ id: resit }],
    })
    const again = await done(bookSeat(world.trainee, resit))
    const atResit = { ...world, examSessionId: resit, booking: again }
    await done(mark(atResit, '80'))
    await done(mark(atResit, '70', world.secondAssessor))
    await done(publish(atResit, 'practical'))
    const [pass] = await findPasses({ organisationId: world.organisationId })
    expect(pass).toMatchObject({ examSessionId: resit })
    expect([pass!.writtenMark, pass!.practicalMark].map(Number)).toEqual([80, 75])
    const third = await createSession(world, { kind: 'resit' })
    expect(await bookSeat(world.trainee, third)).toEqual({ refused: 'already-passed' })
  })
})

describe('late answers', () => {
  test('count when the officer says so, with a new revision; the old one stays', async () => {
    const world = await sat(2)
    await saveAnswers(world.trainee, world.sittingId, [answerTo(3, 'a', 99)])
    const rule = { sittingId: world.sittingId, counts: true, reason: 'شبکهٔ مرکز قطع بود' }
    await Promise.all([1, 2, 3].map(() => ruleOnLateAnswers(world.officer, world.examSessionId, rule)))
    const revisions = await sql`select revision, marks::float8 as marks, reason from result_revisions order by revision`
    expect(revisions).toEqual([
      { revision: 1, marks: 40, reason: null },
      { revision: 2, marks: 60, reason: rule.reason },
    ])
  })

  test('change nothing when they don’t count, while the sitting runs, or for a stranger', async () => {
    const world = await sat(2)
    await saveAnswers(world.trainee, world.sittingId, [answerTo(3, 'a', 99)])
    await ruleOnLateAnswers(world.officer, world.examSessionId, {
      sittingId: world.sittingId,
      counts: false,
      reason: 'بی‌دلیل',
    })
    expect(await sql`select from result_revisions`).toHaveLength(1)
    const running = await createSitting()
    const rule = { sittingId: running.sittingId, counts: true, reason: 'چرا' }
    expect(await ruleOnLateAnswers(running.officer, running.examSessionId, rule)).toEqual({
      refused: 'sitting-running',
    })
    await expect(ruleOnLateAnswers(world.officer, running.examSessionId, rule)).rejects.toMatchObject({ status: 404 })
    await expect(ruleOnLateAnswers(running.assessor, running.examSessionId, rule)).rejects.toMatchObject({
      status: 403,
    })
    await expect(ruleOnLateAnswers(await createViewer(), running.examSessionId, rule)).rejects.toMatchObject({
      status: 404,
    })
  })
})
