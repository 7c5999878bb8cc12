import { describe, expect, test } from 'vitest'
import { addHoliday } from '~/people/holidays/add-holiday.server'
import { importHolidays, readTypedList } from '~/people/holidays/import-holidays.server'
import { listClosedDays, listHolidays, listLocalDays } from '~/people/holidays/holidays.server'
import { removeHoliday } from '~/people/holidays/remove-holiday.server'
import { shiftHoliday } from '~/people/holidays/shift-holiday.server'
import { sql } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createStaff, done } from '../factories/people'
import { thrownBy, twenty } from './support'

const nowruz = { day: '2031-03-21', titleFa: 'نوروز', titleEn: 'Nowruz' }
const flood = { day: '2031-04-19', titleFa: 'تعطیلی سیل', titleEn: 'Closed after the flood' }

async function createPlace(provinceId = 'tehran') {
  const place = await createOrganisation({ provinceId })
  return { place, manager: await createStaff('centre_manager', place.id) }
}

describe('a holiday of the country', () => {
  test('is added once by the national programme, however often it is sent, and taken away again', async () => {
    const administrator = await createAdministrator()
    const answers = await twenty(() => addHoliday(administrator, null, nowruz))
    expect(answers.filter(answer => 'day' in answer)).toHaveLength(1)
    expect(await listHolidays(1410)).toEqual([{ day: '2031-03-21', title: { fa: 'نوروز', en: 'Nowruz' } }])
    await Promise.all([1, 2, 3].map(() => removeHoliday(administrator, null, nowruz.day)))
    expect(await listHolidays(1410)).toEqual([])
    const trail = await sql`select act from audit_events where subject_kind = 'holiday' and subject_id = ${nowruz.day} order by id`
    expect(trail.map(({ act }) => act as string)).toEqual(['holiday-added', 'holiday-removed'])
  })

  test('is nothing that a provincial administrator or a centre may decide', async () => {
    const { manager } = await createPlace()
    expect(await thrownBy(addHoliday(await createAdministrator('yazd'), null, nowruz))).toBe(403)
    expect(await thrownBy(addHoliday(manager, null, nowruz))).toBe(403)
    expect(await thrownBy(removeHoliday(manager, null, nowruz.day))).toBe(403)
    expect(await thrownBy(importHolidays(manager, []))).toBe(403)
  })

  test('comes with the others of its year from a typed list, in any digits; sent again it changes nothing', async () => {
    const administrator = await createAdministrator()
    const list = readTypedList('۱۴۱۱/۰۱/۰۱ | نوروز | Nowruz\n\n1411-01-13|روز طبيعت|Nature Day\n')
    if ('problem' in list) throw new Error(list.problem.en)
    await importHolidays(administrator, list.days)
    await importHolidays(administrator, list.days)
    expect(await listHolidays(1411)).toEqual([
      { day: '2032-03-20', title: { fa: 'نوروز', en: 'Nowruz' } },
      { day: '2032-04-01', title: { fa: 'روز طبیعت', en: 'Nature Day' } },
    ])
    const trail = await sql`select from audit_events where act = 'holidays-imported' and subject_id = '2032-03-20'`
    expect(trail).toHaveLength(1)
  })

  test.each([
    ['۱۴۱۱/۱۳/۰۱ | نوروز | Nowruz', 'Line 1: there is no such date'],
    ['1411/01/01 | نوروز', 'Line 1: three parts are needed: date | Persian | English'],
    ['1411/01/01 | نوروز | Nowruz\n1411/01/01 | عید | Feast', 'Line 2: this date stands in the list already'],
    ['1411/01/01 | ن | Nowruz', 'Line 1: the occasion needs 2 to 120 characters'],
  ])('list %j is refused with its line', (list, said) => {
    expect(readTypedList(list)).toMatchObject({ problem: { en: said } })
  })
})

describe('a centre', () => {
  test('closes on a day of its own; another centre does not', async () => {
    const [{ place, manager }, other] = [await createPlace(), await createPlace('yazd')]
    await done(addHoliday(manager, place, flood))
    expect(await listClosedDays(place.id, flood.day, flood.day)).toHaveLength(1)
    expect(await listClosedDays(other.place.id, flood.day, flood.day)).toEqual([])
    expect(await thrownBy(addHoliday(other.manager, place, flood))).toBe(403)
    expect(await thrownBy(addHoliday(await createStaff('trainer', place.id), place, flood))).toBe(403)
  })

  test('works on a national holiday and closes on another day instead, once', async () => {
    const { place, manager } = await createPlace()
    await done(addHoliday(await createAdministrator(), null, { ...nowruz, day: '2033-03-21' }))
    const answers = await twenty(() => shiftHoliday(manager, place, '2033-03-21', { instead: '2033-03-27' }))
    expect(answers.filter(answer => 'day' in answer)).toHaveLength(1)
    expect(await listClosedDays(place.id, '2033-03-20', '2033-03-30')).toMatchObject([{ day: '2033-03-27' }])
    expect(await listLocalDays(place.id, 1412)).toMatchObject([
      { day: '2033-03-21', kind: 'open' },
      { day: '2033-03-27', kind: 'closed' },
    ])
    await removeHoliday(manager, place, '2033-03-21')
    expect(await listLocalDays(place.id, 1412)).toMatchObject([{ kind: 'national' }, { kind: 'closed' }])
  })

  test('moves no day that is none, nor onto one that is closed already', async () => {
    const { place, manager } = await createPlace()
    expect(await shiftHoliday(manager, place, '2034-05-05', { instead: undefined })).toEqual({ refused: 'no-holiday' })
    await done(addHoliday(manager, place, { ...flood, day: '2034-05-06' }))
    await done(addHoliday(await createAdministrator(), null, { ...nowruz, day: '2034-05-05' }))
    expect(await shiftHoliday(manager, place, '2034-05-05', { instead: '2034-05-06' })).toEqual({ refused: 'already-there' })
    expect(await shiftHoliday(manager, place, '2034-05-05', { instead: '2034-05-05' })).toEqual({ refused: 'already-there' })
    expect(await listLocalDays(place.id, 1413)).toMatchObject([{ kind: 'national' }, { kind: 'closed' }])
  })
})
