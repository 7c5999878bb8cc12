import { form, oneOf, optional, idField, text } from '~/shared/form.server'
import { sql } from '~/shared/sql.server'
import { faKey } from '~/shared/text'
import type { Words } from '../question'
import { USES, type Use } from './bank'

export const similarForm = form({ stem: text(2000, 1), use: oneOf(USES), item: optional(idField()) })
export type SimilarItem = { id: string; code: string; percent: number; stem: Words | null }

const LIKE = 0.6

/** Questions of the course whose words are much like these; of sealed ones only the code is told. */
export async function findSimilar(courseId: string, { stem, use, item }: { stem: string; use: Use; item?: string }): Promise<SimilarItem[]> {
  const key = faKey(stem).slice(0, 600)
  if (key.length < 8) return []
  return sql<SimilarItem[]>`
    select items.id, code, round(100 * similarity(stem_key, ${key}))::int as percent,
      case when items.use = 'practice' then body -> 'stem' end as stem
    from items join item_versions on item_id = items.id
    where course_id = ${courseId} and (items.use = 'practice' or ${use} = 'sealed') and retired_at is null
      and version = (select max(version) from item_versions newer where newer.item_id = items.id)
      and stem_key % ${key} and similarity(stem_key, ${key}) >= ${LIKE}
      and items.id is distinct from ${item ?? null}::uuid
    order by percent desc, code limit 5`
}
