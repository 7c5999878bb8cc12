import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { day, form, persian, text } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { OrganisationPlace } from '../permissions'
import { through, type Viewer } from '../viewer'
import { canKeepHolidays, canShiftHolidays } from './permissions'

export const holidayForm = form({ day: day(), titleFa: persian(), titleEn: text(120, 2) })
type Order = z.output<typeof holidayForm>

/** A holiday of the whole country, or, with a place, a day on which one organisation is closed. */
export async function addHoliday(
  keeper: Viewer, place: OrganisationPlace | null, { day, titleFa, titleEn }: Order,
): Promise<{ day: string } | Refusal<'already-there'>> {
  allow(place ? canShiftHolidays(keeper, place) : canKeepHolidays(keeper))
  const title = { fa: titleFa, en: titleEn }
  return tx(async tx => {
    const [added] = await tx`
      insert into holidays (day, organisation_id, title, added_by)
      values (${day}, ${place?.id ?? null}, ${tx.json(title)}, ${keeper.id})
      on conflict do nothing returning day`
    if (!added) return { refused: 'already-there' as const }
    await audit(tx, {
      by: place ? through(keeper, ['centre_manager', 'operator_manager', 'programme_admin'], place) : keeper,
      act: 'holiday-added',
      subject: ['holiday', day],
      organisationId: place?.id,
      after: { title },
    })
    return { day }
  })
}
