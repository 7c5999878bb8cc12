import { describe, expect, test } from 'vitest'
import { readLetter } from '~/courses/admission/letter.server'
import { findOwnApplication, findOwnSeat } from '~/courses/applications/applications.server'
import { readCoursePage } from '~/courses/catalogue/course-page.server'
import { endEnrolment, leaveClass } from '~/courses/enrolments/end-enrolment.server'
import { listEnrolmentEvents } from '~/courses/enrolments/enrolments.server'
import { readmitTrainee } from '~/courses/enrolments/readmit-trainee.server'
import { transferTrainee } from '~/courses/enrolments/transfer-trainee.server'
import { finishLesson } from '~/courses/lessons/finish-lesson.server'
import { findOffering, listEnrolled, listRoster } from '~/courses/offerings.server'
import { readProgress } from '~/courses/outline.server'
import { isRefusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { createCentre, createOffering, createTrainee, type OfferingMade } from '../factories/courses'
import { createViewer, done } from '../factories/people'

const reason = 'جابه‌جایی خانواده'
const enrolmentOf = async (offering: OfferingMade, personId: string) => {
  const [row] = await sql<[{ id: string }]>`select id from enrolments where offering_id = ${offering.id} and person_id = ${personId}`
  return row.id
}
async function twoClasses(seats = 5) {
  const from = await createOffering({ seats: 25 })
  const to = await createOffering({ centre: from.centre, courseId: from.course.id, seats })
  return { from, to, manager: from.centre.manager }
}

describe('a trainee', () => {
  test('who was moved into a class and has left it is told so instead of being asked to apply', async () => {
    const { from, to, manager } = await twoClasses()
    const trainee = await createTrainee(from)
    await done(transferTrainee(manager, from.id, await enrolmentOf(from, trainee.id), { toOfferingId: to.id, reason }))
    await done(leaveClass(trainee, to.id, { reason: undefined }))
    expect(await findOwnSeat(trainee, to.id)).toEqual({ endedAs: 'withdrawn' })
    expect((await readCoursePage(to.course.id, trainee, { page: 1 })).own).toContainEqual({ offeringId: to.id, isEnrolled: false })
    expect(await findOwnSeat(await createViewer(), to.id)).toBeUndefined()
  })

  test('goes over to another class of the same course; what was learnt goes along, the old seat is free', async () => {
    const { from, to, manager } = await twoClasses()
    const trainee = await createTrainee(from)
    await finishLesson(trainee, from.id, 'lesson-1')
    const enrolmentId = await enrolmentOf(from, trainee.id)
    const moved = await done(transferTrainee(manager, from.id, enrolmentId, { toOfferingId: to.id, reason }))
    expect(await readProgress(moved.enrolmentId)).toMatchObject({ lessons: ['lesson-1'] })
    expect((await listRoster(to.id, 1)).rows).toMatchObject([{ personId: trainee.id, seatNumber: 1, lessonsDone: 1 }])
    expect((await listRoster(from.id, 1)).rows).toMatchObject([{ endedAs: 'transferred', seatNumber: null }])
    expect(await findOffering(trainee, from.id)).toBeUndefined()
    expect(await listEnrolmentEvents(moved.enrolmentId)).toMatchObject([{ kind: 'transferred', because: reason, toOfferingId: to.id }])
    // Neither class may be applied for: both say what stands.
    expect(await findOwnApplication(trainee, to.id)).toBeUndefined()
    expect(await findOwnSeat(trainee, to.id)).toEqual({ endedAs: null })
    expect((await readCoursePage(to.course.id, trainee, { page: 1 })).own.find(({ offeringId }) => offeringId === to.id)?.isEnrolled).toBe(true)
    await finishLesson(trainee, to.id, 'lesson-2')
    expect((await readProgress(moved.enrolmentId)).lessons.sort()).toEqual(['lesson-1', 'lesson-2'])
    expect(await readmitTrainee(manager, from.id, enrolmentId, { reason })).toEqual({ refused: 'went-on' })
  })

  test('goes over once, however often it is asked; of twenty who ask for the last seat one gets it', async () => {
    const { from, to, manager } = await twoClasses(1)
    const trainees = await Promise.all(Array.from({ length: 20 }, () => createTrainee(from)))
    const ids = await Promise.all(trainees.map(({ id }) => enrolmentOf(from, id)))
    const answers = await Promise.all(ids.map(id => transferTrainee(manager, from.id, id, { toOfferingId: to.id, reason })))
    expect(answers.filter(answer => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter(answer => isRefusal(answer) && answer.refused === 'no-seat-left')).toHaveLength(19)
    expect(await listEnrolled(sql, to.id)).toHaveLength(1)
    expect(await listEnrolled(sql, from.id)).toHaveLength(19)
  })

  test('doesn’t go over to another course, into a class that is over, nor to where they were before', async () => {
    const { from, to, manager } = await twoClasses()
    const trainee = await createTrainee(from)
    const id = await enrolmentOf(from, trainee.id)
    const other = await createOffering({ centre: from.centre })
    const go = (toOfferingId: string) => transferTrainee(manager, from.id, id, { toOfferingId, reason })
    expect(await go(other.id)).toEqual({ refused: 'other-course' })
    expect(await go(from.id)).toEqual({ refused: 'same-offering' })
    const elsewhere = await createOffering({ courseId: from.course.id })
    await expect(go(elsewhere.id)).rejects.toMatchObject({ status: 404 })
    await sql`update offerings set cancelled_at = now(), cancelled_because = 'کم‌شمار' where id = ${to.id}`
    expect(await go(to.id)).toEqual({ refused: 'offering-over' })
  })

  test('who has left reads so where they applied, and the letter of admission is gone', async () => {
    const offering = await createOffering()
    const trainee = await createTrainee(offering)
    const own = await findOwnApplication(trainee, offering.id)
    expect(own).toMatchObject({ decision: 'admitted', endedAs: null })
    await readLetter(trainee, own!.id)
    await done(leaveClass(trainee, offering.id, { reason: undefined }))
    expect(await findOwnApplication(trainee, offering.id)).toMatchObject({ decision: 'admitted', endedAs: 'withdrawn' })
    await expect(readLetter(trainee, own!.id)).rejects.toMatchObject({ status: 404 })
  })

  test('who has left comes back to a free seat with what they had learnt, once', async () => {
    const offering = await createOffering({ seats: 1 })
    const { manager } = offering.centre
    const trainee = await createTrainee(offering)
    await finishLesson(trainee, offering.id, 'lesson-1')
    const id = await enrolmentOf(offering, trainee.id)
    await done(leaveClass(trainee, offering.id, { reason: undefined }))
    const answers = await Promise.all(Array.from({ length: 5 }, () => readmitTrainee(manager, offering.id, id, { reason })))
    expect(answers.filter(answer => !isRefusal(answer))).toEqual([{ seatNumber: 1 }])
    expect(await readProgress(id)).toMatchObject({ lessons: ['lesson-1'] })
    expect((await listEnrolmentEvents(id)).map(({ kind }) => kind)).toEqual(['withdrawn', 'readmitted'])
  })

  test('is sent away by the centre’s manager with a reason, once; not by a trainer, another centre or a stranger', async () => {
    const offering = await createOffering()
    const trainee = await createTrainee(offering)
    const id = await enrolmentOf(offering, trainee.id)
    const { manager, trainer } = offering.centre
    const expel = { ending: 'expelled', reason } as const
    await expect(endEnrolment(trainer, offering.id, id, expel)).rejects.toMatchObject({ status: 403 })
    for (const viewer of [await createViewer(), (await createCentre()).manager])
      await expect(endEnrolment(viewer, offering.id, id, expel)).rejects.toMatchObject({ status: 404 })
    expect(await endEnrolment(manager, offering.id, id, { ending: 'expelled', reason: undefined })).toEqual({ refused: 'reason-missing' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => endEnrolment(manager, offering.id, id, expel)))
    expect(answers.filter(answer => isRefusal(answer) && answer.refused === 'already-ended')).toHaveLength(4)
    await expect(sql`update enrolment_events set because = 'دیگر'`).rejects.toMatchObject({ code: '42501' })
  })
})
