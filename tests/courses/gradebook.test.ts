import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { handIn } from '~/courses/assignments/hand-in.server'
import { markSubmission } from '~/courses/assignments/mark-submission.server'
import { enterGrades, sentEntries, type GradeEntry } from '~/courses/gradebook/enter-grades.server'
import { enterRow, rowForm } from '~/courses/gradebook/enter-row.server'
import { gradebookCsv, gradebookXlsx } from '~/courses/gradebook/export-gradebook.server'
import { gradeField, gradeOf, seenField, unpackCells } from '~/courses/gradebook/grade'
import { readGradebook, readGradeRow, readSheet } from '~/courses/gradebook/gradebook-pages.server'
import { findOffering } from '~/courses/offerings.server'
import type { Viewer } from '~/people/viewer'
import { readForm } from '~/shared/form.server'
import { sql } from '~/shared/sql.server'
import { createCentre, createTrainee } from '../factories/courses'
import { addActivity, createClass } from '../factories/coursework'
import { createStaff, createViewer, done } from '../factories/people'

async function createBook() {
  const { offering, trainee } = await createClass()
  await addActivity(offering.course.id, { id: 'panel-report' })
  const { enrolmentId } = (await findOffering(trainee, offering.id))!
  const entry = (more: Partial<GradeEntry> = {}): GradeEntry =>
    ({ id: randomUUID(), enrolmentId: enrolmentId!, activityId: 'panel-report', seen: 0, percent: 80, reason: 'در کارگاه دیدم', ...more })
  return { offering, trainee, trainer: offering.centre.trainer, manager: offering.centre.manager, enrolmentId: enrolmentId!, entry }
}
const gradesOf = async (viewer: Viewer, offeringId: string) =>
  (await readGradebook(viewer, offeringId, 1)).rows.map(row => row.cells.map(gradeOf))

