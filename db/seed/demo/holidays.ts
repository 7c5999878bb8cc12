import { addHoliday } from '~/people/holidays/add-holiday.server'
import { importHolidays } from '~/people/holidays/import-holidays.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { addDays, solarDay, solarParts, today, type Day } from '~/shared/calendar'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { done } from './people'

// Those of the Solar Hijri calendar fall on the same day each year; lunar ones are entered by the programme year by year.
const YEARLY: [month: number, day: number, fa: string, en: string][] = [
  [1, 1, 'نوروز', 'Nowruz'],
  [1, 2, 'نوروز', 'Nowruz'],
  [1, 3, 'نوروز', 'Nowruz'],
  [1, 4, 'نوروز', 'Nowruz'],
  [1, 12, 'روز جمهوری اسلامی', 'Islamic Republic Day'],
  [1, 13, 'روز طبیعت', 'Nature Day'],
  [3, 14, 'رحلت امام خمینی', 'Passing of Imam Khomeini'],
  [3, 15, 'قیام ۱۵ خرداد', 'Uprising of 15 Khordad'],
  [11, 22, 'پیروزی انقلاب', 'Victory of the Revolution'],
  [12, 29, 'ملی شدن صنعت نفت', 'Nationalisation of the oil industry'],
]

/** A day that is a holiday in the running year, for whoever wants to move it. */
export const holidayOfTheYear = (day: Day = today()) => solarDay(solarParts(day).year, 11, 22)

/** This year's holidays and the next's, and one day on which «آفتاب» is closed by itself. */
export async function seedHolidays(world: World) {
  const { year } = solarParts(world.seededOn)
  const days = [year - 1, year, year + 1].flatMap(each =>
    YEARLY.map(([month, day, fa, en]) => ({ day: solarDay(each, month, day), title: { fa, en } })),
  )
  await importHolidays(await viewerOf(world.people['programme-admin']!), days)
  const manager = await viewerOf(world.people['centre-manager']!)
  const centre = (await findOrganisation(manager, world.organisations.aftab!))!
  await done(addHoliday(manager, centre, { day: addDays(world.seededOn, 33), titleFa: 'بازبینی سالانهٔ کارگاه', titleEn: 'Yearly inspection of the workshop' }))
}
