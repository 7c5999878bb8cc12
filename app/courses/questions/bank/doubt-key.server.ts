import { notify } from '~/people/notices/notify.server'
import type { Tx } from '~/shared/sql.server'
import type { ItemKey } from '../question'
import { notices } from './messages'

type Doubt = { id: string; itemVersionId: string; key: ItemKey; reason: string; by: string }

/** Says beside a question that its key proved wrong in an exam, with the right one, and tells its author. */
export async function doubtKey(tx: Tx, { id, itemVersionId, key, reason, by }: Doubt) {
  const [doubted] = await tx<{ itemId: string; code: string; authorId: string | null }[]>`
    with made as (
      insert into item_key_doubts (id, item_version_id, key, reason, raised_by)
      values (${id}, ${itemVersionId}, ${tx.json(key as never)}, ${reason}, ${by}) returning item_version_id)
    select items.id as item_id, code, author_id from made
      join item_versions on item_versions.id = item_version_id join items on items.id = item_id`
  const { itemId, code, authorId } = doubted!
  if (authorId) await notify(tx, authorId, { kind: 'item-key-doubted', title: notices.keyDoubted(code), link: `/questions/${itemId}` })
}
