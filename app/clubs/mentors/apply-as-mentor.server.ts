import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today, type Day } from '~/shared/calendar'
import { form, idField, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { z } from 'zod'

export const mentorApplicationForm = form({ organisationId: idField(), workRecord: text(4000, 20) })

/** The first step of the gate: an adult asks an operator to become a mentor. Asked again, the open application stays. */
export async function applyAsMentor(
  person: Viewer, { organisationId, workRecord }: z.output<typeof mentorApplicationForm>, on: Day = today(),
): Promise<{ id: string } | Refusal<'still-a-minor'>> {
  if (person.isMinor) return { refused: 'still-a-minor' }
  return tx(async tx => {
    const [operator] = await tx`
      select from organisations
      where id = ${organisationId} and kind = 'club_operator' and approved_at is not null and ended_at is null`
    found(operator)
    const [applied] = await tx<{ id: string }[]>`
      insert into mentor_clearances (organisation_id, person_id, work_record) values (${organisationId}, ${person.id}, ${workRecord})
      on conflict do nothing returning id`
    if (!applied) {
      const [open] = await tx<[{ id: string }]>`
        select id from mentor_clearances
        where organisation_id = ${organisationId} and person_id = ${person.id} and ended_at is null`
      return open
    }
    await tx`
      insert into clearance_steps (clearance_id, person_id, position, step, happened_on, decided_by)
      values (${applied.id}, ${person.id}, 1, 'applied', ${on}, ${person.id})`
    await audit(tx, { by: person, act: 'mentor-applied', subject: ['clearance', applied.id], organisationId })
    return applied
  })
}
