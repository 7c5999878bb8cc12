import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { findPaperFile } from '~/courses/application-documents/papers.server'
import { recordMarks } from '~/courses/attendance/record-marks.server'
import { readAssignmentPage } from '~/courses/assignments/assignment-page.server'
import { readChildCoursework } from '~/courses/assignments/child-coursework.server'
import { findHandedFile } from '~/courses/assignments/files.server'
import { handIn } from '~/courses/assignments/hand-in.server'
import { homeCards } from '~/courses/home.server'
import { markSubmission } from '~/courses/assignments/mark-submission.server'
import { readMarkingPage } from '~/courses/assignments/marking-page.server'
import { findSubmission, listSubmissions, listWaitingWork } from '~/courses/assignments/submissions.server'
import { leaveClass } from '~/courses/enrolments/end-enrolment.server'
import { decidePracticeLog } from '~/courses/practice/decide-practice-logs.server'
import { readPracticeLogPage } from '~/courses/practice/practice-log-page.server'
import { readTaskPage } from '~/courses/practice/task-page.server'
import { savePracticeLog } from '~/courses/practice/save-practice-log.server'
import { readProgress } from '~/courses/outline.server'
import { findOffering } from '~/courses/offerings.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createMeeting, createTrainee, type OfferingMade } from '../factories/courses'
import { addActivity, createClass, RUBRIC, setDates } from '../factories/coursework'
import { createPerson, createStaff, createViewer, done } from '../factories/people'

const TASK = 'panel-report'
const FORMULA = { type: 'doc', content: [{ type: 'formula', attrs: { tex: 'U=RI' } }] }
async function createTask(wanted: Parameters<typeof addActivity>[1] = {}) {
  const { offering, trainee } = await createClass()
  await addActivity(offering.course.id, { id: TASK, ...wanted })
  return { offering, trainee, trainer: offering.centre.trainer }
}
type Sent = Partial<Parameters<typeof handIn>[3]>
const give = (trainee: Viewer, offering: OfferingMade, sent: Sent = {}, now?: Date) =>
  handIn(trainee, offering.id, TASK,
    { attempt: randomUUID(), step: 'hand-in', body: 'تابلو را بستم.\n\nفیوز را آزمودم.', photo: [], file: [], remove: [], ...sent }, now)
const turnIn = async (trainee: Viewer, offering: OfferingMade, sent: Sent = {}) => {
  const handed = await done(give(trainee, offering, sent))
  if (handed === 'saved') throw new Error('only saved')
  return handed.attempt
}
const mark = (trainer: Viewer, submissionId: string, given: Record<string, unknown> = {}) =>
  markSubmission(trainer, submissionId, {
    mark: randomUUID(), seen: 0, decision: 'accepted', words: undefined, 'points-safety': 10, 'points-order': 7, ...given,
  } as never)
const giveBack = { decision: 'returned', words: 'عکس از نزدیک بگیرید.', 'points-safety': undefined, 'points-order': undefined }
const pageOf = (viewer: Viewer, offering: OfferingMade) => readAssignmentPage(viewer, offering.id, TASK, 'fa')
const photo = async (color = 'red') => new File(
  [new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: color } }).withExif({ IFD0: { Copyright: 'SECRET-PLACE' } }).jpeg().toBuffer())], 'my photo.jpg')
const pdf = new File(['%PDF-1.4 hello\n%%EOF'], 'گزارش.exe')

