import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { z } from 'zod'
import { findGroup } from '../groups.server'
import { canRunCohort } from '../permissions'

export const assignmentForm = form({ personId: idField(), part: oneOf(['lead', 'assistant']) })

/**
 * Puts a cleared mentor into a group. The clearance is read `for share`: who suspends it at this moment waits and then
 * ends this assignment too, or was first and leaves nothing to read.
 */
export async function assignMentor(operator: Viewer, groupId: string, { personId, part }: z.output<typeof assignmentForm>):
Promise<{ id: string } | Refusal<'not-cleared' | 'part-taken' | 'other-part'>> {
  const group = found(await findGroup(operator, groupId))
  allow(canRunCohort(operator, group))
  const { organisationId, cohortId, endsOn } = group
  return tx(async tx => {
    const [clearance] = await tx<{ id: string }[]>`
      select id from mentor_clearances
      where organisation_id = ${organisationId} and person_id = ${personId} and is_active and valid_until >= ${endsOn}
        and reaches(person_id, array['mentor'], ${cohortId})
      for share`
    if (!clearance) return { refused: 'not-cleared' as const }
    const [assigned] = await tx<{ id: string }[]>`
      insert into group_mentors (group_id, clearance_id, person_id, part, assigned_by)
      values (${groupId}, ${clearance.id}, ${personId}, ${part}, ${operator.id})
      on conflict do nothing returning id`
    if (assigned) {
      await audit(tx, {
        by: through(operator, 'operator_manager', { ...group, id: cohortId }), act: 'mentor-assigned', subject: ['group', groupId],
        organisationId, after: { personId, part },
      })
      return assigned
    }
    const [same] = await tx<{ id: string; part: string }[]>`
      select id, part from group_mentors where group_id = ${groupId} and person_id = ${personId} and ended_at is null`
    if (!same) return { refused: 'part-taken' as const }
    return same.part === part ? { id: same.id } : { refused: 'other-part' as const }
  })
}
