import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, optional, persian, text, time } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { z } from 'zod'
import { findCohort } from './clubs.server'
import { canRunCohort } from './permissions'

export const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const

export const groupForm = form({
  nameFa: persian(60), nameEn: text(60, 2), coreWeekday: oneOf(WEEKDAYS), labWeekday: oneOf(WEEKDAYS),
  meetsAt: time(), room: optional(text(120)),
})

/** A group within a cohort, still without members: its name, its days of the week (0 = Saturday) and its hour. */
export async function formGroup(
  operator: Viewer, cohortId: string, { nameFa, nameEn, coreWeekday, labWeekday, meetsAt, room }: z.output<typeof groupForm>,
): Promise<{ id: string } | Refusal<'name-taken'>> {
  const cohort = found(await findCohort(operator, cohortId))
  const { organisationId } = cohort
  allow(canRunCohort(operator, { ...cohort, cohortId }))
  return tx(async tx => {
    const [group] = await tx<{ id: string }[]>`
      insert into groups (cohort_id, name, core_weekday, lab_weekday, meets_at, room, formed_by)
      values (${cohortId}, ${tx.json({ fa: nameFa, en: nameEn })}, ${coreWeekday}, ${labWeekday}, ${meetsAt}, ${room ?? ''}, ${operator.id})
      on conflict do nothing returning id`
    if (!group) return { refused: 'name-taken' as const }
    await audit(tx, {
      by: through(operator, 'operator_manager', { ...cohort, id: cohortId }), act: 'group-formed', subject: ['group', group.id],
      organisationId, after: { nameFa, nameEn, coreWeekday, labWeekday, meetsAt },
    })
    return group
  })
}
