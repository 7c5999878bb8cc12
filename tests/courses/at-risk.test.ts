import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { remindClass } from '~/courses/at-risk/remind.server'
import { readRisks } from '~/courses/at-risk/risks.server'
import { homeCards } from '~/courses/home.server'
import { finishLesson } from '~/courses/lessons/finish-lesson.server'
import { readClassPage } from '~/courses/offerings/class-page.server'
import { findOffering } from '~/courses/offerings.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createMeeting, createTrainee } from '../factories/courses'
import { createClass, setDates } from '../factories/coursework'

const noon = (days: number) => new Date(`${addDays(today(), days)}T08:30:00Z`)

async function fail(enrolmentId: string, times: number) {
  for (let n = 1; n <= times; n++)
    await sql`
      insert into quiz_attempts (id, enrolment_id, activity_id, number, answers, right_answers, questions, pass_percent)
      values (${randomUUID()}, ${enrolmentId}, 'safety-quiz', ${n}, '[]', 0, 4, 70)`
}

test('who is two steps late or has failed three tries is marked with the reasons; trainer, manager and the trainee see them', async () => {
  const { offering, trainee } = await createClass()
  const diligent = await createTrainee(offering)
  for (const lesson of ['lesson-1', 'lesson-2']) await setDates(offering.id, 'lesson', lesson, null, addDays(today(), -1))
  await finishLesson(diligent, offering.id, 'lesson-1')
  const { enrolmentId } = (await findOffering(trainee, offering.id))!
  await fail(enrolmentId!, 3)
  const risks = await readRisks({ id: offering.id, courseId: offering.course.id })
  expect(risks).toMatchObject({ [enrolmentId!]: [{ kind: 'overdue', titles: [{ en: 'Lesson 1' }, { en: 'Lesson 2' }] }, { kind: 'failed', count: 3 }] })
  expect(Object.keys(risks)).toEqual([enrolmentId])
  expect((await readClassPage(offering.centre.manager, offering.id)).risks).toEqual(risks)
  expect((await readClassPage(trainee, offering.id)).own).toEqual(risks[enrolmentId!])
  expect((await readClassPage(trainee, offering.id)).risks).toBeNull()
  expect(await homeCards(offering.centre.trainer)).toContainEqual(expect.objectContaining({ kind: 'class-at-risk' }))
})

test('the numbers are a policy’s: another version, other marks', async () => {
  const { offering, trainee } = await createClass()
  const { enrolmentId } = (await findOffering(trainee, offering.id))!
  await fail(enrolmentId!, 2)
  const of = { id: offering.id, courseId: offering.course.id }
  expect(await readRisks(of)).toEqual({})
  await expect(sql`update risk_policies set failed_tries = 1`).rejects.toMatchObject({ code: '42501' })
})

test('a reminder tells what is due tomorrow and what became overdue, once a day, and nothing to who has done it', async () => {
  const { offering, trainee } = await createClass()
  const diligent = await createTrainee(offering)
  await setDates(offering.id, 'lesson', 'lesson-1', null, addDays(today(), 1))
  await finishLesson(diligent, offering.id, 'lesson-1')
  const remindersOf = (id: string) => sql<{ title: { en: string } }[]>`
    select title from notices where person_id = ${id} and kind = 'course-reminder' order by made_at`
  await Promise.all(Array.from({ length: 5 }, () => remindClass({ offeringId: offering.id }, noon(0))))
  expect((await remindersOf(trainee.id)).map(({ title }) => title.en)).toEqual(['“Lesson 1” is due tomorrow'])
  await remindClass({ offeringId: offering.id }, noon(1))
  await remindClass({ offeringId: offering.id }, noon(2))
  await remindClass({ offeringId: offering.id }, noon(3))
  expect((await remindersOf(trainee.id)).map(({ title }) => title.en)).toEqual(['“Lesson 1” is due tomorrow', '“Lesson 1” is overdue'])
  expect(await remindersOf(diligent.id)).toEqual([])
})

test('who misses two meetings of the last six without an excuse is marked, and reminded on the day after', async () => {
  const { offering, trainee } = await createClass()
  const excused = await createTrainee(offering)
  const enrolmentOf = async (person: typeof trainee) => (await findOffering(person, offering.id))!.enrolmentId!
  const seats = { absent: await enrolmentOf(trainee), excused: await enrolmentOf(excused) }
  for (const day of [-3, -1]) {
    const { id } = await createMeeting(offering, { startsAt: noon(day) })
    for (const [status, seat] of Object.entries(seats))
      await sql`
        insert into attendance_marks (class_meeting_id, id, offering_id, enrolment_id, status, source, client_at, recorded_at, recorded_by)
        values (${id}, ${randomUUID()}, ${offering.id}, ${seat}, ${status}, 'phone', now(), now(), ${offering.centre.trainer.id})`
  }
  expect(await readRisks({ id: offering.id, courseId: offering.course.id })).toEqual({
    [seats.absent]: [{ kind: 'missed', count: 2, of: 6 }],
  })
  await remindClass({ offeringId: offering.id }, noon(0))
  expect(await sql`select person_id, reasons from reminders`).toEqual([{ personId: trainee.id, reasons: ['missed'] }])
})
