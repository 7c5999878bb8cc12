import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { neutraliseItem } from '~/assessments/analysis/neutralise-item.server'
import { planRescoring, type Plan } from '~/assessments/analysis/rescoring.server'
import { listDoubtedItems } from '~/assessments/blueprint/doubted-items.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { reportQuestion } from '~/assessments/exam-day/report-question.server'
import { ruleOnQuestion } from '~/assessments/exam-day/rule-on-question.server'
import { readNewSession, readNewSessionPage } from '~/assessments/exam-sessions/new-session.server'
import { openExamSession } from '~/assessments/exam-sessions/open-exam-session.server'
import { readSessionPage } from '~/assessments/exam-sessions/session-page.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createTrainee, minutesFrom, wishOf, type Centre } from '../factories/assessments'
import { createOrganisation, createStaff, done } from '../factories/people'

type Paper = { position: number; code: string; versionId: string }[]

async function sit(centre: Centre, examSessionId: string) {
  const trainee = await createTrainee(centre)
  await done(bookSeat(trainee, examSessionId))
  const { id } = await done(startSitting(trainee, examSessionId))
  const paper: Paper = await sql<Paper>`
    select position, code, item_version_id as version_id from sitting_items join item_versions on item_versions.id = item_version_id
    join items on items.id = item_id where sitting_id = ${id} order by position`
  return { trainee, id, paper }
}

const rows = [{ unitId: 'safety', items: 2, marks: '1' }, { unitId: 'wiring', items: 2, marks: '1' }]
const doubtsOf = async (centre: Centre, of = rows) =>
  (await listDoubtedItems(centre.officer, centre.courseId, { rows: of })).map(({ code, reasons }) => [code, reasons.join()])

