import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { homeCards } from '~/courses/home.server'
import { findOffering, listEnrolled, listRoster, listSlots } from '~/courses/offerings.server'
import { completeCourse } from '~/courses/offerings/complete-course.server'
import { readClassPage } from '~/courses/offerings/class-page.server'
import { offeringForm, orderOf as orderTyped, timetableErrors } from '~/courses/offerings/offering-order.server'
import { changeOffering } from '~/courses/offerings/change-offering.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import type { Slot } from '~/courses/meetings/meeting'
import { permitTrade } from '~/courses/permits/permit-trade.server'
import { addMeeting } from '~/courses/meetings/change-meeting.server'
import { listMeetings, listSkippedDays } from '~/courses/meetings/meetings.server'
import { previewOffering } from '~/courses/offerings/preview-offering.server'
import { permitState } from '~/courses/permits/permit'
import { withPermitDays } from '~/courses/permits/permit-days'
import { listLapsedPermits, listOfferableCourses } from '~/courses/permits/permits.server'
import { findLicensedUntil } from '~/people/licences/licences.server'
import { addDays, today, weekdayOf } from '~/shared/calendar'
import { readForm } from '~/shared/form.server'
import { sql } from '~/shared/sql.server'
import {
  createCentre,
  createCourse,
  createOffering,
  createTrainee,
  orderOf,
  permitElectricians,
  weekly,
} from '../factories/courses'
import { createAdministrator, createPerson, createViewer, done } from '../factories/people'
import { license } from '../factories/programme'

const slot = (more: Partial<Slot> = {}): Slot =>
  ({ weekday: 1, startsAt: '08:00', endsAt: '12:30', room: null, trainerId: '', part: 'practice', ...more })

const STANDARD = 'building-electrician-2'

