import type { Refusal } from '~/shared/guard'
import { sql, type Sql, type Tx } from '~/shared/sql.server'
import { drawnBody } from './drawn-body.server'
import { MACHINE_MARKED, type ItemBody, type ItemFeedback, type ItemKey, type ItemKind, type PublicItem } from './question'

/** A question with what is right in it: for marking, and for whoever has already answered. */
export type ItemVersion = PublicItem & { courseId: string; difficulty: number; key: ItemKey; feedback: ItemFeedback }
export type Drawn = { itemId: string; versionId: string; unitId: string }
type Draw = { courseId: string; units: Record<string, number>; use: 'practice' | 'sealed' }

/**
 * Draws so many questions of each unit at random, among those in force, and gives them in random order. The chance is
 * the database's own strong one (random ids), not a guessable sequence.
 * @returns too-few-items when a unit can't give as many as are asked.
 */
export async function drawItems(tx: Tx, { courseId, units, use }: Draw): Promise<Drawn[] | Refusal<'too-few-items'>> {
  const wanted = Object.entries(units).filter(([, count]) => count > 0)
  const drawn = await tx<Drawn[]>`
    with shuffled as (
      select items.id as item_id, current_version_id as version_id, items.unit_id, gen_random_uuid() as chance,
        row_number() over (partition by items.unit_id order by gen_random_uuid()) as place
      from items join item_versions on item_versions.id = current_version_id
      where course_id = ${courseId} and use = ${use} and retired_at is null and ready_at is not null
        and kind = any (${MACHINE_MARKED})
    )
    select item_id, version_id, shuffled.unit_id from shuffled
      join unnest(${wanted.map(([unit]) => unit)}::text[],
        ${wanted.map(([, count]) => count)}::int[]) as wanted (unit_id, count)
        on wanted.unit_id = shuffled.unit_id and place <= count
    order by chance`
  return drawn.length === wanted.reduce((sum, [, count]) => sum + count, 0) ? [...drawn] : { refused: 'too-few-items' }
}

/** How many questions of each unit could be drawn now. */
export const countItems = (courseId: string, use: 'practice' | 'sealed', tx: Sql = sql) => tx<
  { unitId: string; count: number }[]
>`
  select items.unit_id, count(*)::int as count from items join item_versions on item_versions.id = current_version_id
  where course_id = ${courseId} and use = ${use} and retired_at is null and ready_at is not null
    and kind = any (${MACHINE_MARKED})
  group by items.unit_id order by items.unit_id`

/** Questions by their versions, in the order asked; an unknown id is left out. */
export const readItemVersions = (versionIds: readonly string[], tx: Sql = sql) => tx<ItemVersion[]>`
  select item_versions.id as version_id, item_id, code, course_id, unit_id, kind, difficulty, body, key, feedback
  from unnest(${versionIds as string[]}::uuid[]) with ordinality as asked (id, place)
    join item_versions on item_versions.id = asked.id join items on items.id = item_id
  order by place`

/** What the reader may see before answering. */
export const publicItem = ({ versionId, itemId, code, unitId, kind, body }: ItemVersion): PublicItem => ({
  versionId, itemId, code, unitId, kind: kind satisfies ItemKind, body: drawnBody(body satisfies ItemBody),
})
