import { sha256 } from '~/shared/secrets.server'
import type { Tx } from '~/shared/sql.server'
import type { ItemBody, ItemFeedback, ItemKey } from '../questions/question'
import type { ItemContent } from './read-course.server'
import { nextVersion, type Known } from './versions'

export const bodyOf = (item: ItemContent): ItemBody => ({
  stem: item.stem,
  ...(item.picture && { figure: item.picture }),
  ...('options' in item && { options: item.options.map(({ id, text }) => ({ id, text })) }),
  ...(item.kind === 'numeric' && item.key.unit && { unit: item.key.unit }),
})

export function keyOf(item: ItemContent): ItemKey {
  if (item.kind === 'numeric') return { kind: 'numeric', value: item.key.value, tolerance: item.key.tolerance }
  if (item.kind === 'true_false') return { kind: 'true_false', right: item.key }
  return item.kind === 'single' ? { kind: 'single', right: item.key } : { kind: 'multiple', right: item.key }
}

export function feedbackOf(item: ItemContent): ItemFeedback {
  const options =
    'options' in item ? item.options.flatMap(({ id, feedback }) => (feedback ? [[id, feedback] as const] : [])) : []
  return options.length > 0
    ? { general: item.feedback, options: Object.fromEntries(options) }
    : { general: item.feedback }
}

/** Shipped questions come in reviewed and ready: their author and reviewer signed them in the file. */
export async function importItems(tx: Tx, courseId: string, items: readonly ItemContent[]) {
  const known = await tx<(Known & { code: string })[]>`
    select code, version, source, checksum, current_version_id is not distinct from item_versions.id as is_current
    from items join item_versions on item_id = items.id where course_id = ${courseId}`
  let changed = 0
  for (const item of items) {
    const { id: code, unit, use, kind, difficulty, author, reviewer } = item
    const checksum = sha256(JSON.stringify(item))
    const [{ itemId }] = await tx<[{ itemId: string }]>`
      insert into items (course_id, code, unit_id, use) values (${courseId}, ${code}, ${unit}, ${use})
      on conflict (course_id, code) do update set unit_id = excluded.unit_id, retired_at = null
      returning id as item_id`
    const next = nextVersion(known.filter(version => version.code === code), checksum)
    if (!next) continue
    changed++
    const [{ versionId }] = await tx<[{ versionId: string }]>`
      insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name,
        reviewer_name, reviewed_at, ready_at)
      values (${itemId}, ${next.version}, 'content', ${checksum}, ${kind}, ${difficulty},
        ${tx.json(bodyOf(item) as never)},
        ${tx.json(keyOf(item))}, ${tx.json(feedbackOf(item) as never)}, ${author}, ${reviewer}, now(), now())
      returning id as version_id`
    if (next.takesForce) await tx`update items set current_version_id = ${versionId} where id = ${itemId}`
  }
  // What authors took out is asked no more; what was written in the product stays.
  const { count } = await tx`
    update items set retired_at = now() from item_versions
    where item_versions.id = current_version_id and source = 'content' and retired_at is null
      and course_id = ${courseId}
      and code <> all (${items.map(item => item.id)})`
  return changed + count
}