describe('an offering', () => {
  test('of a course with a standard opens only under a permit that covers today and its first day', async () => {
    const centre = await createCentre()
    const course = await createCourse({ standard: STANDARD })
    const open = () => openOffering(centre.manager, centre.id, orderOf(centre, course.id))
    expect(await open()).toEqual({ refused: 'not-permitted' })
    await permitElectricians(centre, addDays(today(), -400), addDays(today(), -1))
    expect(await open()).toEqual({ refused: 'permit-expired' })
    await permitElectricians(centre, today(), addDays(today(), 5))
    expect(await open()).toEqual({ refused: 'permit-expired' })
    await permitElectricians(centre, addDays(today(), 6), addDays(today(), 500))
    expect(await open()).toEqual({ refused: 'permit-expired' })
  })

  test('opens when the permit covers it, and not once that was ended', async () => {
    const centre = await createCentre()
    const course = await createCourse({ standard: STANDARD })
    await permitElectricians(centre)
    expect((await listOfferableCourses(centre.id)).map(({ id }) => id)).toContain(course.id)
    await done(openOffering(centre.manager, centre.id, orderOf(centre, course.id)))
    await sql`update trade_permits set ended_at = now(), ended_because = 'بازدید' where organisation_id = ${centre.id}`
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, course.id))).toEqual({
      refused: 'not-permitted',
    })
    expect((await listOfferableCourses(centre.id)).map(({ id }) => id)).not.toContain(course.id)
  })

  test('opens only where the centre’s licence, or the one that follows it, is in force on every one of its days', async () => {
    const centre = await createCentre()
    const course = await createCourse({ standard: STANDARD })
    await permitElectricians(centre, addDays(today(), -100), addDays(today(), 40))
    const order = orderOf(centre, course.id)
    const open = (more: Partial<typeof order> = {}) => openOffering(centre.manager, centre.id, { ...order, ...more, id: randomUUID() })
    expect(await open()).toEqual({ refused: 'licence-too-short' })
    const short = await done(open({ endsOn: addDays(today(), 40) }))
    const settings = {
      ...order, trainers: [centre.trainer.id], offerDays: 3, documents: undefined, place: undefined, endsOn: addDays(today(), 41),
    }
    expect(await changeOffering(centre.manager, short.id, settings)).toEqual({ refused: 'licence-too-short' })
    // A day between the two is a day without a licence.
    const next = await license(centre.administrator, centre.id, addDays(today(), 42), addDays(today(), 900))
    expect(await open()).toEqual({ refused: 'licence-too-short' })
    await sql`update organisation_licences set ended_at = now(), ended_because = 'اشتباه' where id = ${next.id}`
    await license(centre.administrator, centre.id, addDays(today(), 41), addDays(today(), 900))
    await done(open())
    await done(changeOffering(centre.manager, short.id, settings))
    // Ended in between, it counts no more.
    await sql`update organisation_licences set ended_at = now(), ended_because = 'بازدید' where organisation_id = ${centre.id} and starts_on > today()`
    expect(await open()).toEqual({ refused: 'licence-too-short' })
  })

  test('is told of its permit before it is opened: trades that lapsed by name, a permit that ends on the way, a no as opening would say it', async () => {
    const centre = await createCentre()
    const course = await createCourse({ standard: STANDARD })
    const permit = await permitElectricians(centre, addDays(today(), -100), addDays(today(), 50))
    await license(centre.administrator, centre.id, addDays(today(), 51), addDays(today(), 900))
    const order = orderOf(centre, course.id)
    expect(await listLapsedPermits(centre.id)).toEqual([])
    expect((await listOfferableCourses(centre.id)).find(({ id }) => id === course.id)?.permittedUntil).toBe(addDays(today(), 50))
    expect(await findLicensedUntil(centre.id)).toBe(addDays(today(), 900))
    const look = (more: Partial<typeof order> = {}) => previewOffering(centre.manager, centre.id, { ...order, ...more })
    expect(await look()).toMatchObject({ permitEndsOn: addDays(today(), 50) })
    expect(await look({ endsOn: addDays(today(), 50) })).toMatchObject({ permitEndsOn: null })
    expect(await look({ startsOn: addDays(today(), 51) })).toEqual({ refused: 'permit-expired' })
    expect(await look({ endsOn: addDays(today(), 901) })).toEqual({ refused: 'licence-too-short' })
    await sql`update trade_permits set suspended_at = now(), suspended_because = 'بازدید' where id = ${permit.id}`
    expect(await look()).toEqual({ refused: 'not-permitted' })
    const [lapsed] = await listLapsedPermits(centre.id)
    expect(lapsed && [lapsed.tradeId, permitState(lapsed, today())]).toEqual(['building-electrician', 'suspended'])
    expect(permitState(lapsed!, addDays(today(), 60))).toBe('over')
    expect(withPermitDays({}, { permittedUntil: '2026-12-20', licensedUntil: null })).toMatchObject({
      'permit-expired': { fa: expect.stringContaining('۲۹\u00A0آذر\u00A0۱۴۰۵') },
    })
  })

  test('says once it is open which days of its timetable are closed, and names them among its meetings while nothing is held', async () => {
    const centre = await createCentre()
    const order = orderOf(centre, (await createCourse()).id)
    const closedDay = addDays(order.startsOn, 3)
    await sql`insert into holidays (day, organisation_id, title) values (${closedDay}, ${centre.id}, '{"fa":"بازبینی","en":"Inspection"}')`
    const slots = weekly(centre, [weekdayOf(closedDay), weekdayOf(addDays(closedDay, 1))])
    const { id } = await done(openOffering(centre.manager, centre.id, { ...order, slots }))
    const page = await readClassPage(centre.manager, id, 1, true)
    expect(page.opened?.skipped).toEqual([{ day: closedDay, title: { fa: 'بازبینی', en: 'Inspection' } }])
    expect(page.opened?.meetings).toBe((await listMeetings(id)).length)
    expect((await readClassPage(centre.manager, id)).opened).toBeNull()
    expect((await readClassPage(centre.trainer, id, 1, true)).opened).toBeNull()
    await done(addMeeting(centre.manager, id, {
      day: closedDay, startsAt: '08:00', endsAt: '10:00', room: undefined, part: 'practice', trainerId: centre.trainer.id, reason: 'جبران',
    }))
    expect(await listSkippedDays((await findOffering(centre.manager, id))!)).toEqual([])
  })

  test('can not stand in the database without its permit, nor under another centre’s', async () => {
    const [centre, other] = [await createCentre(), await createCentre()]
    const course = await createCourse({ standard: STANDARD })
    const permit = await permitElectricians(other)
    const insert = (needsPermit: boolean, permitId: string | null) => sql`
      insert into offerings (course_id, organisation_id, code, trade_id, needs_permit, trade_permit_id, starts_on,
        ends_on, applications_until, seats, waiting_places, decision_days, delivery_mode, audience)
      values (${course.id}, ${centre.id}, 'X-1', 'building-electrician', ${needsPermit}, ${permitId}, today(),
        today() + 5, today(), 5, 0, 5, 'fixed', 'mixed')`
    await expect(insert(true, null)).rejects.toMatchObject({ constraint_name: 'permitted' })
    await expect(insert(false, null)).rejects.toMatchObject({ code: '23503' })
    await expect(insert(true, permit.id)).rejects.toMatchObject({ code: '23503' })
  })

  test('is opened once, however often its form is sent', async () => {
    const centre = await createCentre()
    const slots = weekly(centre, [0, 2])
    const order = orderOf(centre, (await createCourse()).id, { slots })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => done(openOffering(centre.manager, centre.id, order))),
    )
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([order.id]))
    expect(await listSlots(order.id)).toEqual(slots)
    expect(await sql`select act from audit_events where subject_id = ${order.id}`).toHaveLength(1)
  })

  test.each([
    ['ends-before-start', { endsOn: addDays(today(), 1) }],
    [
      'already-over',
      { startsOn: addDays(today(), -9), endsOn: addDays(today(), -1), applicationsUntil: addDays(today(), -9) },
    ],
    ['too-long', { endsOn: addDays(today(), 1200) }],
    ['applications-too-late', { applicationsUntil: addDays(today(), 71) }],
    ['times-missing', { slots: [slot({ startsAt: '', endsAt: '' })] }],
    ['times-missing', { slots: [slot({ startsAt: '12:00', endsAt: '09:30' })] }],
    ['times-missing', { slots: [slot({ weekday: -1 })] }],
    ['meeting-too-long', { slots: [slot({ startsAt: '07:00', endsAt: '20:00' })] }],
    ['slots-overlap', { slots: [slot(), slot({ startsAt: '12:00', endsAt: '14:00' })] }],
    ['no-such-trainer', { slots: [slot({ trainerId: randomUUID() })] }],
    ['no-such-trainer', { trainerId: randomUUID() }],
    ['no-such-course', { courseId: 'no-such-course' }],
  ])('is refused: %s', async (refused, more) => {
    const centre = await createCentre()
    const course = await createCourse()
    const slots = (more as { slots?: Slot[] }).slots?.map(one => ({ ...one, trainerId: one.trainerId || centre.trainer.id }))
    const order = orderOf(centre, course.id, { ...more, ...(slots && { slots }) })
    expect(await openOffering(centre.manager, centre.id, order)).toEqual({ refused })
  })

  test('has what is wrong with its timetable told at the field of its row, an empty row between counting nothing', async () => {
    const typed = new FormData()
    const rows = [['1', '08:00', '12:00'], ['', '', ''], ['1', '11', '14:00'], ['2', '10:00', ''], ['3', '12:00', '09:00'], ['4', '25', '26']]
    for (const row of rows) for (const [i, name] of ['slotDay', 'slotFrom', 'slotTo'].entries()) typed.append(name, row[i]!)
    const told = readForm(offeringForm, typed).errors!
    expect(Object.keys(told).filter(key => key.startsWith('slot'))).toEqual(['slotFrom-5', 'slotTo-5'])
    const given = { slotDay: ['1', undefined, '1', '2', '3', '4', '5', '5'], slotFrom: ['08:00', undefined, '11:00', '10:00', '12:00', '06:00', '08:00', '08:30'], slotTo: ['12:00', undefined, '14:00', undefined, '09:00', '20:00', '09:00', '09:30'], slotRoom: [], slotTrainer: [], slotPart: [] }
    const errors = timetableErrors(given as never)!
    expect(Object.fromEntries(Object.entries(errors).map(([key, { fa }]) => [key, fa]))).toEqual({
      'slotFrom-2': 'با ردیف ۱ هم‌زمان است.', 'slotTo-3': expect.any(String), 'slotTo-4': 'پایان باید پس از آغاز باشد.',
      'slotTo-5': 'یک جلسه بیش از دوازده ساعت نمی‌شود.', 'slotFrom-7': 'با ردیف ۷ هم‌زمان است.',
    })
    expect(timetableErrors({ ...given, slotDay: ['1'] } as never)).toBeUndefined()
  })

  test('keeps its code to itself within the centre', async () => {
    const centre = await createCentre()
    const course = await createCourse()
    await done(openOffering(centre.manager, centre.id, orderOf(centre, course.id, { code: 'NM-1' })))
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, course.id, { code: 'NM-1' }))).toEqual({
      refused: 'code-taken',
    })
    const other = await createCentre()
    await done(openOffering(other.manager, other.id, orderOf(other, course.id, { code: 'NM-1' })))
  })

  test('is opened by the centre’s manager: not by its trainer, another centre or a stranger', async () => {
    const [centre, other] = [await createCentre(), await createCentre()]
    const order = orderOf(centre, (await createCourse()).id)
    await expect(openOffering(centre.trainer, centre.id, order)).rejects.toMatchObject({ status: 403 })
    await expect(openOffering(other.manager, centre.id, order)).rejects.toMatchObject({ status: 404 })
    await expect(openOffering(await createViewer(), centre.id, order)).rejects.toMatchObject({ status: 404 })
  })

  test('is not opened by a centre that has ended', async () => {
    const centre = await createCentre()
    await sql`update organisations set ended_at = now() where id = ${centre.id}`
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, (await createCourse()).id))).toEqual({
      refused: 'centre-inactive',
    })
  })

  test('is typed in Persian: days of the Solar Hijri calendar, digits and hours', () => {
    const posted = new FormData()
    const typed = {
      id: randomUUID(),
      courseId: 'course',
      code: 'nm-۱۲',
      startsOn: '۱۴۰۵/۰۷/۰۱',
      endsOn: '1405-10-01',
      applicationsUntil: '۱۴۰۵/۶/۳۱',
      seats: '۱۶',
      waitingPlaces: '۰',
      decisionDays: '۱۰',
      deliveryMode: 'fixed',
      audience: 'women',
      place: '',
      trainerId: randomUUID(),
      step: 'open',
    }
    const rows = { slotDay: ['0', ''], slotFrom: ['۸:۰۰', ''], slotTo: ['۱۲:۳۰', ''], slotRoom: ['', ''], slotPart: ['theory', 'practice'] }
    for (const [name, values] of Object.entries(rows)) for (const value of values) posted.append(name, value)
    for (const [name, value] of Object.entries(typed)) posted.set(name, value)
    expect(orderTyped(readForm(offeringForm, posted).values!)).toMatchObject({
      code: 'NM-12',
      startsOn: '2026-09-23',
      endsOn: '2026-12-22',
      applicationsUntil: '2026-09-22',
      seats: 16,
      slots: [{ weekday: 0, startsAt: '08:00', endsAt: '12:30', room: null, trainerId: typed.trainerId, part: 'theory' }],
    })
  })
})

