import { randomUUID } from 'node:crypto'
import { recordMarks } from '~/courses/attendance/record-marks.server'
import { clashTexts } from '~/courses/meetings/clash'
import { describe, expect, test } from 'vitest'
import { cancelMeeting } from '~/courses/meetings/cancel-meeting.server'
import { addMeeting, changeMeeting, type MeetingOrder } from '~/courses/meetings/change-meeting.server'
import { listMeetings } from '~/courses/meetings/meetings.server'
import { postponeMeetings } from '~/courses/meetings/postpone-meetings.server'
import { findOffering } from '~/courses/offerings.server'
import { previewOffering } from '~/courses/offerings/preview-offering.server'
import { addDays, today, weekdayOf } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse, createOffering, createTrainee, orderOf, weekly, type Centre } from '../factories/courses'
import { createStaff, createViewer, done } from '../factories/people'

const saturday = addDays(today(), 14 + ((7 - weekdayOf(today())) % 7))
const on = (days: number) => addDays(saturday, days)
const fortnight = { startsOn: saturday, endsOn: on(13), applicationsUntil: today() }
const reason = 'تعمیر کارگاه'

async function begin(centre?: Centre) {
  const at = centre ?? (await createCentre())
  const offering = await createOffering({ centre: at, ...fortnight, slots: weekly(at, [0, 2]) })
  return { ...offering, centre: at, meetings: await listMeetings(offering.id) }
}
const order = (centre: Centre, more: Partial<MeetingOrder> = {}): MeetingOrder =>
  ({ day: on(3), startsAt: '08:00', endsAt: '12:30', room: 'کارگاه ۱', trainerId: centre.trainer.id, part: 'practice', reason, ...more })
const daysOf = async (offeringId: string) => (await listMeetings(offeringId)).map(({ startsAt }) => today(startsAt))

describe('a meeting', () => {
  test('is moved with a reason that its class can read; the trainees are told', async () => {
    const { id, centre, meetings } = await begin()
    const trainee = await createTrainee({ id, centre } as never)
    await done(changeMeeting(centre.manager, meetings[0]!.id, order(centre)))
    const moved = (await listMeetings(id)).find(meeting => meeting.id === meetings[0]!.id)
    expect(moved).toMatchObject({ movedFrom: meetings[0]!.startsAt, movedBecause: reason })
    expect(today(moved!.startsAt)).toBe(on(3))
    expect(await sql`select kind from notices where person_id = ${trainee.id} and kind = 'meeting-changed'`).toHaveLength(1)
    expect(await sql`select person_id from audit_events where act = 'meeting-changed'`).toEqual([{ personId: centre.manager.id }])
  })

  test('keeps its time when only the room or the trainer changes; who teaches it sees the class', async () => {
    const { id, centre, meetings } = await begin()
    const second = await createStaff('trainer', centre.id)
    await done(changeMeeting(centre.manager, meetings[0]!.id, order(centre, { day: saturday, room: 'کلاس ۲', trainerId: second.id })))
    expect((await listMeetings(id))[0]).toMatchObject({ room: 'کلاس ۲', trainerId: second.id, movedFrom: null })
    expect(await findOffering(second, id)).toMatchObject({ isTrainer: true })
  })

  test.each([
    ['outside-dates', { day: addDays(saturday, 14) }],
    ['times-wrong', { startsAt: '12:00', endsAt: '09:00' }],
    ['no-such-trainer', { trainerId: '00000000-0000-4000-8000-000000000000' }],
    ['class-busy', { day: addDays(saturday, 2), room: undefined }],
  ] as const)('is not moved: %s', async (refused, more) => {
    const { centre, meetings } = await begin()
    expect(await changeMeeting(centre.manager, meetings[0]!.id, order(centre, more))).toMatchObject({ refused })
  })

  test('is not moved into a room that another class has', async () => {
    const centre = await createCentre()
    const second = await createStaff('trainer', centre.id)
    await createOffering({ centre, ...fortnight, trainerId: second.id, slots: weekly(centre, [3], { room: 'کلاس ۲', trainerId: second.id }) })
    const { meetings } = await begin(centre)
    expect(await changeMeeting(centre.manager, meetings[0]!.id, order(centre, { room: 'كلاس ۲' }))).toMatchObject({
      refused: 'room-taken', clash: { day: on(3) },
    })
  })

  test('is called off once, with a reason; its room is free then', async () => {
    const { id, centre, meetings } = await begin()
    await Promise.all(Array.from({ length: 5 }, () => cancelMeeting(centre.manager, meetings[0]!.id, { reason })))
    expect((await listMeetings(id))[0]).toMatchObject({ cancelledBecause: reason })
    expect(await sql`select from audit_events where act = 'meeting-cancelled'`).toHaveLength(1)
    expect(await changeMeeting(centre.manager, meetings[0]!.id, order(centre))).toEqual({ refused: 'meeting-cancelled' })
    await done(addMeeting(centre.manager, id, order(centre, { day: saturday })))
  })

  test('that people were in is neither called off nor moved to a time to come, but its hours can be put right', async () => {
    const { id, centre, meetings } = await begin()
    const meeting = meetings[0]!
    const { enrolmentId } = (await sql<[{ enrolmentId: string }]>`
      select id as enrolment_id from enrolments where person_id = ${(await createTrainee({ id, centre } as never)).id}`)[0]
    await sql`update offerings set starts_on = ${addDays(today(), -20)} where id = ${id}`
    const held = { day: addDays(today(), -3), startsAt: '08:00', endsAt: '12:30' }
    await done(changeMeeting(centre.manager, meeting.id, order(centre, held)))
    await done(recordMarks(centre.trainer, meeting.id, { marks: [{ id: randomUUID(), enrolment: enrolmentId, at: new Date().toISOString(), status: 'present' }] }, 'paper'))
    expect(await changeMeeting(centre.manager, meeting.id, order(centre))).toEqual({ refused: 'already-held' })
    expect(await cancelMeeting(centre.manager, meeting.id, { reason })).toEqual({ refused: 'already-held' })
    expect((await listMeetings(meeting.offeringId)).filter(({ wasHeld }) => wasHeld).map(({ id }) => id)).toEqual([meeting.id])
    await done(changeMeeting(centre.manager, meeting.id, order(centre, { ...held, startsAt: '09:00' })))
    expect((await listMeetings(id))[0]).toMatchObject({ cancelledAt: null })
  })

  test('more is added once, when twenty ask for the same hour at once', async () => {
    const { id, centre } = await begin()
    const answers = await Promise.all(Array.from({ length: 20 }, () => addMeeting(centre.manager, id, order(centre))))
    expect(answers.filter(answer => !isRefusal(answer))).toHaveLength(1)
    expect(await daysOf(id)).toEqual([on(0), on(2), on(3), on(7), on(9)])
  })

  test('is for the centre’s manager: not for its trainer or trainee, a stranger or another centre', async () => {
    const { id, centre, meetings } = await begin()
    const [trainee, other] = [await createTrainee({ id, centre } as never), await createCentre()]
    for (const viewer of [centre.trainer, trainee])
      await expect(changeMeeting(viewer, meetings[0]!.id, order(centre))).rejects.toMatchObject({ status: 403 })
    for (const viewer of [await createViewer(), other.manager]) {
      await expect(cancelMeeting(viewer, meetings[0]!.id, { reason })).rejects.toMatchObject({ status: 404 })
      await expect(addMeeting(viewer, id, order(centre))).rejects.toMatchObject({ status: 404 })
      await expect(postponeMeetings(viewer, id, { from: saturday, resumesOn: on(7), reason })).rejects.toMatchObject({ status: 404 })
    }
  })
})

