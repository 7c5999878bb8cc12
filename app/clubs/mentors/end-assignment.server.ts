import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findGroup } from '../groups.server'
import { canRunCohort } from '../permissions'

export const assignmentEndForm = form({ because: text(500, 3) })

/** A mentor leaves a group, and with it its pages. A second time changes nothing. */
export async function endAssignment(operator: Viewer, groupId: string, personId: string, { because }: { because: string }) {
  const group = found(await findGroup(operator, groupId))
  allow(canRunCohort(operator, group))
  await tx(async tx => {
    const [ended] = await tx`
      update group_mentors set ended_at = now(), ended_by = ${operator.id}, ended_because = ${because}
      where group_id = ${groupId} and person_id = ${personId} and ended_at is null returning id`
    const [known] = await tx`select from group_mentors where group_id = ${groupId} and person_id = ${personId} limit 1`
    found(known)
    if (!ended) return
    await audit(tx, {
      by: through(operator, 'operator_manager', { ...group, id: group.cohortId }), act: 'mentor-unassigned',
      subject: ['group', groupId], organisationId: group.organisationId, before: { personId }, why: because,
    })
  })
}
