import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findGroup } from './groups.server'
import { canRunCohort } from './permissions'

export const departureForm = form({ because: text(300, 3) })

/** A member leaves: the seat is free from now on, the history stays. A second time changes nothing. */
export async function endMembership(operator: Viewer, groupId: string, personId: string, { because }: { because: string }) {
  const group = found(await findGroup(operator, groupId))
  allow(canRunCohort(operator, group))
  await tx(async tx => {
    await tx`select from groups where id = ${groupId} for update`
    const [left] = await tx`
      update group_members set left_at = now(), left_by = ${operator.id}, left_because = ${because}
      where group_id = ${groupId} and person_id = ${personId} and left_at is null returning id`
    const [known] = await tx`select from group_members where group_id = ${groupId} and person_id = ${personId} limit 1`
    found(known)
    if (!left) return
    await audit(tx, {
      by: through(operator, 'operator_manager', { ...group, id: group.cohortId }), act: 'member-left', subject: ['group', groupId],
      organisationId: group.organisationId, before: { personId }, why: because,
    })
  })
}
