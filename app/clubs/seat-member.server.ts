import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { suits } from './club'
import { findGroup } from './groups.server'
import { canRunCohort } from './permissions'

export const seatForm = form({ personId: idField() })

type Seated = { seat: number }

/**
 * Gives a child of the operator the lowest free seat of ten. Asked again, it answers the seat already given. Those who
 * ask at once stand in line at the group's row; the unique seats are what keeps the promise.
 */
export async function seatMember(operator: Viewer, groupId: string, { personId }: { personId: string }):
Promise<Seated | Refusal<'group-full' | 'in-another-group' | 'not-for-this-club'>> {
  const group = found(await findGroup(operator, groupId))
  allow(canRunCohort(operator, group))
  const { cohortId, organisationId } = group
  return tx(async tx => {
    await tx`select from groups where id = ${groupId} for update`
    const [child] = await tx<{ bornOn: string | null; gender: string | null }[]>`
      select born_on, gender from people join memberships on person_id = people.id
      where people.id = ${personId} and organisation_id = ${organisationId} and erased_at is null`
    if (!suits(found(child), group)) return { refused: 'not-for-this-club' as const }
    const [seated] = await tx<(Seated & { groupId: string })[]>`
      select seat, group_id from group_members where cohort_id = ${cohortId} and person_id = ${personId} and left_at is null`
    if (seated) return seated.groupId === groupId ? { seat: seated.seat } : { refused: 'in-another-group' as const }

    const [free] = await tx<Seated[]>`
      select seat from generate_series(1, 10) seat
      where seat not in (select seat from group_members where group_id = ${groupId} and left_at is null)
      order by seat limit 1`
    if (!free) return { refused: 'group-full' as const }
    const [member] = await tx<Seated[]>`
      insert into group_members (group_id, cohort_id, person_id, seat, added_by)
      values (${groupId}, ${cohortId}, ${personId}, ${free.seat}, ${operator.id})
      on conflict do nothing returning seat`
    // The seat was free and the row is locked: what else conflicts is a seat in another group of the cohort.
    if (!member) return { refused: 'in-another-group' as const }
    await audit(tx, {
      by: through(operator, 'operator_manager', { ...group, id: cohortId }), act: 'member-seated', subject: ['group', groupId],
      organisationId, after: { personId, seat: member.seat },
    })
    return member
  })
}
