import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readAnalysisPage } from '~/assessments/analysis/analysis-page.server'
import { neutraliseItem } from '~/assessments/analysis/neutralise-item.server'
import { planRescoring, type Plan } from '~/assessments/analysis/rescoring.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { reportIncident } from '~/assessments/exam-day/report-incident.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createTrainee } from '../factories/assessments'
import { done } from '../factories/people'

/** Two candidates with the same four questions: one has the first two right, the other all but the broken one. */
async function createSat() {
  const centre = await createCentre({ perUnit: 2 })
  const examSessionId = await createSession(centre, { blueprint: { safety: 2, wiring: 2 } })
  const sat = []
  for (let n = 0; n < 2; n++) {
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId))
    const { id } = await done(startSitting(trainee, examSessionId))
    const items = await sql<{ position: number; itemVersionId: string }[]>`
      select position, item_version_id from sitting_items where sitting_id = ${id} order by item_version_id`
    sat.push({ trainee, id, items })
  }
  const [one, two] = sat as [(typeof sat)[0], (typeof sat)[0]]
  const broken = one.items[3]!.itemVersionId
  await saveAnswers(one.trainee, one.id, one.items.slice(0, 2).map(({ position }) => answerTo(position, 'a')))
  await saveAnswers(two.trainee, two.id, two.items.map(({ position, itemVersionId }) => answerTo(position, itemVersionId === broken ? 'b' : 'a')))
  await submitSitting(one.trainee, one.id)
  return { ...centre, examSessionId, one, two, broken }
}

const marksOf = (sittingId: string) => sql<{ marks: string; revision: number }[]>`
  select trim_scale(marks)::text as marks, revision from result_revisions join sittings using (booking_id)
  where sittings.id = ${sittingId} order by revision`

const preview = async (officer: Viewer, examSessionId: string, itemVersionId: string) => (await planRescoring(sql, officer, examSessionId, { itemVersionId })) as Plan
const decide = async (officer: Viewer, examSessionId: string, itemVersionId: string) =>
  neutraliseItem(officer, examSessionId, { itemVersionId, reason: 'ایراد دارد', seen: (await preview(officer, examSessionId, itemVersionId)).seen ?? '' })

