import { describe, expect, test } from 'vitest'
import { findOwnApplication } from '~/courses/applications/applications.server'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { decideApplication } from '~/courses/applications/decide-application.server'
import { withdrawApplication } from '~/courses/applications/withdraw-application.server'
import { endEnrolment, leaveClass } from '~/courses/enrolments/end-enrolment.server'
import { listEnrolled } from '~/courses/offerings.server'
import { cancelOffering } from '~/courses/offerings/cancel-offering.server'
import { changeOffering, type Settings } from '~/courses/offerings/change-offering.server'
import { answerSeatOffer } from '~/courses/waiting-list/answer-seat-offer.server'
import { lapseSeatOffers } from '~/courses/waiting-list/lapse-seat-offers.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { createOffering, createTrainee, weekly, type OfferingMade } from '../factories/courses'
import { createViewer, done } from '../factories/people'

const accept = { answer: 'accepted' } as const
const decline = { answer: 'declined' } as const
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const offersOf = (offering: OfferingMade) => sql<{ personId: string; answer: string | null }[]>`
  select person_id, answer from seat_offers join applications on applications.id = application_id
  where seat_offers.offering_id = ${offering.id} order by offered_at, number`
const settings = (offering: OfferingMade, more: Partial<Settings> = {}): Settings => ({
  startsOn: addDays(today(), 10), endsOn: addDays(today(), 70), applicationsUntil: addDays(today(), 9), seats: 1, waitingPlaces: 30,
  decisionDays: 10, offerDays: 3, place: undefined, trainers: [offering.centre.trainer.id], documents: undefined, ...more,
})

/** A full class of one seat, and so many who wait in order. */
async function full(waiting: number, more: Parameters<typeof createOffering>[0] = {}) {
  const offering = await createOffering({ seats: 1, waitingPlaces: 30, ...more })
  const trainee = await createTrainee(offering)
  const people: { person: Viewer; id: string }[] = []
  for (let i = 0; i < waiting; i++) {
    const person = await createViewer()
    people.push({ person, ...(await done(applyForOffering(person, offering.id, { note: undefined }))) })
  }
  return { offering, trainee, people }
}