describe('the gradebook', () => {
  test('shows the try that counts of a quiz and the newest mark of an assignment, in percent', async () => {
    const { offering, trainee, trainer, enrolmentId } = await createBook()
    for (const [i, right] of [3, 1].entries())
      await sql`
        insert into quiz_attempts (id, enrolment_id, activity_id, number, answers, right_answers, questions, pass_percent)
        values (${randomUUID()}, ${enrolmentId}, 'safety-quiz', ${i + 1}, '[]', ${right}, 4, 70)`
    const attempt = randomUUID()
    await done(handIn(trainee, offering.id, 'panel-report', { attempt, step: 'hand-in', body: 'کار', photo: [], file: [], remove: [] }))
    await done(markSubmission(trainer, attempt, {
      mark: randomUUID(), seen: 0, decision: 'accepted', words: undefined, 'points-safety': 9, 'points-order': 6 } as never))
    await createTrainee(offering)
    expect(await gradesOf(trainer, offering.id)).toEqual([[75, 75], [null, null]])
  })

  test('counts the best try or the last, as the quiz says, and a third as 33.33; the sheet shows each row of a page', async () => {
    const { offering, trainer, entry, enrolmentId } = await createBook()
    await addActivity(offering.course.id, { id: 'last-quiz', kind: 'quiz', counts: 'last', items: offering.course.items })
    for (const [i, right] of [2, 1].entries()) for (const quiz of ['safety-quiz', 'last-quiz'])
      await sql`
        insert into quiz_attempts (id, enrolment_id, activity_id, number, answers, right_answers, questions, pass_percent)
        values (${randomUUID()}, ${enrolmentId}, ${quiz}, ${i + 1}, '[]', ${right}, 3, 70)`
    await enterGrades(trainer, offering.id, [entry(), entry({ activityId: 'safety-quiz', percent: 90 })])
    await enterGrades(trainer, offering.id, [entry({ activityId: 'safety-quiz', seen: 1, percent: null })])
    const sheet = await readSheet(trainer, offering.id, 1)
    const byColumn = Object.fromEntries(sheet.columns.map(({ id }, i) => [id, unpackCells(sheet.rows[0]!.packed)[i]]))
    expect(byColumn).toMatchObject({ 'safety-quiz': '66.67 2 ', 'last-quiz': '33.33', 'panel-report': '80 1 written' })
    expect((await readSheet(trainer, offering.id, 2)).rows).toEqual([])
  })

  test('takes what a trainer writes over a mark, with its reason, keeps every entry, and gives the reached mark back', async () => {
    const { offering, trainer, trainee, entry, enrolmentId } = await createBook()
    expect(await enterGrades(trainer, offering.id, [entry()])).toMatchObject({ saved: [{ number: 1 }], conflicts: [] })
    expect(await gradesOf(trainer, offering.id)).toEqual([[null, 80]])
    await enterGrades(trainer, offering.id, [entry({ seen: 1, percent: null, reason: 'اشتباه بود' })])
    expect(await gradesOf(trainer, offering.id)).toEqual([[null, null]])
    const { entries, seenAs, canWrite } = await readGradeRow(trainee, offering.id, enrolmentId)
    expect(entries.map(({ percent, reason }) => [percent, reason])).toEqual([[null, 'اشتباه بود'], [80, 'در کارگاه دیدم']])
    expect([seenAs, canWrite]).toEqual(['self', false])
    expect(await sql`select act from audit_events where act = 'grade-entered'`).toHaveLength(2)
    await expect(sql`update grade_entries set percent = 100`).rejects.toMatchObject({ code: '42501' })
  })

  test('of twenty who write into one cell at once takes one; the others see what it is now', async () => {
    const { offering, trainer, manager, entry } = await createBook()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => enterGrades(i % 2 ? trainer : manager, offering.id, [entry({ percent: i })])))
    expect(answers.flatMap(answer => answer.saved)).toHaveLength(1)
    const conflicts = answers.flatMap(answer => answer.conflicts)
    expect(conflicts).toHaveLength(19)
    const [[, grade]] = (await gradesOf(trainer, offering.id)) as [[number, number]]
    expect(conflicts.every(conflict => conflict.percent === grade && conflict.number === 1)).toBe(true)
  })

  test('acknowledges an entry that is sent again, and saves the good cells beside one that changed', async () => {
    const { offering, trainer, entry } = await createBook()
    const first = entry()
    const both = [first, entry({ activityId: 'safety-quiz', percent: 66.67 })]
    expect(await enterGrades(trainer, offering.id, [first])).toEqual(await enterGrades(trainer, offering.id, [first]))
    const answer = await enterGrades(trainer, offering.id, [entry({ percent: 10 }), both[1]!])
    expect(answer).toMatchObject({ saved: [{ number: 1 }], conflicts: [{ number: 1, percent: 80 }] })
  })

  test('refuses a cell outside the class, and what is no mark', async () => {
    const { offering, trainer, entry } = await createBook()
    const other = await createBook()
    await expect(enterGrades(trainer, offering.id, [entry({ enrolmentId: other.enrolmentId })])).rejects.toMatchObject({ status: 404 })
    await expect(enterGrades(trainer, offering.id, [entry({ activityId: 'no-such' })])).rejects.toMatchObject({ status: 404 })
    for (const wrong of [{ percent: 101 }, { percent: -1 }, { reason: ' ' }, { more: 1 }])
      expect(sentEntries.safeParse({ entries: [{ ...entry(), ...wrong }] }).success).toBe(false)
  })

  test('is written by the class’s trainer and the centre’s manager, read by the officer, and not there for others', async () => {
    const { offering, trainee, manager, entry, enrolmentId } = await createBook()
    await enterGrades(manager, offering.id, [entry()])
    const officer = await createStaff('assessment_officer', offering.centre.id)
    expect((await readGradebook(officer, offering.id)).canWrite).toBe(false)
    await expect(enterGrades(officer, offering.id, [entry({ seen: 1 })])).rejects.toMatchObject({ status: 403 })
    await expect(readGradebook(trainee, offering.id)).rejects.toMatchObject({ status: 403 })
    const classmate = await createTrainee(offering)
    for (const stranger of [classmate, await createViewer(), (await createCentre()).manager])
      await expect(readGradeRow(stranger, offering.id, enrolmentId)).rejects.toMatchObject({ status: 404 })
  })

  test('takes one trainee’s row as a plain form, and tells when somebody wrote meanwhile', async () => {
    const { offering, trainer, manager, entry, enrolmentId } = await createBook()
    const open = async () => {
      const { columns, row } = await readGradeRow(trainer, offering.id, enrolmentId)
      return (grades: Record<string, string>, reason = 'بازبینی') => {
        const form = new FormData()
        form.set('reason', reason)
        for (const [i, { id }] of columns.entries()) {
          form.set(gradeField(id), grades[id] ?? '')
          form.set(seenField(id), String(row.cells[i]?.number ?? 0))
        }
        return enterRow(trainer, offering.id, columns, row, readForm(rowForm(columns), form).values as never)
      }
    }
    const send = await open()
    expect(await send({ 'panel-report': '۱۰۱' })).toHaveProperty('errors.grade-panel-report.en', 'The number must be 100 or less.')
    expect(await send({ 'panel-report': '۹۰' }, '')).toHaveProperty('errors.reason')
    await enterGrades(manager, offering.id, [entry({ percent: 40 })])
    expect(await send({ 'panel-report': '۹۰' })).toEqual({ refused: 'changed-meanwhile' })
    const again = await open()
    expect(await again({ 'panel-report': '۹۰' })).toEqual({ changed: 1 })
    expect(await (await open())({ 'panel-report': '90' })).toEqual({ changed: 0 })
    expect(await gradesOf(trainer, offering.id)).toEqual([[null, 90]])
  })

  test('leaves as CSV and Excel without a formula in it', async () => {
    const { offering, trainer, trainee, entry } = await createBook()
    await sql`update people set name_fa = '=HYPERLINK("http://x")' where id = ${trainee.id}`
    await enterGrades(trainer, offering.id, [entry()])
    const book = await readGradebook(trainer, offering.id)
    const csv = gradebookCsv(book, 'fa')
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")",,80`)
    expect((await gradebookXlsx(book, 'fa')).subarray(0, 2).toString()).toBe('PK')
  })
})