describe('an offering’s page', () => {
  test('is there for its trainees, its trainer and its centre, and for nobody else', async () => {
    const offering = await createOffering()
    const [trainee, other] = [await createTrainee(offering), await createCentre()]
    const { centre } = offering
    for (const viewer of [trainee, centre.trainer, centre.manager, centre.administrator])
      expect(await findOffering(viewer, offering.id), viewer.nameFa).toMatchObject({ id: offering.id })
    for (const viewer of [await createViewer(), other.manager, other.trainer])
      expect(await findOffering(viewer, offering.id)).toBeUndefined()
  })

  test('shows the class to its trainer and the centre, never to a trainee', async () => {
    const offering = await createOffering()
    const trainee = await createTrainee(offering)
    expect((await readClassPage(trainee, offering.id)).roster).toBeNull()
    expect((await readClassPage(offering.centre.trainer, offering.id)).roster).toMatchObject([
      { nameFa: 'یونس کارآموز', seatNumber: 1, lessonsDone: 0 },
    ])
    expect((await readClassPage(offering.centre.manager, offering.id)).roster).toHaveLength(1)
  })

  test('is gone for who has left it', async () => {
    const offering = await createOffering()
    const trainee = await createTrainee(offering)
    await sql`update enrolments set ended_at = now(), ended_as = 'withdrawn', seat_number = null
      where person_id = ${trainee.id}`
    expect(await findOffering(trainee, offering.id)).toBeUndefined()
    expect((await listRoster(offering.id, 1)).rows).toMatchObject([{ endedAs: 'withdrawn', seatNumber: null }])
  })
})

