import { describe, expect, test } from 'vitest'
import { listMeetings } from '~/courses/meetings/meetings.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { addDays, today, weekdayOf } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse, createOffering, orderOf, weekly, type Centre } from '../factories/courses'
import { createStaff, done } from '../factories/people'

const saturday = addDays(today(), 14 + ((7 - weekdayOf(today())) % 7))
const fortnight = { startsOn: saturday, endsOn: addDays(saturday, 13), applicationsUntil: today() }
const holiday = (day: string, organisationId: string | null) => sql`
  insert into holidays (day, organisation_id, title) values (${day}, ${organisationId}, '{"fa":"تعطیل","en":"Closed"}')`
const daysOf = async (offeringId: string) => (await listMeetings(offeringId)).map(({ startsAt }) => today(startsAt))
const open = async (centre: Centre, more: Parameters<typeof orderOf>[2]) =>
  openOffering(centre.manager, centre.id, orderOf(centre, (await createCourse()).id, { ...fortnight, ...more }))

describe('the meetings of a class', () => {
  test('are made from the timetable, from the first day to the last, at the hour of Tehran', async () => {
    const centre = await createCentre()
    const { id } = await createOffering({ centre, ...fortnight, slots: weekly(centre, [0, 2]) })
    const meetings = await listMeetings(id)
    expect(meetings.map(({ startsAt }) => today(startsAt))).toEqual([0, 2, 7, 9].map(days => addDays(saturday, days)))
    expect(meetings[0]).toMatchObject({
      startsAt: new Date(`${saturday}T04:30:00Z`), minutes: 270, room: 'کارگاه ۱', trainerId: centre.trainer.id, part: 'practice',
    })
  })

  test('skip the country’s holidays and the centre’s own, not another’s', async () => {
    const [centre, other] = [await createCentre(), await createCentre()]
    await holiday(saturday, null)
    await holiday(addDays(saturday, 2), centre.id)
    await holiday(addDays(saturday, 7), other.id)
    const { id } = await createOffering({ centre, ...fortnight, slots: weekly(centre, [0, 2]) })
    expect(await daysOf(id)).toEqual([addDays(saturday, 7), addDays(saturday, 9)])
  })

  test('of several hours and trainers keep each its own', async () => {
    const centre = await createCentre()
    const second = await createStaff('trainer', centre.id)
    const slots = [...weekly(centre, [0]), ...weekly(centre, [0], { startsAt: '13:00', endsAt: '15:00', room: 'کلاس ۲', trainerId: second.id, part: 'theory' })]
    const { id } = await createOffering({ centre, ...fortnight, endsOn: saturday, slots })
    expect(await listMeetings(id)).toMatchObject([
      { trainerId: centre.trainer.id, part: 'practice' }, { trainerId: second.id, room: 'کلاس ۲', part: 'theory', minutes: 120 },
    ])
  })

  test('never stand two in one room, however its name is typed: the other class is named', async () => {
    const centre = await createCentre()
    const second = await createStaff('trainer', centre.id)
    await done(open(centre, { code: 'NM-1', slots: weekly(centre, [2], { room: 'كارگاه ي ۱' }) }))
    const answer = await open(centre, { slots: weekly(centre, [0, 2], { room: 'کارگاه ی 1', startsAt: '12:00', endsAt: '14:00', trainerId: second.id }) })
    expect(answer).toMatchObject({ refused: 'room-taken', clash: { what: 'room', day: addDays(saturday, 2), code: 'NM-1' } })
    await done(open(centre, { slots: weekly(centre, [0, 2], { startsAt: '12:30', endsAt: '14:00', trainerId: second.id }) }))
  })

  test('never ask one trainer into two classes, also not at two centres; another centre’s class isn’t named', async () => {
    const [centre, other] = [await createCentre(), await createCentre()]
    await done(open(centre, { slots: weekly(centre, [0]) }))
    expect(await open(centre, { slots: weekly(centre, [0], { room: 'کلاس ۹' }) })).toMatchObject({ refused: 'trainer-busy' })
    const [{ scope }] = await sql<[{ scope: string }]>`select id as scope from scopes where id = ${other.id}`
    await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, given_by, reason)
      values (${centre.trainer.id}, 'trainer', ${scope}, today(), today() + 300, ${other.administrator.id}, 'حکم')`
    const answer = await open(other, { trainerId: centre.trainer.id, slots: weekly(other, [0], { trainerId: centre.trainer.id }) })
    expect(answer).toMatchObject({ refused: 'trainer-busy', clash: { course: null, code: null } })
  })

  test('of twenty classes that ask for one room at once stand for one only, and nothing is left of the others', async () => {
    const centre = await createCentre()
    const trainers = await Promise.all(Array.from({ length: 20 }, () => createStaff('trainer', centre.id)))
    const answers = await Promise.all(trainers.map(({ id: trainerId }) => open(centre, { trainerId, slots: weekly(centre, [0, 2, 4], { trainerId }) })))
    expect(answers.filter(answer => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter(answer => isRefusal(answer) && answer.refused === 'room-taken')).toHaveLength(19)
    expect(await sql`select id from offerings where organisation_id = ${centre.id}`).toHaveLength(1)
  })

  test('are kept apart by the database itself', async () => {
    const centre = await createCentre()
    const { id } = await createOffering({ centre, ...fortnight, slots: weekly(centre, [0]) })
    await expect(sql`
      insert into class_meetings (offering_id, organisation_id, starts_at, ends_at, room, trainer_id)
      select offering_id, organisation_id, starts_at, ends_at, null, trainer_id from class_meetings where offering_id = ${id}
      limit 1`).rejects.toMatchObject({ code: '23P01' })
  })
})