describe('a seat that becomes free', () => {
  test('is kept for the next in order until a day, and nobody else gets it meanwhile', async () => {
    const { offering, trainee, people: [first, second] } = await full(2)
    await done(leaveClass(trainee, offering.id, { reason: undefined }))
    expect(await offersOf(offering)).toEqual([{ personId: first!.person.id, answer: null }])
    expect((await findOwnApplication(first!.person, offering.id))!.offeredUntil!.getTime()).toBeGreaterThan(inDays(2.9).getTime())
    expect(await decideApplication(offering.centre.manager, second!.id, { decision: 'admitted', reason: undefined })).toEqual({ refused: 'no-seat-left' })
    expect(await done(applyForOffering(await createViewer(), offering.id, { note: undefined }))).toMatchObject({ isWaiting: true })
    expect(await sql`select kind from notices where person_id = ${first!.person.id}`).toEqual([{ kind: 'seat-offered' }])
    expect(await done(answerSeatOffer(first!.person, first!.id, accept))).toEqual({ seatNumber: 1 })
    expect(await listEnrolled(sql, offering.id)).toMatchObject([{ personId: first!.person.id }])
    expect(await findOwnApplication(first!.person, offering.id)).toMatchObject({ decision: 'admitted', offeredUntil: null })
  })

  test('goes on to the next when the first declines, and again when time is over, who then leaves the list', async () => {
    const { offering, trainee, people: [first, second, third] } = await full(3)
    await done(leaveClass(trainee, offering.id, { reason: undefined }))
    expect(await findOwnApplication(third!.person, offering.id)).toMatchObject({ waitingBefore: 2 })
    await done(answerSeatOffer(first!.person, first!.id, decline))
    expect(await findOwnApplication(third!.person, offering.id)).toMatchObject({ waitingBefore: 1 })
    await lapseSeatOffers(inDays(2))
    await Promise.all(Array.from({ length: 5 }, () => lapseSeatOffers(inDays(3.1))))
    expect(await offersOf(offering)).toEqual([
      { personId: first!.person.id, answer: 'declined' }, { personId: second!.person.id, answer: 'lapsed' }, { personId: third!.person.id, answer: null },
    ])
    expect(await answerSeatOffer(second!.person, second!.id, accept)).toEqual({ refused: 'offer-over' })
    expect(await sql`select from notices where person_id = ${second!.person.id} and kind = 'seat-offer-lapsed'`).toHaveLength(1)
  })

  test('is given once when it is taken at the moment its time ends: to its taker or to the next, never to both', async () => {
    for (let round = 0; round < 5; round++) {
      const { offering, trainee, people } = await full(2)
      await done(leaveClass(trainee, offering.id, { reason: undefined }))
      const [first] = people
      const taken = await Promise.all([
        ...Array.from({ length: 10 }, () => answerSeatOffer(first!.person, first!.id, accept)),
        ...Array.from({ length: 10 }, () => lapseSeatOffers(inDays(4))),
      ])
      const accepted = taken.filter(answer => answer && !isRefusal(answer))
      const [counts] = await sql<[{ taken: number; kept: number }]>`
        select (select count(*)::int from enrolments where offering_id = ${offering.id} and seat_number is not null) as taken,
          (select count(*)::int from seat_offers where offering_id = ${offering.id} and answer is null) as kept`
      expect(accepted.length).toBeLessThanOrEqual(1)
      expect(counts.taken + counts.kept).toBe(1)
      expect(counts.taken).toBe(accepted.length)
    }
  })

  test('comes also of more seats and of an expulsion; withdrawing the application passes it on', async () => {
    const { offering, people: [first, second, third] } = await full(3)
    await done(changeOffering(offering.centre.manager, offering.id, settings(offering, { seats: 3 })))
    expect((await offersOf(offering)).map(({ personId }) => personId)).toEqual([first!.person.id, second!.person.id])
    await done(withdrawApplication(first!.person, first!.id))
    expect((await offersOf(offering)).filter(({ answer }) => answer === null).map(({ personId }) => personId)).toEqual([second!.person.id, third!.person.id])
    const { enrolmentId } = (await listEnrolled(sql, offering.id))[0]!
    await done(endEnrolment(offering.centre.manager, offering.id, enrolmentId, { ending: 'expelled', reason: 'ایمنی را رعایت نکرد' }))
    expect((await offersOf(offering)).filter(({ answer }) => answer === null)).toHaveLength(2)
  })

  test('is never given twice when twenty seats come free and twenty accept at once', async () => {
    const { offering, people } = await full(20)
    await done(changeOffering(offering.centre.manager, offering.id, settings(offering, { seats: 11 })))
    const answers = await Promise.all(people.map(({ person, id }) => answerSeatOffer(person, id, accept)))
    expect(answers.filter(answer => !isRefusal(answer))).toHaveLength(10)
    expect((await listEnrolled(sql, offering.id)).map(({ seatNumber }) => seatNumber)).toEqual(Array.from({ length: 11 }, (_, i) => i + 1))
  })

  test('of a minor is taken once a guardian has been verified', async () => {
    const { offering, trainee } = await full(0)
    const minor = await createViewer({ bornOn: addDays(today(), -16 * 365) })
    const guardian = await createViewer()
    await sql`insert into guardianships (guardian_id, child_id, relation) values (${guardian.id}, ${minor.id}, 'mother')`
    const { id } = await done(applyForOffering(minor, offering.id, { note: undefined }))
    await done(leaveClass(trainee, offering.id, { reason: undefined }))
    expect(await answerSeatOffer(minor, id, accept)).toEqual({ refused: 'guardian-not-verified' })
  })

  test('is answered by nobody but the one it is kept for', async () => {
    const { offering, trainee, people: [first] } = await full(1)
    await done(leaveClass(trainee, offering.id, { reason: undefined }))
    for (const viewer of [await createViewer(), offering.centre.manager])
      await expect(answerSeatOffer(viewer, first!.id, accept)).rejects.toMatchObject({ status: 404 })
  })
})

