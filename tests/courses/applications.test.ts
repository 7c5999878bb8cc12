import { describe, expect, test } from 'vitest'
import { findApplication, findOwnApplication, listApplications, readApplicant } from '~/courses/applications/applications.server'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { decideApplication } from '~/courses/applications/decide-application.server'
import { listEnrolled } from '~/courses/offerings.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createOffering, createTrainee, type OfferingMade } from '../factories/courses'
import { createPerson, createStaff, createViewer, done } from '../factories/people'

const nothing = { note: undefined }
const admit = { decision: 'admitted', reason: undefined } as const
const refuse = { decision: 'refused', reason: 'پیش‌نیاز ندارد' } as const
const apply = (person: Viewer, offering: OfferingMade) => applyForOffering(person, offering.id, nothing)
const decide = (offering: OfferingMade, id: string, decision: typeof admit | typeof refuse = admit) =>
  decideApplication(offering.centre.manager, id, decision)
const noonOf = (day: string) => new Date(`${day}T08:00:00Z`)

describe('an application', () => {
  test('waits for the centre’s answer, with a day by which it is due', async () => {
    const offering = await createOffering({ decisionDays: 7 })
    const person = await createViewer()
    expect(await apply(person, offering)).toMatchObject({ isWaiting: false })
    expect(await findOwnApplication(person, offering.id)).toMatchObject({
      dueOn: addDays(today(), 7),
      decision: null,
      waitingSince: null,
    })
  })

  test('is made once, however many times it is sent at once', async () => {
    const offering = await createOffering()
    const person = await createViewer()
    const answers = await Promise.all(Array.from({ length: 20 }, () => apply(person, offering)))
    expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'already-applied')).toHaveLength(19)
  })

  test('joins the waiting list when the seats are taken, and is refused when that is full too', async () => {
    const offering = await createOffering({ seats: 1, waitingPlaces: 2 })
    await createTrainee(offering)
    const people = await Promise.all(Array.from({ length: 20 }, () => createViewer()))
    const answers = await Promise.all(people.map(person => apply(person, offering)))
    expect(answers.filter(answer => 'id' in answer && answer.isWaiting)).toHaveLength(2)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'full')).toHaveLength(18)
    const places = await Promise.all(people.map(person => findOwnApplication(person, offering.id)))
    expect(places.flatMap(own => (own ? [own.waitingBefore] : [])).sort()).toEqual([0, 1])
  })

  test('is refused once its last day is over', async () => {
    const offering = await createOffering()
    expect(await applyForOffering(await createViewer(), offering.id, nothing, noonOf(addDays(today(), 10)))).toEqual({
      refused: 'closed',
    })
    expect(
      await applyForOffering(await createViewer(), offering.id, nothing, noonOf(addDays(today(), 9))),
    ).toMatchObject({ isWaiting: false })
  })

  test('for women is made by women, for men by men, and by nobody whose word is missing', async () => {
    const [women, men] = [await createOffering({ audience: 'women' }), await createOffering({ audience: 'men' })]
    const [woman, man, unknown] = [
      await createViewer({ gender: 'woman' }),
      await createViewer({ gender: 'man' }),
      await createViewer(),
    ]
    expect(await apply(man, women)).toEqual({ refused: 'wrong-audience' })
    expect(await apply(woman, men)).toEqual({ refused: 'wrong-audience' })
    expect(await apply(unknown, women)).toEqual({ refused: 'gender-unknown' })
    expect(await apply(woman, women)).toHaveProperty('id')
    expect(await apply(man, men)).toHaveProperty('id')
  })

  test('of a minor is read with a trail, of an adult without', async () => {
    const offering = await createOffering()
    const { manager } = offering.centre
    const minor = await createViewer({ bornOn: addDays(today(), -16 * 365) })
    const guardian = await createPerson()
    await sql`insert into guardianships (guardian_id, child_id, relation) values (${guardian.id}, ${minor.id}, 'mother')`
    for (const person of [minor, await createViewer()]) {
      const { id } = await done(apply(person, offering))
      await readApplicant(manager, (await findApplication(manager, id))!)
    }
    expect(await sql`select person_id, subject_id, role from audit_events where act = 'child-record-read'`).toEqual([
      { personId: manager.id, subjectId: minor.id, role: 'centre_manager' },
    ])
  })

  test('of a minor needs a guardian, and is admitted once one has been verified', async () => {
    const offering = await createOffering()
    const minor = await createViewer({ bornOn: addDays(today(), -16 * 365) })
    expect(await apply(minor, offering)).toEqual({ refused: 'guardian-missing' })
    const guardian = await createPerson()
    await sql`insert into guardianships (guardian_id, child_id, relation) values (${guardian.id}, ${minor.id},
      'mother')`
    const { id } = await done(apply(minor, offering))
    expect(await decide(offering, id)).toEqual({ refused: 'guardian-not-verified' })
    await sql`
      update guardianships set verified_at = now(), verified_by = ${offering.centre.manager.id},
        verified_how = 'seen' where child_id = ${minor.id}`
    expect(await decide(offering, id)).toEqual({ seatNumber: 1 })
  })

  test('to a prison’s offering finds nothing there', async () => {
    const offering = await createOffering({ deliveryMode: 'prison' })
    await expect(apply(await createViewer(), offering)).rejects.toMatchObject({ status: 404 })
  })

  test('is written down with who made it', async () => {
    const offering = await createOffering()
    const person = await createViewer()
    const { id } = await done(apply(person, offering))
    expect(await sql`select act, person_id, organisation_id from audit_events where subject_id = ${id}`).toMatchObject([
      { act: 'application-made', personId: person.id, organisationId: offering.centre.id },
    ])
  })
})

