import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { correctKey, previewCorrection } from '~/assessments/analysis/correct-key.server'
import { openCorrectable } from '~/assessments/analysis/correctable-key.server'
import { answerKeyForm, readKeyPage } from '~/assessments/analysis/key-page.server'
import { neutraliseItem } from '~/assessments/analysis/neutralise-item.server'
import { planRescoring, type Plan } from '~/assessments/analysis/rescoring.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { publishResults } from '~/assessments/results/publish-results.server'
import { readOwnResults } from '~/assessments/results/results.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { readItemPage } from '~/courses/questions/bank/item-page.server'
import { today } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { lookThroughSample } from '../../db/seed/look-through-sample'
import { answerTo, createCentre, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { createOrganisation, createStaff, done } from '../factories/people'

const formData = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const B = { kind: 'single' as const, right: 'b' }

/** Four questions whose key says 'a'; of one 'b' was right. Ali and Bita knew it, Dara did not, and passed by it. */
async function createSat({ published = false } = {}) {
  const centre = await createCentre({ perUnit: 2 })
  const startsFrom = minutesFrom(new Date(), -120)
  const examSessionId = await createSession(centre, { startsFrom, lateMinutes: 60, blueprint: { safety: 2, wiring: 2 } })
  const at = minutesFrom(startsFrom, 5)
  const sit = async (right: number, wrongKey: 'a' | 'b') => {
    const trainee = await createTrainee(centre)
    const booking = await done(bookSeat(trainee, examSessionId, undefined, at))
    const { id } = await done(startSitting(trainee, examSessionId, at))
    const items = await sql<{ position: number; itemVersionId: string; itemId: string }[]>`
      select position, item_version_id, item_id from sitting_items join item_versions on item_versions.id = item_version_id
      where sitting_id = ${id} order by item_version_id`
    const answers = items.map(({ position }, i) => answerTo(position, i === 3 ? wrongKey : i < right ? 'a' : 'c'))
    await saveAnswers(trainee, id, answers, minutesFrom(at, 10))
    await submitSitting(trainee, id, minutesFrom(at, 20))
    return { trainee, id, bookingId: booking.id, broken: items[3]! }
  }
  const [ali, bita, dara] = [await sit(1, 'b'), await sit(3, 'b'), await sit(1, 'a')]
  if (published) {
    await lookThroughSample(centre.officer, examSessionId)
    await done(publishResults(centre.officer, examSessionId, 'written'))
  }
  return { ...centre, examSessionId, ali, bita, dara, broken: ali.broken.itemVersionId, itemId: ali.broken.itemId }
}

const plan = async (...args: Parameters<typeof previewCorrection>) => {
  const made = await previewCorrection(...args)
  if (isRefusal(made)) throw new Error(made.refused)
  return made as Plan
}
const marksOf = (bookingId: string) => sql<{ marks: string; passed: boolean; reason: string | null }[]>`
  select trim_scale(marks)::text as marks, passed, reason from result_revisions where booking_id = ${bookingId} and part = 'written' order by revision`
const noticesOf = (personId: string) => sql`select from notices where person_id = ${personId} and kind = 'result-changed'`

describe('a wrong key', () => {
  test('is corrected exactly as the preview said: marks, passes and fails, and a trail that holds no old key', async () => {
    const { officer, examSessionId, ali, bita, dara, broken } = await createSat()
    const counts = () => sql`select (select count(*) from result_revisions)::int as revisions, (select count(*) from audit_events)::int as events, (select count(*) from notices)::int as notices`
    const before = await counts()
    const seen = await plan(officer, examSessionId, broken, B)
    expect(await counts()).toEqual(before)
    expect(seen.papers).toBe(3)
    expect(seen.changes.map(({ bookingId, before, after, passedBefore, passedAfter }) => [bookingId, Number(before), Number(after), passedBefore, passedAfter])).toEqual([
      [ali.bookingId, 25, 50, false, true], [bita.bookingId, 75, 100, true, true], [dara.bookingId, 50, 25, true, false],
    ])
    const act = { id: randomUUID(), key: B, reason: 'کلید جابه‌جا تایپ شده بود', seen: seen.seen }
    expect(await correctKey(officer, examSessionId, broken, act)).toEqual({ rescored: 3 })
    for (const { bookingId, after, passedAfter } of seen.changes)
      expect((await marksOf(bookingId)).at(-1)).toEqual({ marks: String(Number(after)), passed: passedAfter, reason: act.reason })
    expect(await marksOf(ali.bookingId)).toHaveLength(2)
    const [row] = await sql`select number, papers, changed, key, old_key_hash, corrected_by from key_corrections where id = ${act.id}`
    expect(row).toMatchObject({ number: 1, papers: 3, changed: 3, key: B, correctedBy: officer.id })
    const [trail] = await sql`select details::text as details from audit_details join audit_events on audit_events.id = event_id where act = 'key-corrected' and subject_id = ${examSessionId}`
    expect(trail!.details).not.toContain('"right"')
    // What was not published is told to nobody.
    expect(await noticesOf(ali.trainee.id)).toHaveLength(0)
    // The form sent again does nothing more; the key itself is not corrected into itself.
    expect(await correctKey(officer, examSessionId, broken, act)).toEqual({ rescored: 3 })
    expect(await marksOf(ali.bookingId)).toHaveLength(2)
    expect(await previewCorrection(officer, examSessionId, broken, B)).toEqual({ refused: 'same-key' })
    expect(await sql`select from item_key_doubts where item_version_id = ${broken}`).toHaveLength(1)
  })

  test('changes published results at once, tells whose mark changed, and leaves the rest alone', async () => {
    const { officer, examSessionId, ali, dara, broken } = await createSat({ published: true })
    const seen = await plan(officer, examSessionId, broken, B)
    expect(seen.changes.every(({ isPublished }) => isPublished)).toBe(true)
    await done(correctKey(officer, examSessionId, broken, { id: randomUUID(), key: B, reason: 'کلید نادرست بود', seen: seen.seen }))
    expect(await noticesOf(ali.trainee.id)).toHaveLength(1)
    const { results: [result] } = await readOwnResults(dara.trainee, today())
    expect(result).toMatchObject({ writtenMarks: expect.stringMatching(/^25/), writtenPassed: false })
    // Nothing waits for another publication.
    expect(await publishResults(officer, examSessionId, 'written')).toEqual({ refused: 'nothing-to-publish' })
    // And it can be corrected back, with a trail of both.
    const A = { kind: 'single' as const, right: 'a' }
    const back = await plan(officer, examSessionId, broken, A)
    await done(correctKey(officer, examSessionId, broken, { id: randomUUID(), key: A, reason: 'نخستین کلید درست بود', seen: back.seen }))
    expect((await marksOf(dara.bookingId)).map(({ marks }) => marks)).toEqual(['50', '25', '50'])
    expect(await sql`select from key_corrections where exam_session_id = ${examSessionId}`).toHaveLength(2)
  })

  test('is refused when anything changed since the preview', async () => {
    const { officer, examSessionId, broken, ali } = await createSat()
    const { seen } = await plan(officer, examSessionId, broken, B)
    const other = (await sql<{ id: string }[]>`select item_version_id as id from sitting_items where sitting_id = ${ali.id} and item_version_id <> ${broken} limit 1`)[0]!.id
    const neutral = (await planRescoring(sql, officer, examSessionId, { itemVersionId: other })) as Plan
    await done(neutraliseItem(officer, examSessionId, { itemVersionId: other, reason: 'ایراد دارد', seen: neutral.seen }))
    const act = { id: randomUUID(), key: B, reason: 'کلید نادرست بود', seen }
    expect(await correctKey(officer, examSessionId, broken, act)).toEqual({ refused: 'changed-meanwhile' })
    expect(await sql`select from key_corrections where exam_session_id = ${examSessionId}`).toHaveLength(0)
    // Nor by a preview of another key.
    const c = await plan(officer, examSessionId, broken, { kind: 'single', right: 'c' })
    expect(await correctKey(officer, examSessionId, broken, { ...act, seen: c.seen })).toEqual({ refused: 'changed-meanwhile' })
    const again = await plan(officer, examSessionId, broken, B)
    expect(await correctKey(officer, examSessionId, broken, { ...act, seen: again.seen })).toHaveProperty('rescored')
  })

  test('is corrected by one of two officers who decide at once', async () => {
    const { officer, organisationId, examSessionId, broken, ali } = await createSat()
    const colleague = await createStaff('assessment_officer', organisationId)
    const C = { kind: 'single' as const, right: 'c' }
    const [b, c] = [await plan(officer, examSessionId, broken, B), await plan(colleague, examSessionId, broken, C)]
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) =>
      i % 2 ? correctKey(officer, examSessionId, broken, { id: randomUUID(), key: B, reason: 'کلید ب', seen: b.seen })
        : correctKey(colleague, examSessionId, broken, { id: randomUUID(), key: C, reason: 'کلید پ', seen: c.seen })))
    expect(answers.filter(answer => 'rescored' in answer)).toHaveLength(1)
    expect(answers.filter(answer => isRefusal(answer) && answer.refused === 'changed-meanwhile')).toHaveLength(19)
    expect(await sql`select from key_corrections where exam_session_id = ${examSessionId}`).toHaveLength(1)
    expect((await marksOf(ali.bookingId)).length).toBeLessThanOrEqual(2)
  })
})

