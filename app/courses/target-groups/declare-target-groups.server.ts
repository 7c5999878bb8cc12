import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { checkbox, form, many, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'

export const targetGroupsForm = form({ group: many(text(60)), consent: checkbox() })

/** Says which groups one belongs to, with consent; those left out are taken back and gone. The trail doesn't say which. */
export async function declareTargetGroups(
  person: Viewer, { group, consent }: z.output<typeof targetGroupsForm>,
): Promise<{ declared: number } | Refusal<'consent-missing'>> {
  if (group.length > 0 && !consent) return { refused: 'consent-missing' }
  return tx(async tx => {
    await tx`delete from target_group_declarations where person_id = ${person.id} and target_group_id <> all (${group})`
    await tx`
      insert into target_group_declarations (person_id, target_group_id)
      select ${person.id}, id from target_groups where id = any (${group}) on conflict do nothing`
    await audit(tx, { by: person, act: 'target-groups-declared', subject: ['person', person.id] })
    return { declared: group.length }
  })
}
