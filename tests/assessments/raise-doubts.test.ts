import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { neutraliseItem } from '~/assessments/analysis/neutralise-item.server'
import { raiseDoubts, raiseDoubtsOfFigures } from '~/assessments/analysis/raise-doubts.server'
import { planRescoring, type Plan } from '~/assessments/analysis/rescoring.server'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { reportQuestion } from '~/assessments/exam-day/report-question.server'
import { ruleOnQuestion } from '~/assessments/exam-day/rule-on-question.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import { readItemPage } from '~/courses/questions/bank/item-page.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { createOrganisation, createStaff, done } from '../factories/people'

const noticesOf = async (author: Viewer) =>
  (await sql<{ fa: string; en: string }[]>`select title ->> 'fa' as fa, title ->> 'en' as en from notices where person_id = ${author.id} and kind = 'item-doubted' order by en`)

/** A centre whose sealed questions one person wrote, and an exam that began two hours ago and let in for one. */
async function createWritten({ mayRead = true } = {}) {
  const centre = await createCentre({ perUnit: 2 })
  const programme = await createOrganisation({ kind: 'authority' })
  const author = await createStaff(mayRead ? 'item_author' : 'trainer', programme.id)
  await sql`
    with made as (
      insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_id, reviewer_name, reviewed_at, ready_at)
      select item_id, 2, source, 'y', kind, difficulty, body, key, feedback, ${author.id}, reviewer_name, now(), now()
      from item_versions join items on items.id = item_id where course_id = ${centre.courseId} and use = 'sealed'
      returning id, item_id)
    update items set current_version_id = made.id from made where items.id = made.item_id`
  const startsFrom = minutesFrom(new Date(), -120)
  const examSessionId = await createSession(centre, { startsFrom, blueprint: { safety: 2, wiring: 2 } })
  const at = minutesFrom(startsFrom, 5)
  async function sit(answerOf: (code: string) => string = () => 'a', isDone = true) {
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId, undefined, at))
    const { id } = await done(startSitting(trainee, examSessionId, at))
    const paper = await sql<{ position: number; code: string; versionId: string; itemId: string }[]>`
      select position, code, item_version_id as version_id, items.id as item_id from sitting_items
      join item_versions on item_versions.id = item_version_id join items on items.id = item_id where sitting_id = ${id}`
    await saveAnswers(trainee, id, paper.map(({ position, code }) => answerTo(position, answerOf(code))), minutesFrom(at, 5))
    if (isDone) await submitSitting(trainee, id, minutesFrom(at, 10))
    return { trainee, id, itemOf: (code: string) => paper.find(item => item.code === code)! }
  }
  return { ...centre, author, examSessionId, startsFrom, at, sit }
}
type Written = Awaited<ReturnType<typeof createWritten>>

async function rule({ officer, examSessionId, sit, at }: Written, rulings: Record<string, 'broken' | 'sound'>) {
  const { trainee, id, itemOf } = await sit(() => 'a', false)
  for (const [code, ruling] of Object.entries(rulings)) {
    const report = randomUUID()
    await reportQuestion(trainee, id, { id: report, item: itemOf(code).position, words: 'دو گزینه یکی است' })
    await ruleOnQuestion(officer, examSessionId, { reportId: report, ruling, words: 'پاسخ درست در گزینه‌ها نیست' })
  }
  await submitSitting(trainee, id, minutesFrom(at, 20))
  return itemOf
}

describe('the author of a question', () => {
  test('hears, once the exam is over, that a candidate called it broken and what the officer said; once, by its code alone', async () => {
    const written = await createWritten()
    const { author, startsFrom, sit, officer } = written
    const itemOf = await rule(written, { 'safety-1': 'broken', 'wiring-1': 'sound' })
    // In an exam that still lets people in, or in which somebody works, nobody learns what is on a paper.
    await raiseDoubts(minutesFrom(startsFrom, 30))
    expect(await noticesOf(author)).toEqual([])
    const late = await sit(() => 'a', false)
    await raiseDoubts()
    expect(await noticesOf(author)).toEqual([])
    await submitSitting(late.trainee, late.id, minutesFrom(startsFrom, 25))

    await Promise.all([raiseDoubts(), raiseDoubts(), raiseDoubts()])
    await rule(written, { 'safety-1': 'broken' })
    await raiseDoubts()
    const told = await noticesOf(author)
    expect(told).toHaveLength(2)
    expect(told.map(({ en }) => en)).toEqual([
      'A candidate called your question safety-1 broken in an exam, and the officer agreed',
      'A candidate called your question wiring-1 broken in an exam; the officer found it sound',
    ])
    expect(told.map(({ fa }) => fa).join()).toContain('«safety-1»')
    expect(JSON.stringify(told)).not.toMatch(/گزینه|Option|Question safety/)

    const page = await readItemPage(author, itemOf('safety-1').itemId)
    expect(page.saidOf).toMatchObject([{ versionId: itemOf('safety-1').versionId, cause: 'called_broken' }])
    await expect(readItemPage(officer, itemOf('safety-1').itemId)).rejects.toMatchObject({ status: 404 })
  })

  test('hears that it was taken out of an exam, and that the stronger candidates miss it', async () => {
    const written = await createWritten()
    const { author, officer, examSessionId, sit } = written
    // Six know everything but wiring-2, whose key is wrong; six know only that one.
    const papers = []
    for (let n = 0; n < 12; n++) papers.push(await sit(code => ((code === 'wiring-2') === n < 6 ? 'b' : 'a')))
    const { versionId } = papers[0]!.itemOf('safety-2')
    const { seen } = (await planRescoring(sql, officer, examSessionId, { itemVersionId: versionId })) as Plan
    await done(neutraliseItem(officer, examSessionId, { itemVersionId: versionId, reason: 'دو پاسخ درست دارد', seen }))
    await raiseDoubts()
    await raiseDoubtsOfFigures()
    await raiseDoubtsOfFigures()
    expect((await noticesOf(author)).map(({ en }) => en)).toEqual([
      'Look at your question wiring-2 again: in exams the stronger candidates got it right less often',
      'Your question safety-2 was taken out of the marks of an exam',
    ])
  })

  test('who may not read it any more hears nothing; beside the question it stands all the same', async () => {
    const written = await createWritten({ mayRead: false })
    const itemOf = await rule(written, { 'safety-1': 'broken' })
    await raiseDoubts()
    expect(await noticesOf(written.author)).toEqual([])
    expect(await sql`select cause from item_doubts where item_version_id = ${itemOf('safety-1').versionId}`).toHaveLength(1)
  })
})