describe('an application', () => {
  test('is taken back once by who made it, and not after an answer; then one may apply again', async () => {
    const offering = await createOffering()
    const person = await createViewer()
    const { id } = await done(applyForOffering(person, offering.id, { note: undefined }))
    await expect(withdrawApplication(await createViewer(), id)).rejects.toMatchObject({ status: 404 })
    await Promise.all(Array.from({ length: 5 }, () => withdrawApplication(person, id)))
    expect(await sql`select from audit_events where act = 'application-withdrawn'`).toHaveLength(1)
    const again = await done(applyForOffering(person, offering.id, { note: undefined }))
    await done(decideApplication(offering.centre.manager, again.id, { decision: 'admitted', reason: undefined }))
    expect(await withdrawApplication(person, again.id)).toEqual({ refused: 'already-decided' })
  })
})

describe('an offering', () => {
  test.each([
    ['seats-taken', { seats: 1 }, 2],
    ['ends-before-start', { endsOn: addDays(today(), 5) }, 0],
    ['meetings-outside', { endsOn: addDays(today(), 20), applicationsUntil: today() }, 0],
    ['no-such-trainer', { trainers: [] }, 0],
    ['too-many-documents', { documents: Array.from({ length: 11 }, (_, i) => `مدرک ${i}`).join('\n') }, 0],
  ] as const)('is not changed: %s', async (refused, more, trainees) => {
    const made = await createOffering({ seats: 5 })
    const offering = await createOffering({ centre: made.centre, seats: 5, slots: weekly(made.centre, [0, 1, 2, 3, 4, 5, 6]) })
    for (let i = 0; i < trainees; i++) await createTrainee(offering)
    expect(await changeOffering(offering.centre.manager, offering.id, settings(offering, { seats: 5, ...more } as never))).toEqual({ refused })
  })

  test('that goes on longer gets the timetable’s meetings on the days that are new', async () => {
    const { centre } = await createOffering()
    const offering = await createOffering({ centre, slots: weekly(centre, [0, 1, 2, 3, 4, 5, 6]) })
    await done(changeOffering(centre.manager, offering.id, settings(offering, { seats: 16, endsOn: addDays(today(), 75), documents: 'کارت ملی\n\n گواهی سلامت ' })))
    const [{ count }] = await sql<[{ count: number }]>`select count(*)::int as count from class_meetings where offering_id = ${offering.id}`
    expect(count).toBe(66)
    expect(await sql`select title from offering_documents where offering_id = ${offering.id} order by position`).toEqual([{ title: 'کارت ملی' }, { title: 'گواهی سلامت' }])
  })

  test('is cancelled once with its meetings to come; everyone concerned is told, and no seat is offered any more', async () => {
    const { offering, trainee, people: [first] } = await full(1)
    await Promise.all(Array.from({ length: 5 }, () => cancelOffering(offering.centre.manager, offering.id, { reason: 'به حد نصاب نرسید' })))
    expect(await sql`select from audit_events where act = 'offering-cancelled'`).toHaveLength(1)
    for (const { id } of [trainee, first!.person, offering.centre.trainer])
      expect(await sql`select from notices where person_id = ${id} and kind = 'offering-cancelled'`).toHaveLength(1)
    await done(leaveClass(trainee, offering.id, { reason: undefined }))
    expect(await offersOf(offering)).toEqual([])
    await expect(cancelOffering(offering.centre.trainer, offering.id, { reason: 'بی‌جا' })).rejects.toMatchObject({ status: 403 })
  })
})