describe('the key of a sealed question', () => {
  test('is opened by who runs the exam, once it is over, with a trail; never to a stranger, another rank, a trainer of a candidate', async () => {
    const sat = { ...(await createSat()), elsewhere: await createStaff('assessment_officer', (await createOrganisation()).id) }
    const { officer, examSessionId, broken, itemId } = sat
    const page = await readKeyPage(officer, examSessionId, broken)
    expect(page.item?.key).toMatchObject({ right: 'a' })
    expect(await sql`select from audit_events where act = 'sealed-key-read' and subject_id = ${itemId}`).toHaveLength(1)
    const { trainer, assessor, organisationId } = sat
    expect(await openCorrectable(officer, examSessionId, broken, minutesFrom(new Date(), -90))).toEqual({ refused: 'exam-runs' })
    await expect(readKeyPage(sat.elsewhere, examSessionId, broken)).rejects.toMatchObject({ status: 404 })
    await expect(readKeyPage(trainer, examSessionId, broken)).rejects.toMatchObject({ status: 404 })
    await expect(readKeyPage(assessor, examSessionId, broken)).rejects.toMatchObject({ status: 403 })
    await expect(readKeyPage(officer, examSessionId, randomUUID())).rejects.toMatchObject({ status: 404 })
    await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, given_by, reason)
      select ${trainer.id}, 'assessment_officer', ${organisationId}, starts_on, ends_on, given_by, reason from grants where person_id = ${officer.id} limit 1`
    const both = { ...trainer, grants: [...trainer.grants, ...officer.grants] }
    for (const act of [() => readKeyPage(both, examSessionId, broken), () => answerKeyForm(both, examSessionId, broken, formData({ intent: 'preview' }))])
      await expect(act()).rejects.toMatchObject({ status: 403 })
    await expect(answerKeyForm(sat.elsewhere, examSessionId, broken, formData({ intent: 'preview' }))).rejects.toMatchObject({ status: 404 })
    expect(await sql`select from audit_events where act = 'sealed-key-read' and subject_id = ${itemId}`).toHaveLength(1)
  })

  test('is given by the fields of its kind; what is no key of it is said beside them, and its question tells its author', async () => {
    const { officer, examSessionId, broken, itemId } = await createSat()
    const post = (fields: Record<string, string>) => answerKeyForm(officer, examSessionId, broken, formData({ id: randomUUID(), reason: 'کلید نادرست بود', ...fields }))
    expect(await post({ intent: 'preview', answer: 'z' })).toHaveProperty('errors')
    expect(await post({ intent: 'preview' })).toMatchObject({ errors: { answer: expect.anything() } })
    const shown = (await post({ intent: 'preview', answer: 'b' })) as { plan: Plan }
    expect(shown.plan.changes).toHaveLength(3)
    expect(await post({ intent: 'correct', answer: 'c', seen: shown.plan.seen })).toMatchObject({ refused: 'changed-meanwhile', plan: expect.anything() })
    expect(await post({ intent: 'correct', answer: 'b', seen: shown.plan.seen })).toEqual({ rescored: 3 })
    const author = await createStaff('item_author', (await createOrganisation({ kind: 'authority' })).id)
    const { doubts } = await readItemPage(author, itemId)
    expect(doubts).toMatchObject([{ versionId: broken, key: B, reason: 'کلید نادرست بود' }])
  })
})
