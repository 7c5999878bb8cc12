import type { Refusal } from '~/shared/guard'
import { sql, type Sql } from '~/shared/sql.server'
import { drawnBody } from './drawn-body.server'
import { fillRows, type DrawRow } from './fill-rows'
import { isMachineMarked, ITEM_KINDS, type ItemBody, type ItemFeedback, type ItemKey, type ItemKind, type PublicItem } from './question'

/** A question with what is right in it: for marking, and for whoever has already answered. */
export type ItemVersion = PublicItem & { courseId: string; difficulty: number; key: ItemKey; feedback: ItemFeedback }
export type Drawn = { itemId: string; versionId: string; unitId: string; row: number }
type Draw = { courseId: string; rows: readonly DrawRow[]; use: 'practice' | 'sealed'; anchors?: readonly string[]; onPaper?: boolean }

/**
 * Draws so many questions for each row at random, among those in force, and gives them in random order. The chance is
 * the database's own strong one (random ids), not a guessable sequence. `anchors` (item ids) come before all others.
 * What only a person can mark comes where a row asks for that
 * kind. `onPaper`: none that holds a film, or a picture which is neither the bank's nor the course's.
 * @returns too-few-items when a row can't be given as many as it asks.
 */
export async function drawItems(tx: Sql, { courseId, rows, use, anchors = [], onPaper = false }: Draw): Promise<Drawn[] | Refusal<'too-few-items'>> {
  const units = [...new Set(rows.map(({ unitId }) => unitId))]
  const most = units.map(unit => rows.reduce((sum, row) => sum + (row.unitId === unit ? row.items : 0), 0))
  const drawable = ITEM_KINDS.filter(kind => isMachineMarked(kind) || rows.some(row => row.kind === kind))
  const pool = await tx<(Omit<Drawn, 'row'> & { difficulty: number; kind: ItemKind; chance: string })[]>`
    with shuffled as (
      select items.id as item_id, current_version_id as version_id, items.unit_id, difficulty, kind, count,
        gen_random_uuid() as turn, gen_random_uuid() as chance
      from items join item_versions on item_versions.id = current_version_id
        join unnest(${units}::text[], ${most}::int[]) as wanted (unit_id, count) on wanted.unit_id = items.unit_id
      where course_id = ${courseId} and use = ${use} and retired_at is null and ready_at is not null
        and kind = any (${drawable})
        and (not ${onPaper} or not jsonb_path_exists(body, '$.** ? (@.type == "media" || @.type == "check")') and not exists (
          select from jsonb_path_query(body, '$.**.src.** ? (@.type() == "string")') address
          where address #>> '{}' !~ '^/(question-pictures/[0-9a-f-]{36}|figures/[a-z0-9-]+/[a-z0-9.-]{5,70}([?]v=[0-9a-f]+)?)$'))
    ), counted as (
      select *, row_number() over (partition by unit_id, difficulty, kind order by turn) as place from shuffled
    )
    select item_id, version_id, unit_id, difficulty, kind, chance from counted
    where place <= count or item_id = any (${anchors as string[]}::uuid[]) order by turn`
  const named = anchors.map(id => pool.findIndex(({ itemId }) => itemId === id)).filter(index => index >= 0)
  const filled = fillRows(rows, pool, named)
  if (filled.some((given, row) => given.length < rows[row]!.items)) return { refused: 'too-few-items' }
  return filled
    .flatMap((given, row) => given.map(index => ({ ...pool[index]!, row })))
    .sort((a, b) => (a.chance < b.chance ? -1 : 1))
    .map(({ itemId, versionId, unitId, row }) => ({ itemId, versionId, unitId, row }))
}

export type ItemCount = { unitId: string; difficulty: number; kind: ItemKind; count: number }

/** How many questions of each unit, difficulty and kind could be drawn now. */
export const countItems = (courseId: string, use: 'practice' | 'sealed', tx: Sql = sql) => tx<ItemCount[]>`
  select items.unit_id, difficulty, kind, count(*)::int as count
  from items join item_versions on item_versions.id = current_version_id
  where course_id = ${courseId} and use = ${use} and retired_at is null and ready_at is not null
  group by 1, 2, 3 order by 1, 2, 3`

export type ItemByCode = { itemId: string; code: string; unitId: string; difficulty: number; kind: ItemKind }

/** Which of these codes name questions that could be drawn now. */
export const findItemsByCode = (courseId: string, use: 'practice' | 'sealed', codes: readonly string[]) => sql<ItemByCode[]>`
  select items.id as item_id, code, items.unit_id, difficulty, kind
  from items join item_versions on item_versions.id = current_version_id
  where course_id = ${courseId} and use = ${use} and retired_at is null and ready_at is not null
    and code = any (${codes as string[]})`

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
