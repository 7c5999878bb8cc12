import type { World } from '../../../db/seed/world'
import { holidayOfTheYear } from '../../../db/seed/demo/holidays'
import { addDays } from '~/shared/calendar'
import type { Cases } from '../cases'
import { at } from './forms'

/** What the programme keeps, and what organisations ask of it: «own» is Aftab's, «other» Badgir's. */
export async function casesOfProgramme({ organisations, seededOn }: World): Promise<Cases> {
  const [own, other] = [organisations.aftab!, organisations.badgir!]
  const holiday = { day: addDays(seededOn, 45), titleFa: 'تعطیلی محلی', titleEn: 'Local closure' }
  const national = holidayOfTheYear(seededOn)
  const each = (of: (centre: string) => ReturnType<typeof at>) => ({ own: of(own), other: of(other) })
  return {
    'routes/holidays._index': { own: at('/holidays', holiday) },
    'routes/holidays.$day.removal': { own: at(`/holidays/${national}/removal`, {}), other: at('/holidays/yesterday/removal', {}) },
    'routes/holidays.typed-list': { own: at('/holidays/typed-list', { list: '1411/01/01 | نوروز | Nowruz' }) },
    'routes/centres.$centreId.holidays._index': each(centre => at(`/centres/${centre}/holidays`, holiday)),
    'routes/centres.$centreId.holidays.$day.removal': each(centre => at(`/centres/${centre}/holidays/${national}/removal`, {})),
    'routes/centres.$centreId.holidays.$day.shift': each(centre => at(`/centres/${centre}/holidays/${national}/shift`, { instead: '' })),
  }
}
