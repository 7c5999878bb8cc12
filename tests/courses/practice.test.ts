import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { topics } from '~/courses/notice-topics'
import { homeCards } from '~/courses/home.server'
import { decidePracticeLog, signPracticeLogs } from '~/courses/practice/decide-practice-logs.server'
import { readPracticeLogPage } from '~/courses/practice/practice-log-page.server'
import { findPhoto, findPracticeLog, listHandedIn, listOwnLogs, readPractice, listChildLogs } from '~/courses/practice/practice-logs.server'
import { listOwnTasks } from '~/courses/practice/own-tasks.server'
import { isEarly, isLate } from '~/courses/practice/practice'
import { readTaskPage } from '~/courses/practice/task-page.server'
import { finishLesson } from '~/courses/lessons/finish-lesson.server'
import { findOffering } from '~/courses/offerings.server'
import { practiceForm, savePracticeLog, timeSlips, type PracticeEntry } from '~/courses/practice/save-practice-log.server'
import { readStored } from '~/shared/files.server'
import { readForm } from '~/shared/form.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createClass } from '../factories/courses'
import { createStaff, createViewer, done } from '../factories/people'

const entryOf = (more: Partial<PracticeEntry> = {}): PracticeEntry => ({
  id: randomUUID(), seq: 0, activityId: undefined, task: 'سیم‌کشی تابلو', hours: 2, minutes: 30, workedOn: today(), words: 'سه مدار بستم.',
  keep: [], photos: [], then: 'submitted', ...more,
})
const picture = async (name = 'photo.jpg') =>
  new File([new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0a7' } }).withExif({ IFD0: { Copyright: 'secret place' } }).jpeg().toBuffer())], name, { type: 'image/jpeg' })

async function inClass() {
  const { offering, trainees } = await createClass({ trainees: 2 })
  const [trainee, other] = trainees as [typeof trainees[0], typeof trainees[0]]
  const { enrolmentId } = (await sql<[{ enrolmentId: string }]>`select id as enrolment_id from enrolments where person_id = ${trainee!.id}`)[0]
  return { offering, trainee: trainee!, other: other!, trainer: offering.centre.trainer, manager: offering.centre.manager, enrolmentId }
}

async function addTask(courseId: string, requires: string[] = []) {
  await sql`
    insert into activities (course_version_id, activity_id, unit_id, position, kind, title, requires, instructions, minutes)
    select current_version_id, 'wire-a-panel', (select min(unit_id) from course_units where course_version_id = current_version_id), 5, 'practice', ${sql.json({ fa: 'بستن تابلو', en: 'Wire a panel' })}, ${requires},
      ${sql.json({ fa: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ببندید' }] }] }, en: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Do it' }] }] } })}, 120
    from courses where id = ${courseId}`
}

describe('a practice log', () => {
  test('goes from draft to signature, and every step stays readable', async () => {
    const { offering, trainee, trainer } = await inClass()
    const entry = entryOf({ then: 'draft', photos: [await picture()] })
    await done(savePracticeLog(trainee, offering.id, entry))
    expect(await findPracticeLog(trainer, entry.id)).toBeUndefined()
    await done(savePracticeLog(trainee, offering.id, { ...entry, seq: 1, photos: [], keep: [1], then: 'submitted' }))
    await done(decidePracticeLog(trainer, entry.id, { decision: 'returned', comment: 'اتصال زمین را هم ببندید.' }))
    const isReturned = async () => (await homeCards(trainee)).some(({ kind, link }) => kind === 'work-returned' && link === `/practice-logs/${entry.id}`)
    expect(await isReturned()).toBe(true)
    await done(savePracticeLog(trainee, offering.id, { ...entry, seq: 3, keep: [1], photos: [], words: 'اتصال زمین را بستم.', then: 'submitted' }))
    expect(await isReturned()).toBe(false)
    await done(decidePracticeLog(trainer, entry.id, { decision: 'signed', comment: undefined }))
    const { log, events } = await readPracticeLogPage(trainee, entry.id)
    expect(log).toMatchObject({ state: 'signed', minutes: 150, photos: [1], words: 'اتصال زمین را بستم.' })
    expect(events.map(({ kind }) => kind)).toEqual(['draft', 'submitted', 'returned', 'submitted', 'signed'])
    const told = await sql`select kind from notices where person_id = ${trainee.id} and kind like 'practice-%' order by made_at`
    expect(told.map(({ kind }) => kind)).toEqual(['practice-returned', 'practice-signed'])
  })

  test('keeps photos drawn anew, without what the camera hid in them', async () => {
    const { offering, trainee, trainer } = await inClass()
    const entry = entryOf({ photos: [await picture(), await picture()] })
    await done(savePracticeLog(trainee, offering.id, entry))
    const log = (await findPracticeLog(trainer, entry.id))!
    const file = (await findPhoto(log, 2, trainer))!
    const { format, exif } = await sharp(await readStored(file.sha256)).metadata()
    expect({ format, exif, type: file.mediaType }).toEqual({ format: 'webp', exif: undefined, type: 'image/webp' })
    expect(await findPhoto(log, 3, trainer)).toBeUndefined()
  })

  test('takes no text for a photo and no fifth one, and keeps nothing of a log that was refused', async () => {
    const { offering, trainee } = await inClass()
    const text = new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'photo.jpg', { type: 'image/jpeg' })
    expect(await savePracticeLog(trainee, offering.id, entryOf({ photos: [text] }))).toEqual({ refused: 'not-an-image' })
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => picture()))
    expect(await savePracticeLog(trainee, offering.id, entryOf({ photos: five }))).toEqual({ refused: 'too-many-photos' })
    expect(await savePracticeLog(trainee, offering.id, entryOf({ hours: 0, minutes: 0 }))).toEqual({ refused: 'time-missing' })
    expect(await savePracticeLog(trainee, offering.id, entryOf({ workedOn: addDays(today(), 1) }))).toEqual({ refused: 'in-future' })
    expect(await savePracticeLog(trainee, offering.id, entryOf({ task: undefined }))).toEqual({ refused: 'task-missing' })
    expect(await savePracticeLog(trainee, offering.id, entryOf({ activityId: 'no-such-task' }))).toEqual({ refused: 'no-such-task' })
    expect(await sql`select from practice_logs`).toHaveLength(0)
  })

  test('counts for the course’s task once it is signed', async () => {
    const { offering, trainee, trainer, enrolmentId } = await inClass()
    await addTask(offering.course.id)
    const entry = entryOf({ activityId: 'wire-a-panel', task: undefined })
    await done(savePracticeLog(trainee, offering.id, entry))
    expect(await readPractice(enrolmentId)).toEqual([])
    await done(decidePracticeLog(trainer, entry.id, { decision: 'signed', comment: undefined }))
    expect(await readPractice(enrolmentId)).toEqual(['wire-a-panel'])
    expect(await listOwnLogs(trainee, enrolmentId)).toMatchObject([{ activityTitle: { en: 'Wire a panel' } }])
  })

  test('sent five times is one log', async () => {
    const { offering, trainee } = await inClass()
    const entry = entryOf()
    await Promise.all(Array.from({ length: 5 }, () => savePracticeLog(trainee, offering.id, entry)))
    expect(await done(savePracticeLog(trainee, offering.id, entry))).toEqual({ id: entry.id })
    expect(await sql`select from practice_events`).toHaveLength(1)
  })

  test('answered by twenty at once is answered once', async () => {
    const { offering, trainee, trainer, manager } = await inClass()
    const entry = entryOf()
    await done(savePracticeLog(trainee, offering.id, entry))
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) =>
      decidePracticeLog(n % 2 ? trainer : manager, entry.id, n % 3 ? { decision: 'signed', comment: undefined } : { decision: 'returned', comment: 'باز هم' })))
    expect(answers.filter(answer => 'state' in answer)).toHaveLength(1)
    expect(await sql`select from practice_events where kind in ('signed', 'returned')`).toHaveLength(1)
  })

  test('is written on by its trainee alone and never after it was handed in', async () => {
    const { offering, trainee, other } = await inClass()
    const entry = entryOf()
    await done(savePracticeLog(trainee, offering.id, entry))
    expect(await savePracticeLog(trainee, offering.id, { ...entry, seq: 1, words: 'باز هم' })).toEqual({ refused: 'not-open' })
    await expect(savePracticeLog(other, offering.id, { ...entry, seq: 1 })).rejects.toMatchObject({ status: 404 })
    await expect(readPracticeLogPage(other, entry.id)).rejects.toMatchObject({ status: 404 })
  })

  test('is signed by the class’s trainer, not by a colleague nor by a stranger', async () => {
    const { offering, trainee } = await inClass()
    const entry = entryOf()
    await done(savePracticeLog(trainee, offering.id, entry))
    const colleague = await createStaff('trainer', offering.centre.id)
    await expect(decidePracticeLog(colleague, entry.id, { decision: 'signed', comment: undefined })).rejects.toMatchObject({ status: 403 })
    await expect(decidePracticeLog(await createViewer(), entry.id, { decision: 'signed', comment: undefined })).rejects.toMatchObject({ status: 404 })
    await expect(decidePracticeLog(trainee, entry.id, { decision: 'signed', comment: undefined })).rejects.toMatchObject({ status: 403 })
    expect(await decidePracticeLog(offering.centre.trainer, entry.id, { decision: 'returned', comment: undefined })).toEqual({ refused: 'comment-missing' })
  })

  test('is signed with others at one press', async () => {
    const { offering, trainee, other, trainer } = await inClass()
    const logs = [entryOf(), entryOf(), entryOf()]
    for (const [n, entry] of logs.entries()) await done(savePracticeLog(n === 1 ? other : trainee, offering.id, entry))
    const ids = logs.map(({ id }) => id)
    expect(await done(signPracticeLogs(trainer, offering.id, { log: ids, comment: 'تمیز بود' }))).toEqual({ signed: 3 })
    expect(await signPracticeLogs(trainer, offering.id, { log: ids, comment: undefined })).toEqual({ refused: 'already-decided' })
    expect(await signPracticeLogs(trainer, offering.id, { log: [], comment: undefined })).toEqual({ refused: 'nothing-chosen' })
    expect((await listHandedIn(trainer, offering.id)).map(({ state }) => state)).toEqual(['signed', 'signed', 'signed'])
  })

  test('of a minor is read by the verified guardian, who is told what the trainer wrote; and the trainer’s reading is written down', async () => {
    const { offering, trainee, trainer, manager } = await inClass()
    const guardian = await createViewer({ nameFa: 'مریم مادری' })
    await sql`update people set born_on = today() - interval '16 years' where id = ${trainee.id}`
    await sql`
      insert into guardianships (child_id, guardian_id, relation, declared_at, verified_at, verified_by, verified_how)
      values (${trainee.id}, ${guardian.id}, 'mother', now(), now(), ${manager.id}, 'seen')`
    const entry = entryOf()
    await done(savePracticeLog(trainee, offering.id, { ...entry, then: 'draft' }))
    await expect(readPracticeLogPage(guardian, entry.id)).rejects.toMatchObject({ status: 404 })
    await done(savePracticeLog(trainee, offering.id, { ...entry, seq: 1 }))
    await done(decidePracticeLog(trainer, entry.id, { decision: 'returned', comment: 'دستکش بپوشید.' }))
    expect((await readPracticeLogPage(guardian, entry.id)).log.comment).toBe('دستکش بپوشید.')
    expect(topics.practice).toMatchObject({ guardians: true, kinds: expect.arrayContaining(['practice-returned']) })
    await readPracticeLogPage(trainer, entry.id)
    expect(await sql`select from audit_events where act = 'child-record-read' and person_id = ${trainer.id}`).toHaveLength(1)
    // What the child writes on now is the child's own until it is handed in.
    await done(savePracticeLog(trainee, offering.id, { ...entry, seq: 3, then: 'draft', words: 'هنوز ناتمام' }))
    expect((await readPracticeLogPage(guardian, entry.id)).log).toMatchObject({ state: 'returned', words: 'سه مدار بستم.' })
    expect((await listChildLogs(guardian, trainee.id)).map(({ state }) => state)).toEqual(['returned'])
    expect(await listChildLogs(await createViewer(), trainee.id)).toEqual([])
  })

  test('of a task that is not open yet or overdue is taken, and everybody who reads it is told so', async () => {
    const { offering, trainee, trainer, enrolmentId } = await inClass()
    await addTask(offering.course.id, ['lesson-1'])
    const dates = (opens: number | null, due: number | null) => sql`
      insert into step_dates (offering_id, step_kind, step_id, opens_on, due_on)
      values (${offering.id}, 'activity', 'wire-a-panel', ${opens && addDays(today(), opens)}, ${due && addDays(today(), due)})
      on conflict (offering_id, step_kind, step_id) do update set opens_on = excluded.opens_on, due_on = excluded.due_on`
    const tell = async (more: Partial<PracticeEntry> = {}) => {
      const entry = entryOf({ activityId: 'wire-a-panel', task: undefined, ...more })
      await done(savePracticeLog(trainee, offering.id, entry))
      const pages = await Promise.all((more.then === 'draft' ? [trainee] : [trainee, trainer]).map(async viewer => {
        const { log, first } = await readPracticeLogPage(viewer, entry.id)
        return { isEarly: isEarly(log), isLate: isLate(log), first: first.map(({ id }) => id) }
      }))
      expect(pages.at(-1)).toEqual(pages[0])
      return pages[0]
    }
    const own = async () => (await listOwnTasks((await findOffering(trainee, offering.id))!, enrolmentId))[0]
    expect(await tell()).toEqual({ isEarly: false, isLate: false, first: ['lesson-1'] })
    await dates(2, 5)
    expect(await tell()).toEqual({ isEarly: true, isLate: false, first: ['lesson-1'] })
    expect(await own()).toMatchObject({ lock: { opensOn: addDays(today(), 2) }, overdueSince: null })
    await dates(null, -1)
    expect(await tell()).toEqual({ isEarly: false, isLate: true, first: ['lesson-1'] })
    expect(await tell({ then: 'draft' })).toMatchObject({ isLate: false })
    expect(await own()).toMatchObject({ lock: { opensOn: null, first: [{ id: 'lesson-1' }] }, overdueSince: addDays(today(), -1) })
    expect((await readTaskPage(trainee, offering.id, 'wire-a-panel', 'fa')).isOverdue).toBe(true)
    expect((await readTaskPage(trainer, offering.id, 'wire-a-panel', 'fa')).isOverdue).toBe(false)
    await finishLesson(trainee, offering.id, 'lesson-1')
    expect(await tell()).toEqual({ isEarly: false, isLate: true, first: [] })
    expect(await own()).toMatchObject({ lock: null })
  })

  test('needs hours or minutes, and says so beside them', () => {
    const read = (hours: string, minutes: string) => {
      const posted = new FormData()
      for (const [name, value] of Object.entries({ id: randomUUID(), seq: '0', task: 'جوش', hours, minutes, workedOn: '۱۴۰۵/۰۷/۰۱', words: '', then: 'draft' })) posted.set(name, value)
      return Object.entries(readForm(practiceForm, posted, timeSlips).errors ?? {}).map(([name, { en }]) => `${name}: ${en}`)
    }
    const missing = 'hours: Say how many hours and minutes you worked.'
    expect([read('', ''), read('0', ''), read('۲', ''), read('', '۴۵'), read('24', '30')]).toEqual([[missing], [missing], [], [], ['hours: A day has no more than 24 hours.']])
    expect(read('', '75')).toEqual(['minutes: The number must be 59 or less.'])
  })

  test('is read from a form as it was typed', () => {
    const posted = new FormData()
    for (const [name, value] of Object.entries({ id: randomUUID(), seq: '0', task: 'جوش', hours: '۱', minutes: '۱۵', workedOn: '۱۴۰۵/۰۷/۰۱', words: '', then: 'draft' })) posted.set(name, value)
    posted.append('photos', new File([], ''))
    expect(readForm(practiceForm, posted).values).toMatchObject({ hours: 1, minutes: 15, workedOn: '2026-09-23', words: undefined })
  })
})
