import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { DoorListsPage } from '~/assessments/door-lists/door-lists-page'
import { readDoorLists } from '~/assessments/door-lists/door-lists.server'
import type { DoorCopy } from '~/assessments/door-lists/door-copy'
import { decideAccommodation } from '~/assessments/exam-day/decide-accommodation.server'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, minutesFrom } from '../factories/assessments'
import { createDay, type Day } from '../factories/lent-room'
import { createStaff, done } from '../factories/people'
import { siteOf } from '../ui/site'

const seatsOf = async (who: Viewer, { examSessionId }: Day, room: string | null = null, copy: DoorCopy = 'door') =>
  (await readDoorLists(who, examSessionId, copy, room)).lists.map(({ room: named, seats }) => [named?.name, seats.map(({ seatNumber }) => seatNumber)])
const grant = async (day: Day) => decideAccommodation(day.officer, day.examSessionId, day.bookings[1]!, { id: randomUUID(), extraPercent: 25, reader: true, largePrint: false, separateRoom: false, reason: 'نامهٔ پزشک' })

async function paperOf(day: Day, copy: DoorCopy) {
  const lists = await readDoorLists(day.officer, day.examSessionId, copy, null)
  const Page = () => <DoorListsPage {...lists} />
  return (await (await siteOf({ page: { default: Page } })('/page')).text()).replace(/<!--.*?-->/g, '')
}

describe('the list for the door of a room', () => {
  test('the exam’s officer prints all rooms or one; the officer of a lending centre their own alone', async () => {
    const day = await createDay()
    const [own, lent] = day.rooms
    expect((await seatsOf(day.officer, day)).map(([, seats]) => seats)).toEqual([[1], [2, 3]])
    expect(await seatsOf(day.officer, day, lent)).toEqual([['کارگاه برق', [2, 3]]])
    expect(await seatsOf(day.lender, day)).toEqual([['کارگاه برق', [2, 3]]])
    const manager = await createStaff('centre_manager', day.neighbour.id)
    for (const [who, room] of [[day.lender, own], [manager, null], [(await createCentre()).officer, null], [day.officer, randomUUID()], [day.officer, 'سالن']] as const)
      await expect(seatsOf(who, day, room)).rejects.toMatchObject({ status: 404 })
    await expect(seatsOf(day.assessor, day)).rejects.toMatchObject({ status: 403 })
  })

  test('an exam of one room has one sheet, of its own place', async () => {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: minutesFrom(new Date(), 60) })
    const { lists } = await readDoorLists(centre.officer, examSessionId, 'door', null)
    expect(lists).toMatchObject([{ room: { centre: { fa: expect.any(String) } }, seats: [] }])
  })

  test('nobody who does not sit the written part stands on it', async () => {
    const day = await createDay()
    await sql`insert into absences (booking_id, part, cause, decided_by) values (${day.bookings[2]!}, 'written', 'illness', ${day.officer.id})`
    expect(await seatsOf(day.lender, day)).toEqual([['کارگاه برق', [2]]])
  })

  test('a wall is told seats and names; what somebody is granted stands on the invigilator’s copy, beside a place to sign', async () => {
    const day = await createDay()
    expect(await done(Promise.resolve(grant(day)).then(answer => answer ?? {}))).toEqual({})
    const { lists } = await readDoorLists(day.officer, day.examSessionId, 'door', null)
    expect(lists.flatMap(({ seats }) => seats)).toMatchObject([{ extraPercent: 0, needs: [] }, { extraPercent: 0, needs: [] }, { extraPercent: 0, needs: [] }])
    const [door, inside] = [await paperOf(day, 'door'), await paperOf(day, 'invigilator')]
    for (const paper of [door, inside]) {
      expect(paper).toContain(day.away.nameFa)
      // Two rooms are two sheets under one heading of the page.
      expect(paper.match(/<article class="sheet/g)).toHaveLength(2)
      expect(paper.match(/<h1/g)).toHaveLength(1)
      expect(paper.match(/break-before-page/g)).toHaveLength(1)
    }
    expect(door).not.toMatch(/زمان ۲۵٪ بیشتر|با خواننده|امضای داوطلب/)
    expect(inside).toMatch(/زمان ۲۵٪ بیشتر · با خواننده/)
    expect(inside).toContain('امضای داوطلب')
  })
})
