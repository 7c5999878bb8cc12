import { audit } from '~/shared/audit.server'
import { allow } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { OrganisationPlace } from '../permissions'
import { through, type Viewer } from '../viewer'
import { canKeepHolidays, canShiftHolidays } from './permissions'

/** Takes a day away again: the country's, or an organisation's own closure or move. May be repeated. */
export async function removeHoliday(keeper: Viewer, place: OrganisationPlace | null, day: string) {
  allow(place ? canShiftHolidays(keeper, place) : canKeepHolidays(keeper))
  await tx(async tx => {
    const [gone] = await tx<{ title: Text; isOpen: boolean }[]>`
      delete from holidays where day = ${day} and organisation_id is not distinct from ${place?.id ?? null}
      returning title, is_open`
    if (!gone) return
    await audit(tx, {
      by: place ? through(keeper, ['centre_manager', 'operator_manager', 'programme_admin'], place) : keeper,
      act: 'holiday-removed',
      subject: ['holiday', day],
      organisationId: place?.id,
      before: gone,
    })
  })
}
