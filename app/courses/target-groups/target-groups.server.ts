import type { Viewer } from '~/people/viewer'
import { sql, type Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { FEWEST_SHOWN, suppressSmall } from './suppression'

export type TargetGroup = { id: string; title: Text }

export const listTargetGroups = () => sql<TargetGroup[]>`select id, title from target_groups order by position`

/** What the viewer has said of themselves; nobody else ever asks this. */
export const listOwnTargetGroups = (viewer: Viewer) => sql<{ id: string; consentedAt: Date }[]>`
  select target_group_id as id, consented_at from target_group_declarations where person_id = ${viewer.id}`

/**
 * How many of some people belong to each group, the only thing that leaves these tables; `people` is a query of person
 * ids. Small counts are held back, and so are those that would give them away.
 */
export async function countTargetGroups(people: ReturnType<typeof sql>) {
  const [rows, [all]] = await Promise.all([
    sql<(TargetGroup & { count: number })[]>`
      select id, title, count(person_id)::int as count
      from target_groups left join target_group_declarations on target_group_id = id and person_id in (${people})
      group by id order by position`,
    sql<[{ declared: number }]>`
      select count(distinct person_id)::int as declared from target_group_declarations where person_id in (${people})`,
  ])
  return { groups: suppressSmall(rows), declared: all.declared < FEWEST_SHOWN ? null : all.declared }
}

/** Takes in the list that authors keep; a group once named stays, since people may have named it. */
export async function importTargetGroups(tx: Tx, groups: readonly TargetGroup[]) {
  for (const [position, { id, title }] of groups.entries())
    await tx`
      insert into target_groups (id, position, title) values (${id}, ${position}, ${tx.json(title)})
      on conflict (id) do update set position = excluded.position, title = excluded.title
      where (target_groups.position, target_groups.title) is distinct from (excluded.position, excluded.title)`
}
