import { notify } from '~/people/notices/notify.server'
import { viewerOf } from '~/people/viewers.server'
import { sql, tx } from '~/shared/sql.server'
import { canReadItems } from './bank'
import { findBank } from './bank.server'
import { notices, type ItemDoubtCause } from './messages'

/**
 * Says beside a question why exams made somebody doubt it, and tells its author; each cause once for each version. The code
 * alone is told, and to an author who may no longer read the question (they teach it now, or left) not even that.
 */
export async function doubtItem(itemVersionId: string, cause: ItemDoubtCause) {
  const [version] = await sql<{ itemId: string; code: string; courseId: string; use: 'practice' | 'sealed'; authorId: string | null }[]>`
    select items.id as item_id, code, course_id, use, author_id from item_versions join items on items.id = item_id where item_versions.id = ${itemVersionId}`
  if (!version) return
  const { itemId, code, courseId, use, authorId } = version
  const author = authorId ? await viewerOf(authorId) : undefined
  const bank = author && (await findBank(author, courseId))
  await tx(async tx => {
    const [made] = await tx`
      insert into item_doubts (item_version_id, cause) values (${itemVersionId}, ${cause}) on conflict do nothing returning cause`
    if (made && author && bank && canReadItems(author, bank, use))
      await notify(tx, author.id, { kind: 'item-doubted', title: notices.doubted[cause](code), link: `/questions/${itemId}` })
  })
}