describe('a course’s end', () => {
  const begun = () =>
    createOffering({
      startsOn: addDays(today(), -5),
      endsOn: addDays(today(), 30),
      applicationsUntil: addDays(today(), 5),
    })
  const enrolmentsOf = async (offeringId: string) =>
    (await listEnrolled(sql, offeringId)).map(({ enrolmentId }) => enrolmentId)

  test('is said by the trainer, once; the seat stays and the trainee is told', async () => {
    const offering = await begun()
    const trainee = await createTrainee(offering)
    const enrolment = await enrolmentsOf(offering.id)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => done(completeCourse(offering.centre.trainer, offering.id, { enrolment }))),
    )
    expect(answers.map(({ completed }) => completed).sort()).toEqual([0, 0, 0, 0, 1])
    expect((await listRoster(offering.id, 1)).rows).toMatchObject([{ endedAs: 'completed', seatNumber: 1 }])
    expect(
      await sql`select kind from notices where person_id = ${trainee.id} and kind = 'course-completed'`,
    ).toHaveLength(1)
    expect((await homeCards(trainee)).map(({ kind }) => kind)).toEqual(['course-finished'])
  })

  test('is asked of the trainer when the last day is over', async () => {
    const offering = await begun()
    await createTrainee(offering)
    await sql`update offerings set starts_on = today() - 40, ends_on = today() - 1,
      applications_until = today() - 30 where id = ${offering.id}`
    const ended = async () => (await homeCards(offering.centre.trainer)).filter(({ kind }) => kind === 'class-ended')
    expect(await ended()).toMatchObject([{ urgency: 'soon' }])
    await done(completeCourse(offering.centre.trainer, offering.id, { enrolment: await enrolmentsOf(offering.id) }))
    expect(await ended()).toEqual([])
  })

  test('waits until the course has begun, names someone, and touches no other class', async () => {
    const [offering, other] = [await createOffering(), await begun()]
    await createTrainee(offering)
    await createTrainee(other)
    const { trainer } = offering.centre
    expect(await completeCourse(trainer, offering.id, { enrolment: await enrolmentsOf(offering.id) })).toEqual({
      refused: 'not-begun',
    })
    expect(await completeCourse(trainer, offering.id, { enrolment: [] })).toEqual({ refused: 'nobody-chosen' })
    expect(
      await completeCourse(other.centre.trainer, other.id, { enrolment: await enrolmentsOf(offering.id) }),
    ).toEqual({ completed: 0 })
  })

  test('is not for trainees nor strangers to say', async () => {
    const offering = await begun()
    const trainee = await createTrainee(offering)
    const enrolment = await enrolmentsOf(offering.id)
    await expect(completeCourse(trainee, offering.id, { enrolment })).rejects.toMatchObject({ status: 403 })
    await expect(completeCourse(await createViewer(), offering.id, { enrolment })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('a trade permit', () => {
  test('is given by the programme, for five years at most, one at a time', async () => {
    const centre = await createCentre()
    const order = {
      organisationId: centre.id,
      tradeId: 'building-electrician',
      startsOn: today(),
      endsOn: addDays(today(), 1830),
    }
    await expect(permitTrade(centre.manager, order)).rejects.toMatchObject({ status: 403 })
    expect(await permitTrade(centre.administrator, order)).toEqual({ refused: 'no-licence' })
    await license(centre.administrator, centre.id, order.startsOn, order.endsOn)
    expect(await permitTrade(centre.administrator, { ...order, endsOn: addDays(today(), 1831) })).toEqual({
      refused: 'bad-period',
    })
    expect(await permitTrade(centre.administrator, { ...order, tradeId: 'alchemy' })).toEqual({
      refused: 'no-such-trade',
    })
    const answers = await Promise.all(Array.from({ length: 5 }, () => permitTrade(centre.administrator, order)))
    expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
    const elsewhere = await createAdministrator('yazd')
    await expect(permitTrade(elsewhere, order)).rejects.toMatchObject({ status: 404 })
    expect((await createPerson()).id).not.toBe(elsewhere.id)
  })
})