describe('handing in', () => {
  test('is kept as a draft first, with what was added and taken out, and goes when it is handed in', async () => {
    const { offering, trainee } = await createTask()
    expect(await give(trainee, offering, { step: 'save', photo: [await photo()], file: [pdf] })).toBe('saved')
    expect(await give(trainee, offering, { step: 'save', body: 'نیمه‌کاره', photo: [await photo()], remove: ['2'] })).toBe('saved')
    const { draft, tries } = await pageOf(trainee, offering)
    expect(tries).toEqual([])
    expect(draft).toMatchObject({ body: 'نیمه‌کاره', files: [{ n: 1, name: 'my photo.webp', mediaType: 'image/webp' }] })
    expect(await findHandedFile(trainee, draft!.id, 1)).toBeDefined()
    expect(await findHandedFile(offering.centre.trainer, draft!.id, 1)).toBeUndefined()
    await turnIn(trainee, offering)
    const after = await pageOf(trainee, offering)
    expect(after.draft).toBeNull()
    expect(after.tries).toMatchObject([{ number: 1, isLate: false, files: [{ n: 1 }] }])
    expect(after.closed).toBe('waiting')
  })

  test('sent twenty times at once is one try', async () => {
    const { offering, trainee } = await createTask()
    const attempt = randomUUID()
    await Promise.all(Array.from({ length: 20 }, () => give(trainee, offering, { attempt })))
    expect((await pageOf(trainee, offering)).tries).toHaveLength(1)
    expect(await sql`select act from audit_events where act = 'assignment-handed-in'`).toHaveLength(1)
  })

  test('of twenty different forms at once is one try too: the others wait for the trainer', async () => {
    const { offering, trainee } = await createTask()
    const answers = await Promise.all(Array.from({ length: 20 }, () => give(trainee, offering)))
    expect(answers.filter(answer => typeof answer === 'object' && 'attempt' in answer)).toHaveLength(1)
    expect(answers.filter(answer => typeof answer === 'object' && 'refused' in answer && answer.refused === 'waiting')).toHaveLength(19)
  })

  test('keeps its history: returned, handed in again, accepted, and then no more', async () => {
    const { offering, trainee, trainer } = await createTask()
    const first = await turnIn(trainee, offering)
    await done(mark(trainer, first, giveBack))
    const isReturned = async () => (await homeCards(trainee)).some(({ kind, link }) => kind === 'work-returned' && link.startsWith(`/offerings/${offering.id}/assignments/`))
    expect(await isReturned()).toBe(true)
    const second = await turnIn(trainee, offering, { body: 'دوباره' })
    expect(await isReturned()).toBe(false)
    await done(mark(trainer, second))
    expect(await give(trainee, offering)).toEqual({ refused: 'already-accepted' })
    const { tries } = await pageOf(trainee, offering)
    expect(tries.map(one => one.marks.map(({ decision, total, outOf }) => [decision, total, outOf]))).toEqual(
      [[['returned', null, null]], [['accepted', 17, 20]]])
    const { enrolmentId } = (await findOffering(trainee, offering.id))!
    expect((await readProgress(enrolmentId!)).accepted).toEqual([TASK])
    expect(await sql`select kind from notices where person_id = ${trainee.id} and kind like 'assignment-%' order by made_at`)
      .toEqual([{ kind: 'assignment-returned' }, { kind: 'assignment-accepted' }])
  })

  test('stops at the tries that the assignment allows, and the database keeps that promise by itself', async () => {
    const { offering, trainee, trainer } = await createTask({ tries: 1 })
    await done(mark(trainer, await turnIn(trainee, offering), giveBack))
    expect(await give(trainee, offering)).toEqual({ refused: 'no-try-left' })
    const { enrolmentId } = (await findOffering(trainee, offering.id))!
    await expect(sql`
      insert into submissions (id, enrolment_id, activity_id, number, tries, body, is_late)
      values (${randomUUID()}, ${enrolmentId}, ${TASK}, 2, 1, 'x', false)`).rejects.toMatchObject({ constraint_name: 'tries_left' })
    await expect(sql`update submissions set body = 'other'`).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from submission_marks`).rejects.toMatchObject({ code: '42501' })
  })

  test('after its day is marked late, before its day or before what must come first is refused', async () => {
    const { offering, trainee } = await createTask({ requires: ['lesson-1'] })
    expect(await give(trainee, offering)).toEqual({ refused: 'shut' })
    expect((await pageOf(trainee, offering)).lock).toMatchObject({ first: [{ id: 'lesson-1' }] })
    const late = await createTask()
    await setDates(late.offering.id, 'activity', TASK, addDays(today(), -3), addDays(today(), -1))
    await turnIn(late.trainee, late.offering)
    expect((await pageOf(late.trainee, late.offering)).tries[0]).toMatchObject({ isLate: true })
  })

  test('takes only what the assignment takes, and only files that are what they say', async () => {
    const { offering, trainee } = await createTask({ accepts: ['photo'] })
    expect(await give(trainee, offering)).toEqual({ refused: 'not-accepted-here' })
    expect(await give(trainee, offering, { body: undefined })).toEqual({ refused: 'nothing-handed-in' })
    expect(await give(trainee, offering, { body: undefined, photo: [pdf] })).toEqual({ refused: 'not-an-image' })
    const open = await createTask()
    for (const bytes of ['<svg onload=alert(1)>', '<html>', 'PK\x03\x04 not a zip', 'MZ\x90', '#!/bin/sh', '%PDF-1.4 cut off'])
      expect(await give(open.trainee, open.offering, { file: [new File([bytes], 'work.pdf')] })).toEqual({ refused: 'unknown-kind' })
    const active = new File(['%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript>>>>endobj\n%%EOF'], 'work.pdf')
    expect(await give(open.trainee, open.offering, { file: [active] })).toEqual({ refused: 'active-pdf' })
    const id = await turnIn(open.trainee, open.offering, { file: [pdf], photo: [await photo()] })
    expect(await findHandedFile(open.trainee, id, 2)).toMatchObject({ name: 'گزارش.pdf', mediaType: 'application/pdf' })
  })

  test('is for the class’s trainees', async () => {
    const { offering, trainer } = await createTask()
    await expect(give(trainer, offering)).rejects.toMatchObject({ status: 403 })
    await expect(give(await createViewer(), offering)).rejects.toMatchObject({ status: 404 })
  })
})

test('what an assignment or a practice task asks is shown with its formulas drawn, and with its criteria', async () => {
  const { offering, trainee, trainer } = await createTask({ instructions: FORMULA })
  await addActivity(offering.course.id, { id: 'wire-panel', kind: 'practice', instructions: FORMULA, rubric: RUBRIC, requires: ['lesson-1'] })
  const { assignment } = await readAssignmentPage(trainee, offering.id, TASK, 'fa')
  expect(assignment.instructions.content![0]!.attrs).toMatchObject({ tex: 'U=RI', math: expect.anything() })
  const task = await readTaskPage(trainer, offering.id, 'wire-panel', 'fa')
  expect(task).toMatchObject({ lock: null, isLearning: false, task: { title: { fa: 'کار wire-panel' }, rubric: RUBRIC } })
  expect(task.task.instructions.content![0]!.attrs).toMatchObject({ math: expect.anything() })
  expect(await readTaskPage(trainee, offering.id, 'wire-panel', 'fa')).toMatchObject({ lock: { first: [{ id: 'lesson-1' }] }, isLearning: true })
  await expect(readTaskPage(await createViewer(), offering.id, 'wire-panel', 'fa')).rejects.toMatchObject({ status: 404 })
  await expect(readTaskPage(trainee, offering.id, TASK, 'fa')).rejects.toMatchObject({ status: 404 })
})

describe('a mark', () => {
  test('says what is good beside the paragraph and the photo it is about', async () => {
    const { offering, trainee, trainer } = await createTask()
    const id = await turnIn(trainee, offering, { photo: [await photo()] })
    await done(mark(trainer, id, { words: 'خوب بود.', 'comment-p2': 'فازمتر را هم نام ببرید.', 'comment-f1': 'روشن است.' }))
    const { tries } = await pageOf(trainee, offering)
    expect(tries[0]!.marks[0]).toMatchObject({
      words: 'خوب بود.', total: 17,
      comments: [{ place: 'f1', words: 'روشن است.' }, { place: 'p2', words: 'فازمتر را هم نام ببرید.' }],
    })
  })

  test('of two trainers at once is taken once; the second is told, sees it and may go on', async () => {
    const { offering, trainee, trainer } = await createTask()
    const id = await turnIn(trainee, offering)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => mark(i % 2 ? trainer : offering.centre.manager, id)))
    expect(answers.filter(answer => 'number' in answer)).toHaveLength(1)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'marked-meanwhile')).toHaveLength(19)
    expect(await mark(trainer, id, { seen: 1, 'points-safety': 12 })).toEqual({ number: 2 })
    expect((await pageOf(trainee, offering)).tries[0]!.marks.map(({ total }) => total)).toEqual([17, 19])
  })

  test('sent twice is one mark', async () => {
    const { offering, trainee, trainer } = await createTask()
    const id = await turnIn(trainee, offering)
    const form = { mark: randomUUID() }
    expect(await mark(trainer, id, form)).toEqual({ number: 1 })
    expect(await mark(trainer, id, form)).toEqual({ number: 1 })
  })

  test('asks for points to accept, for words to return, and for the newest try', async () => {
    const { offering, trainee, trainer } = await createTask()
    const id = await turnIn(trainee, offering)
    expect(await mark(trainer, id, { 'points-order': undefined })).toEqual({ refused: 'points-missing' })
    expect(await mark(trainer, id, { decision: 'returned' })).toEqual({ refused: 'words-missing' })
    await done(mark(trainer, id, giveBack))
    await turnIn(trainee, offering)
    expect(await mark(trainer, id, { seen: 1 })).toEqual({ refused: 'handed-in-anew' })
  })

  test('belongs to the class’s trainer and the centre’s manager; nobody else sees the work', async () => {
    const { offering, trainee, trainer } = await createTask()
    const id = await turnIn(trainee, offering, { photo: [await photo()] })
    const other = await createCentre()
    const officer = await createStaff('assessment_officer', offering.centre.id)
    const colleague = await createStaff('trainer', offering.centre.id)
    const classmate = await createTrainee(offering)
    for (const stranger of [other.manager, colleague, classmate, trainee, await createViewer()])
      await expect(mark(stranger, id)).rejects.toMatchObject({ status: 404 })
    await expect(mark(officer, id)).rejects.toMatchObject({ status: 403 })
    for (const stranger of [other.manager, colleague, classmate, await createViewer()])
      expect(await findHandedFile(stranger, id, 1)).toBeUndefined()
    for (const reader of [trainee, trainer, offering.centre.manager]) expect(await findHandedFile(reader, id, 1)).toBeDefined()
    expect(await findSubmission(trainer, id)).toBeDefined()
  })

  test('waits in the trainer’s queue, the oldest first', async () => {
    const { offering, trainee, trainer } = await createTask()
    const second = await createTrainee(offering)
    await createTrainee(offering)
    const later = await turnIn(second, offering)
    const id = await turnIn(trainee, offering)
    const queue = await listSubmissions(offering.id, TASK)
    expect(queue.map(({ newest }) => newest?.id)).toEqual([later, id, undefined])
    expect(await listWaitingWork(trainer.id)).toMatchObject([{ activityId: TASK, count: 2 }])
    await done(mark(trainer, later))
    expect((await readMarkingPage(trainer, later)).next).toBe(id)
  })
})

test('a minor’s work and the trainer’s words are read by the verified guardian, and every adult’s reading leaves a trace', async () => {
  const { offering, trainee, trainer } = await createTask()
  const guardian = await createViewer()
  const id = await turnIn(trainee, offering)
  await expect(readChildCoursework(guardian, trainee.id)).rejects.toMatchObject({ status: 404 })
  await sql`update people set born_on = today() - 16 * 365 where id = ${trainee.id}`
  await sql`
    insert into guardianships (guardian_id, child_id, relation, verified_at, verified_by, verified_how)
    values (${guardian.id}, ${trainee.id}, 'mother', now(), ${offering.centre.manager.id}, 'seen'),
      (${(await createPerson()).id}, ${trainee.id}, 'father', null, null, null)`
  await readMarkingPage(trainer, id)
  await done(mark(trainer, id, giveBack))
  expect((await readChildCoursework(guardian, trainee.id)).works).toMatchObject([{ id, marks: [{ words: giveBack.words }] }])
  expect(await sql`select person_id from audit_events where act = 'child-record-read' and subject_id = ${trainee.id} order by id`)
    .toEqual([{ personId: trainer.id }, { personId: guardian.id }])
  expect(await sql`select link from notices where person_id = ${guardian.id}`).toEqual([{ link: `/children/${trainee.id}/coursework` }])
})

test('a guardian sees when the child’s class meets next and how the child attended, and nothing of a class that was left', async () => {
  const { offering, trainee, trainer } = await createTask()
  const guardian = await createViewer()
  await sql`update people set born_on = today() - 16 * 365 where id = ${trainee.id}`
  await sql`
    insert into guardianships (guardian_id, child_id, relation, verified_at, verified_by, verified_how)
    values (${guardian.id}, ${trainee.id}, 'mother', now(), ${offering.centre.manager.id}, 'seen')`
  const over = await createMeeting(offering, { startsAt: new Date(Date.now() - 3 * 3_600_000) })
  const [enrolment] = await sql<[{ id: string }]>`select id from enrolments where person_id = ${trainee.id}`
  await done(recordMarks(trainer, over.id, {
    marks: [
      { id: randomUUID(), name: 'مینا نمونه', at: new Date().toISOString() },
      { id: randomUUID(), enrolment: enrolment.id, status: 'late', minutes: 30, at: new Date().toISOString() },
    ],
  }))
  const coming = await createMeeting(offering, { startsAt: new Date(Date.now() + 86_400_000) })
  const [shown] = (await readChildCoursework(guardian, trainee.id)).classes
  expect(shown).toMatchObject({ next: { id: coming.id }, attendance: { marks: [{ startsAt: over.startsAt, status: 'late', missed: 30 }] } })
  await done(leaveClass(trainee, offering.id, { reason: undefined }))
  expect((await readChildCoursework(guardian, trainee.id)).classes).toEqual([])
})

test('a guardian reads the child’s practice logs with the trainer’s words, and the documents; a draft stays the child’s, and strangers get nothing', async () => {
  const { offering, trainee, trainer } = await createTask()
  const [guardian, stranger] = [await createViewer(), await createViewer()]
  await sql`update people set born_on = today() - 16 * 365 where id = ${trainee.id}`
  await sql`
    insert into guardianships (guardian_id, child_id, relation, verified_at, verified_by, verified_how)
    values (${guardian.id}, ${trainee.id}, 'mother', now(), ${offering.centre.manager.id}, 'seen')`
  const entry = (more: object) => ({
    id: randomUUID(), seq: 0, activityId: undefined, task: 'سیم‌کشی', hours: 1, minutes: 0, workedOn: today(), words: undefined, keep: [], photos: [],
    then: 'submitted' as const, ...more,
  })
  const log = entry({ words: 'سه مدار بستم.' })
  await done(savePracticeLog(trainee, offering.id, log))
  await done(savePracticeLog(trainee, offering.id, entry({ then: 'draft', task: 'پیش‌نویس پنهان' })))
  await done(decidePracticeLog(trainer, log.id, { decision: 'returned', comment: 'عکس ندارد.' }))
  // What is being written anew is not shown, the words that came back are.
  await done(savePracticeLog(trainee, offering.id, { ...log, seq: 2, minutes: 30, words: 'هنوز می‌نویسم.', then: 'draft' }))
  const [application] = await sql<[{ id: string }]>`select id from applications where person_id = ${trainee.id}`
  const [asked] = await sql<[{ id: string }]>`
    insert into offering_documents (offering_id, position, title) values (${offering.id}, 1, 'کارت شناسایی') returning id`
  await sql`
    with kept as (insert into files (sha256, bytes, media_type, name, uploaded_by)
      values (${'a'.repeat(64)}, 10, 'application/pdf', 'card.pdf', ${trainee.id}) returning id)
    insert into application_documents (application_id, offering_document_id, file_id) select ${application.id}, ${asked.id}, id from kept`

  const { logs, papers } = await readChildCoursework(guardian, trainee.id)
  expect(logs).toMatchObject([{ id: log.id, state: 'returned', minutes: 60, words: 'سه مدار بستم.', comment: 'عکس ندارد.' }])
  expect(papers).toMatchObject([{ applicationId: application.id, documentId: asked.id, title: 'کارت شناسایی', fileName: 'card.pdf' }])
  expect(await findPaperFile(guardian, application.id, asked.id)).toMatchObject({ mayRead: true, file: { name: 'card.pdf' } })
  expect(await findPaperFile(stranger, application.id, asked.id)).toBeUndefined()
  expect((await readPracticeLogPage(guardian, log.id)).log.words).toBe('سه مدار بستم.')
  expect(await sql`select from audit_events where act = 'child-record-read' and person_id = ${guardian.id}`).toHaveLength(3)
  await sql`update people set born_on = today() - 19 * 365 where id = ${trainee.id}`
  await expect(readChildCoursework(guardian, trainee.id)).rejects.toMatchObject({ status: 404 })
  expect(await findPaperFile(guardian, application.id, asked.id)).toBeUndefined()
})