describe('after a closure', () => {
  test('all meetings go on from another day in their order, none lost, holidays left out, and the last day moves along', async () => {
    const { id, centre } = await begin()
    await sql`insert into holidays (day, title) values (${on(14)}, '{"fa":"تعطیل","en":"Closed"}')`
    expect(await postponeMeetings(centre.manager, id, { from: on(1), resumesOn: on(9), reason })).toEqual({ moved: 3 })
    expect(await daysOf(id)).toEqual([on(0), on(9), on(16), on(21)])
    expect(await findOffering(centre.manager, id)).toMatchObject({ endsOn: on(21) })
    expect((await listMeetings(id))[1]).toMatchObject({ movedBecause: reason, cancelledAt: null })
  })

  test('nothing moves into another class’s hours', async () => {
    const centre = await createCentre()
    const { id } = await begin(centre)
    const second = await createStaff('trainer', centre.id)
    await createOffering({
      centre, startsOn: on(14), endsOn: on(27), applicationsUntil: today(), trainerId: second.id, slots: weekly(centre, [0], { trainerId: second.id }),
    })
    expect(await postponeMeetings(centre.manager, id, { from: on(0), resumesOn: on(14), reason })).toMatchObject({ refused: 'room-taken' })
    expect(await daysOf(id)).toEqual([on(0), on(2), on(7), on(9)])
    expect(await postponeMeetings(centre.manager, id, { from: on(3), resumesOn: on(2), reason })).toEqual({ refused: 'not-later' })
    expect(await postponeMeetings(centre.manager, id, { from: on(12), resumesOn: on(14), reason })).toEqual({ refused: 'nothing-to-move' })
  })
})

test('before anything is recorded the manager sees every meeting, what is closed, the hours and all clashes', async () => {
  const centre = await createCentre()
  await begin(centre)
  await sql`insert into holidays (day, title) values (${on(8)}, '{"fa":"تعطیل","en":"Closed"}')`
  const slots = [...weekly(centre, [0, 1]), ...weekly(centre, [1], { startsAt: '13:00', endsAt: '15:00', part: 'theory' })]
  const preview = await done(previewOffering(centre.manager, centre.id, orderOf(centre, (await createCourse()).id, { ...fortnight, slots })))
  expect(preview.meetings.map(({ day }) => day)).toEqual([on(0), on(1), on(1), on(7)])
  expect(preview).toMatchObject({ skipped: [{ day: on(8) }], hours: { theory: 2, practice: 13.5 }, asked: { theory: 10, practice: 20, isStandard: false } })
  expect(preview.clashes.map(({ what, day }) => [what, day])).toEqual([['trainer', on(0)], ['trainer', on(7)]])
  // The same class in the way week after week is told once.
  const [told, ...others] = clashTexts(preview.clashes)
  expect([told!.fa.endsWith('است. در ۱ جلسهٔ دیگر هم چنین است.'), told!.en.endsWith('Further such meetings: 1.'), others]).toEqual([true, true, []])
  expect(clashTexts(preview.clashes.map((clash, i) => ({ ...clash, code: `C-${i}` })))).toHaveLength(2)
  expect(await sql`select from offerings where organisation_id = ${centre.id}`).toHaveLength(1)
})
