import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf, persian, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { z } from 'zod'
import { AUDIENCES, STAGES } from './club'
import { listOperators } from './clubs.server'
import { canRunClubs } from './permissions'

export const clubForm = form({
  organisationId: idField(), nameFa: persian(80), nameEn: text(80, 2), placeFa: persian(120), placeEn: text(120, 2),
  stage: oneOf(STAGES), audience: oneOf(AUDIENCES),
})

/** An operator opens a club: a name, a place, and for whom. */
export async function openClub(
  operator: Viewer, { organisationId, nameFa, nameEn, placeFa, placeEn, stage, audience }: z.output<typeof clubForm>,
): Promise<{ id: string } | Refusal<'name-taken'>> {
  const organisation = found((await listOperators(operator)).find(({ id }) => id === organisationId))
  const place = { organisationId, provinceId: organisation.provinceId }
  allow(canRunClubs(operator, place))
  return tx(async tx => {
    const [club] = await tx<{ id: string }[]>`
      insert into clubs (organisation_id, name, place, stage, audience, opened_by)
      values (${organisationId}, ${tx.json({ fa: nameFa, en: nameEn })}, ${tx.json({ fa: placeFa, en: placeEn })},
        ${stage}, ${audience}, ${operator.id})
      on conflict do nothing returning id`
    if (!club) return { refused: 'name-taken' as const }
    await audit(tx, {
      by: through(operator, 'operator_manager', organisationId), act: 'club-opened', subject: ['club', club.id], organisationId,
      after: { nameFa, nameEn, stage, audience },
    })
    return club
  })
}