describe('a broken question', () => {
  test('is neutralised once everybody has finished: all are marked again without it, the old marks stay', async () => {
    const { officer, examSessionId, one, two, broken } = await createSat()
    expect(await decide(officer, examSessionId, broken)).toEqual({ refused: 'somebody-works' })
    await submitSitting(two.trainee, two.id)
    const { changes, seen } = await preview(officer, examSessionId, broken)
    expect(changes.map(({ seatNumber, before, after }) => [seatNumber, Number(before), Number(after).toFixed(4)])).toEqual([[1, 50, '66.6667'], [2, 75, '100.0000']])
    expect(await marksOf(two.id)).toHaveLength(1)
    const act = { itemVersionId: broken, reason: 'دو پاسخ درست دارد', seen }
    expect(await neutraliseItem(officer, examSessionId, { ...act, seen: '0'.repeat(64) })).toEqual({ refused: 'changed-meanwhile' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => neutraliseItem(officer, examSessionId, act)))
    expect(answers.filter(answer => 'rescored' in answer && answer.rescored === 2)).toHaveLength(1)
    expect(await marksOf(one.id)).toMatchObject([{ marks: '50' }, { revision: 2 }])
    expect(await marksOf(two.id)).toEqual([{ marks: '75', revision: 1 }, { marks: '100', revision: 2 }])
    expect(await sql`select from audit_events where act = 'item-neutralised'`).toHaveLength(1)
  })

  test('gives no pass to who was sent away: neither the plan nor the new mark', async () => {
    const { officer, examSessionId, one, two, broken } = await createSat()
    await submitSitting(two.trainee, two.id)
    const [{ bookingId }] = await sql<[{ bookingId: string }]>`select booking_id from sittings where id = ${two.id}`
    await reportIncident(officer, examSessionId, { id: randomUUID(), bookingId, category: 'conduct', effect: 'expelled', note: 'با تلفن پاسخ می‌گرفت' })
    const { changes } = await preview(officer, examSessionId, broken)
    expect(changes.map(({ sittingId, passedAfter, after }) => [sittingId === two.id, passedAfter, Number(after)])).toEqual([[false, true, expect.closeTo(66.667, 2)], [true, false, 100]])
    expect(await decide(officer, examSessionId, broken)).toEqual({ rescored: 2 })
    expect(await sql`select distinct on (sittings.id) sittings.id, passed, trim_scale(marks)::text as marks from result_revisions join sittings using (booking_id)
      where sittings.id = ${two.id} order by sittings.id, revision desc`).toEqual([{ id: two.id, passed: false, marks: '100' }])
    expect((await marksOf(one.id)).at(-1)).toMatchObject({ revision: 2 })
  })

  test('is never the last of a paper, nor one that nobody had, nor another centre’s to judge', async () => {
    const { officer, examSessionId, two, one } = await createSat()
    await submitSitting(two.trainee, two.id)
    for (const { itemVersionId } of one.items.slice(0, 3)) await decide(officer, examSessionId, itemVersionId)
    expect(await decide(officer, examSessionId, one.items[3]!.itemVersionId)).toEqual({ refused: 'only-item' })
    const elsewhere = await createCentre()
    const act = { itemVersionId: one.items[0]!.itemVersionId, reason: 'ایراد', seen: '0'.repeat(64) }
    await expect(neutraliseItem(elsewhere.officer, examSessionId, act)).rejects.toMatchObject({ status: 404 })
    const theirs = await createSession(elsewhere)
    await expect(neutraliseItem(elsewhere.officer, theirs, act)).rejects.toMatchObject({ status: 404 })
  })

  test('is found by the analysis, which names questions by code, and looking is written down', async () => {
    const { officer, examSessionId, two, broken } = await createSat()
    await submitSitting(two.trainee, two.id)
    const page = await readAnalysisPage(officer, examSessionId, broken)
    expect(page.items).toHaveLength(4)
    expect(page.items[0]).toMatchObject({ item: broken, difficulty: 0, n: 2 })
    expect([page.codes[broken], page.versions]).toEqual([expect.stringMatching(/^(safety|wiring)-[12]$/), {}])
    expect(page.paper).toMatchObject({ candidates: 2, mean: 62.5 })
    expect((page.preview?.plan as Plan).changes).toHaveLength(2)
    expect(JSON.stringify(page)).not.toContain('پرسش safety')
    expect(await sql`select from audit_events where act = 'item-analysis-read'`).toHaveLength(1)
    // Once it is taken out the mean is that of the marks that candidates have: 66.67 and 100.
    await decide(officer, examSessionId, broken)
    expect((await readAnalysisPage(officer, examSessionId, null)).paper!.mean).toBeCloseTo((200 / 3 + 100) / 2, 9)
  })

  test('stands in its own words, with who chose what, once the exam is over; that it was opened is written down', async () => {
    const { officer, examSessionId, two, broken } = await createSat()
    await submitSitting(two.trainee, two.id)
    expect((await readAnalysisPage(officer, examSessionId, broken)).preview).toMatchObject({ question: undefined })
    await sql`update exam_sessions set registration_opens_at = now() - interval '3 days', registration_closes_at = now() - interval '1 day',
      starts_from = now() - interval '2 hours', starts_until = now() - interval '1 hour' where id = ${examSessionId}`
    const { preview } = await readAnalysisPage(officer, examSessionId, broken)
    expect(preview!.question).toMatchObject({ kind: 'single', key: { right: 'a' }, body: { options: [{ id: 'a' }, { id: 'b' }, expect.anything(), expect.anything()] } })
    expect(preview!.figures!.options).toContainEqual(expect.objectContaining({ option: 'b', all: 1 }))
    expect(await sql`select from audit_events where act = 'sealed-key-read'`).toHaveLength(1)
  })

  test('of which a newer version was drawn too is judged version by version, and the count of changed marks is kept', async () => {
    const centre = await createCentre({ perUnit: 1 })
    const examSessionId = await createSession(centre, { blueprint: { safety: 1, wiring: 1 } })
    const sit = async (answer: string) => {
      const trainee = await createTrainee(centre)
      await done(bookSeat(trainee, examSessionId))
      const { id } = await done(startSitting(trainee, examSessionId))
      await saveAnswers(trainee, id, [answerTo(1, answer), answerTo(2, answer)])
      await submitSitting(trainee, id)
      const [drawn] = await sql<[{ id: string }]>`
        select item_version_id as id from sitting_items join item_versions on item_versions.id = item_version_id join items on items.id = item_id
        where sitting_id = ${id} and unit_id = 'safety'`
      return drawn.id
    }
    const earlier = await sit('a')
    await sql`
      with made as (
        insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name, reviewer_name, reviewed_at, ready_at)
        select item_id, 2, source, checksum, kind, difficulty, body, key || '{"right": "b"}', feedback, author_name, reviewer_name, reviewed_at, ready_at
        from item_versions where id = ${earlier} returning id, item_id)
      update items set current_version_id = made.id from made where items.id = made.item_id`
    const later = await sit('a')
    expect(later).not.toBe(earlier)
    const read = () => readAnalysisPage(centre.officer, examSessionId, later)
    const { items, versions, preview: seen } = await read()
    expect(items.filter(({ item }) => [earlier, later].includes(item)).map(({ item, n, difficulty }) => [versions[item], n, difficulty])).toEqual([[2, 1, 0], [1, 1, 1]])
    expect(seen).toMatchObject({ version: 2, figures: { item: later } })
    expect(await decide(centre.officer, examSessionId, later)).toEqual({ rescored: 1 })
    expect((await read()).decisions).toMatchObject([{ kind: 'neutralised', itemVersionId: later, changed: 1 }])
    // The other version counts as before, and can still be taken out.
    expect(await decide(centre.officer, examSessionId, earlier)).toHaveProperty('rescored')
  })
})
