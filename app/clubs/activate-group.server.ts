import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { SEATS, SMALLEST_GROUP } from './club'
import { findGroup } from './groups.server'
import { canRunCohort } from './permissions'

/** A group of five to ten with a lead mentor may begin; before that no meeting of it can be recorded. */
export async function activateGroup(operator: Viewer, groupId: string):
Promise<{ activatedAt: Date } | Refusal<'group-too-small' | 'no-lead-mentor'>> {
  const group = found(await findGroup(operator, groupId))
  allow(canRunCohort(operator, group))
  return tx(async tx => {
    const [{ activatedAt }] = await tx<[{ activatedAt: Date | null }]>`
      select activated_at from groups where id = ${groupId} for update`
    if (activatedAt) return { activatedAt }
    const [{ members, led }] = await tx<[{ members: number; led: boolean }]>`
      select count(*)::int as members, exists (select from group_mentors
        where group_id = ${groupId} and part = 'lead' and ended_at is null) as led
      from group_members where group_id = ${groupId} and left_at is null`
    if (members < SMALLEST_GROUP || members > SEATS.length) return { refused: 'group-too-small' as const }
    if (!led) return { refused: 'no-lead-mentor' as const }
    const [active] = await tx<[{ activatedAt: Date }]>`
      update groups set activated_at = now(), activated_by = ${operator.id} where id = ${groupId} returning activated_at`
    await audit(tx, {
      by: through(operator, 'operator_manager', { ...group, id: group.cohortId }), act: 'group-activated',
      subject: ['group', groupId], organisationId: group.organisationId, after: { members },
    })
    return active
  })
}
