import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { handIn } from '~/courses/assignments/hand-in.server'
import { readAssignmentPage } from '~/courses/assignments/assignment-page.server'
import { markSubmission } from '~/courses/assignments/mark-submission.server'
import { findSubmission, listSubmissions, listWaitingWork } from '~/courses/assignments/submissions.server'
import { transferTrainee } from '~/courses/enrolments/transfer-trainee.server'
import { listColumns, readGrades } from '~/courses/gradebook/gradebook.server'
import { decidePracticeLog } from '~/courses/practice/decide-practice-logs.server'
import { countToSign, findPracticeLog, listHandedIn, listOwnLogs } from '~/courses/practice/practice-logs.server'
import { savePracticeLog } from '~/courses/practice/save-practice-log.server'
import { readToday } from '~/courses/today/today.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createOffering, type OfferingMade } from '../factories/courses'
import { addActivity, createClass } from '../factories/coursework'
import { createStaff, done } from '../factories/people'

const TASK = 'panel-report'

async function twoClasses() {
  const { offering: from, trainee } = await createClass()
  await addActivity(from.course.id, { id: TASK })
  const newTrainer = await createStaff('trainer', from.centre.id)
  const to = await createOffering({
    centre: from.centre, courseId: from.course.id, trainerId: newTrainer.id,
    startsOn: addDays(today(), -3), endsOn: addDays(today(), 70), applicationsUntil: addDays(today(), 5),
  })
  const [enrolment] = await sql<[{ id: string }]>`select id from enrolments where person_id = ${trainee.id}`
  const move = () => done(transferTrainee(from.centre.manager, from.id, enrolment.id, { toOfferingId: to.id, reason: 'جابه‌جایی خانواده' }))
  return { from, to, trainee, oldTrainer: from.centre.trainer, newTrainer, move }
}
async function handedIn(trainee: Viewer, offering: OfferingMade) {
  const handed = await done(handIn(trainee, offering.id, TASK, { attempt: randomUUID(), step: 'hand-in', body: 'تابلو را بستم.', photo: [], file: [], remove: [] }))
  if (handed === 'saved') throw new Error('only saved')
  return handed.attempt
}
const mark = (trainer: Viewer, submissionId: string, given: Record<string, unknown> = {}) => markSubmission(trainer, submissionId, {
  mark: randomUUID(), seen: 0, decision: 'accepted', words: undefined, 'points-safety': 10, 'points-order': 6, ...given,
} as never)
const giveBack = { decision: 'returned', words: 'عکس از نزدیک بگیرید.', 'points-safety': undefined, 'points-order': undefined }

test('work that waits for a mark goes to the new class’s trainer, and the old one’s day is free of it', async () => {
  const { from, to, trainee, oldTrainer, newTrainer, move } = await twoClasses()
  const submission = await handedIn(trainee, from)
  expect((await readToday(oldTrainer)).toMark).toMatchObject([{ offeringId: from.id, activityId: TASK, count: 1, title: { en: `Work ${TASK}` } }])
  expect(await findSubmission(newTrainer, submission)).toBeUndefined()
  await move()
  expect((await readToday(oldTrainer)).toMark).toEqual([])
  expect((await readToday(newTrainer)).toMark).toMatchObject([{ offeringId: to.id, count: 1 }])
  expect(await listWaitingWork(newTrainer.id)).toMatchObject([{ offeringId: to.id, activityId: TASK, count: 1 }])
  expect(await listSubmissions(to.id, TASK)).toMatchObject([{ newest: { id: submission } }])
  await expect(mark(oldTrainer, submission)).rejects.toMatchObject({ status: 404 })
  await done(mark(newTrainer, submission))
  expect((await readAssignmentPage(trainee, to.id, TASK, 'fa')).tries).toMatchObject([{ number: 1, marks: [{ decision: 'accepted' }] }])
})

test('what was returned before goes along: the next try is the second one, and the mark stands in the new gradebook', async () => {
  const { from, to, trainee, oldTrainer, newTrainer, move } = await twoClasses()
  const first = await handedIn(trainee, from)
  await done(mark(oldTrainer, first, giveBack))
  const { enrolmentId } = await move()
  const second = await handedIn(trainee, to)
  expect(await mark(newTrainer, first, { seen: 1 })).toEqual({ refused: 'handed-in-anew' })
  await done(mark(newTrainer, second))
  expect((await findSubmission(newTrainer, second))!.tries.map(({ number, marks }) => [number, marks[0]!.decision])).toEqual([[1, 'returned'], [2, 'accepted']])
  const columns = await listColumns(from.course.id)
  const { rows } = await readGrades(to.id, columns, { enrolmentId })
  expect(rows[0]!.cells[columns.findIndex(({ id }) => id === TASK)]).toMatchObject({ reached: 80 })
})

test('practice logs are signed by the new trainer, and no more by the old one', async () => {
  const { from, to, trainee, oldTrainer, newTrainer, move } = await twoClasses()
  const id = randomUUID()
  const entry = { id, seq: 0, activityId: undefined, task: 'سیم‌کشی تابلو', hours: 2, minutes: 0, workedOn: today(), words: undefined, keep: [], photos: [], then: 'submitted' as const }
  await done(savePracticeLog(trainee, from.id, entry))
  expect(await findPracticeLog(newTrainer, id)).toMatchObject({ isTrainer: false, offeringId: from.id })
  const { enrolmentId } = await move()
  expect(await findPracticeLog(oldTrainer, id)).toMatchObject({ isTrainer: false, offeringId: to.id })
  await expect(decidePracticeLog(oldTrainer, id, { decision: 'signed', comment: undefined })).rejects.toMatchObject({ status: 403 })
  expect([await countToSign(oldTrainer), await countToSign(newTrainer)]).toMatchObject([[], [{ offeringId: to.id, count: 1 }]])
  expect([await listHandedIn(oldTrainer, from.id), await listHandedIn(newTrainer, to.id)]).toMatchObject([[], [{ id }]])
  await done(decidePracticeLog(newTrainer, id, { decision: 'returned', comment: 'عکس بگذارید.' }))
  await done(savePracticeLog(trainee, to.id, { ...entry, seq: 2, words: 'عکس گذاشتم.' }))
  await done(decidePracticeLog(newTrainer, id, { decision: 'signed', comment: undefined }))
  expect(await listOwnLogs(trainee, enrolmentId)).toMatchObject([{ id, state: 'signed', offeringId: to.id }])
})

test('what is still being written goes along, with its files', async () => {
  const { from, to, trainee, move } = await twoClasses()
  const write = (offering: OfferingMade, body: string) =>
    handIn(trainee, offering.id, TASK, { attempt: randomUUID(), step: 'save', body, photo: [], file: [], remove: [] })
  expect(await write(from, 'نیمهٔ گزارش')).toBe('saved')
  await move()
  expect((await readAssignmentPage(trainee, to.id, TASK, 'fa')).draft).toMatchObject({ body: 'نیمهٔ گزارش' })
  expect(await write(to, 'همهٔ گزارش')).toBe('saved')
  expect(await sql`select body from assignment_drafts`).toEqual([{ body: 'همهٔ گزارش' }])
})