describe('a doubted question', () => {
  test('is named before an exam is opened from the moment a candidate calls it broken until an officer calls it sound', async () => {
    const centre = await createCentre({ perUnit: 2 })
    const examSessionId = await createSession(centre, { blueprint: rows })
    const { trainee, id, paper } = await sit(centre, examSessionId)
    const item = paper.find(({ code }) => code === 'safety-1')!.position
    const report = randomUUID()
    expect(await doubtsOf(centre)).toEqual([])
    await reportQuestion(trainee, id, { id: report, item, words: 'دو گزینه یکی است' })
    expect(await doubtsOf(centre)).toEqual([['safety-1', 'reported']])
    // Of a unit that the plan leaves out it is nobody's concern.
    expect(await doubtsOf(centre, [rows[1]!])).toEqual([])
    await ruleOnQuestion(centre.officer, examSessionId, { reportId: report, ruling: 'sound', words: 'پرسش درست است' })
    expect(await doubtsOf(centre)).toEqual([])
    const [broken] = [randomUUID()]
    await reportQuestion(trainee, id, { id: broken, item, words: 'پاسخ درست در گزینه‌ها نیست' })
    await ruleOnQuestion(centre.officer, examSessionId, { reportId: broken, ruling: 'broken', words: 'گزینهٔ درست جا افتاده' })
    expect(await doubtsOf(centre)).toEqual([['safety-1', 'broken']])

    const form = new FormData()
    const posted = { id: randomUUID(), course: centre.courseId, kind: 'coordinated', audience: 'mixed', day: addDays(today(), 5), time: '09:00', lateMinutes: '30', minutes: '60', seats: '9', 'unit-1': 'safety', 'items-1': '2', intent: 'check' }
    for (const [name, value] of Object.entries(posted)) form.set(name, value)
    const { checked } = await readNewSession(centre.officer, form)
    expect(checked).toMatchObject({ items: 2, doubted: [{ code: 'safety-1', reasons: ['broken'], mayRead: false }] })
    expect(JSON.stringify(checked)).not.toMatch(/گزینه|جا افتاده/)
  })

  test('is one that was taken out of an exam, or that the better candidates miss; its author gets a link, a newer version is free of it', async () => {
    const centre = await createCentre({ perUnit: 2 })
    const examSessionId = await createSession(centre, { blueprint: rows })
    // Six know everything but wiring-2, whose key is wrong; six know only that one.
    for (let n = 0; n < 12; n++) {
      const { trainee, id, paper } = await sit(centre, examSessionId)
      await saveAnswers(trainee, id, paper.map(({ position, code }) => answerTo(position, (code === 'wiring-2') === n < 6 ? 'b' : 'a')))
      await submitSitting(trainee, id)
    }
    expect(await doubtsOf(centre)).toEqual([['wiring-2', 'negative']])
    const [{ versionId }] = await sql<[{ versionId: string }]>`select current_version_id as version_id from items where code = 'safety-2'`
    const { seen } = (await planRescoring(sql, centre.officer, examSessionId, { itemVersionId: versionId })) as Plan
    await done(neutraliseItem(centre.officer, examSessionId, { itemVersionId: versionId, reason: 'دو پاسخ درست دارد', seen: seen! }))
    expect(await doubtsOf(centre)).toEqual([['safety-2', 'neutralised'], ['wiring-2', 'negative']])

    const programme = await createOrganisation({ kind: 'authority' })
    const author = await createStaff('item_author', programme.id)
    expect((await listDoubtedItems(author, centre.courseId, { rows })).map(({ mayRead }) => mayRead)).toEqual([true, true])
    await sql`
      with made as (
        insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name, reviewer_name, reviewed_at, ready_at)
        select item_id, 2, source, 'y', kind, difficulty, body, key, feedback, author_name, reviewer_name, now(), now() from item_versions where id = ${versionId}
        returning id, item_id)
      update items set current_version_id = made.id from made where items.id = made.item_id`
    expect(await doubtsOf(centre)).toEqual([['wiring-2', 'negative']])
  })

  test('is told to who opens the next exam without asking, and on that exam’s page until it begins; what came up since stands apart', async () => {
    const centre = await createCentre({ perUnit: 2 })
    const earlier = await createSession(centre, { blueprint: rows })
    const { trainee, id, paper } = await sit(centre, earlier)
    const report = async (code: string) => {
      const { position } = paper.find(item => item.code === code)!
      await reportQuestion(trainee, id, { id: randomUUID(), item: position, words: 'پاسخ درست در گزینه‌ها نیست' })
    }
    const opening = () => readNewSessionPage(centre.officer, centre.organisationId, centre.courseId)
    expect((await opening()).doubted).toEqual([])
    await report('safety-1')
    expect((await opening()).doubted).toMatchObject([{ code: 'safety-1', reasons: ['reported'], mayRead: false, seenIn: { id: earlier } }])

    const open = async (blueprint = rows) =>
      (await done(openExamSession(centre.officer, centre.organisationId, wishOf(centre.courseId, minutesFrom(new Date(), 3 * 24 * 60), { blueprint })))).id
    const later = await open()
    await report('wiring-2')
    const page = await readSessionPage(centre.officer, later)
    const { openedAt } = page.session
    expect(page.desk!.doubted.map(({ code, since }) => [code, since! > openedAt])).toEqual([['safety-1', false], ['wiring-2', true]])
    // Of a unit that it draws nothing from, to an assessor, to a candidate, or once it runs: nothing.
    const narrow = await open([rows[1]!])
    expect((await readSessionPage(centre.officer, narrow)).desk!.doubted.map(({ code }) => code)).toEqual(['wiring-2'])
    expect((await readSessionPage(centre.assessor, later)).desk!.doubted).toEqual([])
    expect(JSON.stringify(await readSessionPage(trainee, later))).not.toContain('wiring-2')
    expect((await readSessionPage(centre.officer, earlier)).desk!.doubted).toEqual([])
    // Another centre's officer is warned of the same question, and led to no exam that is not theirs.
    const other = await createCentre()
    expect((await readNewSessionPage(other.officer, other.organisationId, centre.courseId)).doubted.map(({ code, seenIn }) => [code, seenIn])).toEqual([['safety-1', null], ['wiring-2', null]])
  })
})