describe('a decision', () => {
  test('gives the last seat once when twenty are admitted at the same moment; the others wait in order', async () => {
    const offering = await createOffering({ seats: 1, waitingPlaces: 0 })
    const people = await Promise.all(Array.from({ length: 20 }, () => createViewer()))
    const applications = await Promise.all(people.map(person => done(apply(person, offering))))
    const answers = await Promise.all(applications.map(({ id }) => decide(offering, id)))
    expect(answers.filter(answer => 'seatNumber' in answer)).toHaveLength(1)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'no-seat-left')).toHaveLength(19)
    expect(await listEnrolled(sql, offering.id)).toHaveLength(1)
    const { counts } = await listApplications(offering.centre.id, { view: 'waiting', page: 1 })
    expect(counts).toEqual({ open: 0, waiting: 19, decided: 1 })
  })

  test('fills an offering to its last seat and no further', async () => {
    const offering = await createOffering({ seats: 5 })
    const people = await Promise.all(Array.from({ length: 20 }, () => createViewer()))
    const applications = await Promise.all(people.map(person => done(apply(person, offering))))
    await Promise.all(applications.map(({ id }) => decide(offering, id)))
    expect((await listEnrolled(sql, offering.id)).map(({ seatNumber }) => seatNumber)).toEqual([1, 2, 3, 4, 5])
  })

  test('is kept by the database itself: no seat beyond the last, none given twice, none taken from under someone', async () => {
    const offering = await createOffering({ seats: 2 })
    await createTrainee(offering)
    await createTrainee(offering)
    const other = await createPerson()
    const seat = (number: number, seats: number) => sql`
      insert into enrolments (offering_id, person_id, seats, seat_number) values (${offering.id}, ${other.id},
        ${seats}, ${number})`
    await expect(seat(3, 2)).rejects.toMatchObject({ constraint_name: 'seat_exists' })
    await expect(seat(2, 2)).rejects.toMatchObject({ code: '23505' })
    await expect(seat(3, 3)).rejects.toMatchObject({ code: '23503' })
    await expect(sql`update offerings set seats = 1 where id = ${offering.id}`).rejects.toMatchObject({
      constraint_name: 'seat_exists',
    })
    await sql`update offerings set seats = 3 where id = ${offering.id}`
    await seat(3, 3)
  })

  test('is made once: the second gets the answer that it was made', async () => {
    const offering = await createOffering()
    const { id } = await done(apply(await createViewer(), offering))
    const answers = await Promise.all([
      decide(offering, id),
      decide(offering, id, refuse),
      decide(offering, id),
      decide(offering, id, refuse),
    ])
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'already-decided')).toHaveLength(3)
    const [{ events }] = await sql<[{ events: number }]>`
      select count(*)::int as events from audit_events where subject_id = ${id} and act <> 'application-made'`
    expect(events).toBe(1)
  })

  test('to refuse says why', async () => {
    const offering = await createOffering()
    const person = await createViewer()
    const { id } = await done(apply(person, offering))
    expect(await decideApplication(offering.centre.manager, id, { decision: 'refused', reason: undefined })).toEqual({
      refused: 'reason-missing',
    })
    await done(decide(offering, id, refuse))
    expect(await findOwnApplication(person, offering.id)).toMatchObject({
      decision: 'refused',
      reason: 'پیش‌نیاز ندارد',
    })
    expect(await sql`select kind from notices where person_id = ${person.id}`).toEqual([
      { kind: 'application-refused' },
    ])
  })

  test('belongs to the centre’s manager: not to a stranger, another centre, its trainer, nor for oneself', async () => {
    const offering = await createOffering()
    const { id } = await done(apply(await createViewer(), offering))
    const other = await createCentre()
    await expect(decideApplication(await createViewer(), id, admit)).rejects.toMatchObject({ status: 404 })
    await expect(decideApplication(other.manager, id, admit)).rejects.toMatchObject({ status: 404 })
    await expect(decideApplication(offering.centre.trainer, id, admit)).rejects.toMatchObject({ status: 403 })
    const manager = await createStaff('centre_manager', offering.centre.id)
    const own = await done(apply(manager, offering))
    expect(await decideApplication(manager, own.id, admit)).toEqual({ refused: 'own-application' })
  })

  test('no longer admits when the offering is over', async () => {
    const offering = await createOffering()
    const { id } = await done(apply(await createViewer(), offering))
    expect(await decideApplication(offering.centre.manager, id, admit, noonOf(addDays(today(), 71)))).toEqual({
      refused: 'offering-over',
    })
  })
})
