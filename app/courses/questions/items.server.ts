import { sql, type Sql } from '~/shared/sql.server'
import { drawnBody } from './drawn-body.server'
import type { ItemBody, ItemFeedback, ItemKey, ItemKind, PublicItem } from './question'

/** A question with what is right in it: for marking, and for whoever has already answered. */
export type ItemVersion = PublicItem & { courseId: string; difficulty: number; key: ItemKey; feedback: ItemFeedback }
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
