import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { day, form, optional } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { OrganisationPlace } from '../permissions'
import { through, type Viewer } from '../viewer'
import { canShiftHolidays } from './permissions'

export const shiftForm = form({ instead: optional(day()) })

/** One organisation works on a national holiday, and is closed on another day instead if it says which. */
export async function shiftHoliday(
  manager: Viewer, place: OrganisationPlace, holiday: string, { instead }: z.output<typeof shiftForm>,
): Promise<{ day: string } | Refusal<'no-holiday' | 'already-there'>> {
  allow(canShiftHolidays(manager, place))
  if (instead === holiday) return { refused: 'already-there' }
  return tx(async tx => {
    // Both days or none: the one it moves to may not be closed already.
    const [taken] = await tx`
      select from holidays where day = ${instead ?? null} and (organisation_id is null or organisation_id = ${place.id})`
    if (taken) return { refused: 'already-there' as const }
    const [opened] = await tx`
      insert into holidays (day, organisation_id, title, is_open, added_by)
      select day, ${place.id}, title, true, ${manager.id} from holidays where organisation_id is null and day = ${holiday}
      on conflict do nothing returning title`
    if (!opened) return { refused: 'no-holiday' as const }
    if (instead)
      await tx`
        insert into holidays (day, organisation_id, title, added_by)
        values (${instead}, ${place.id}, ${tx.json(opened.title)}, ${manager.id}) on conflict do nothing`
    await audit(tx, {
      by: through(manager, ['centre_manager', 'operator_manager', 'programme_admin'], place),
      act: 'holiday-shifted',
      subject: ['holiday', holiday],
      organisationId: place.id,
      after: { instead },
    })
    return { day: holiday }
  })
}
