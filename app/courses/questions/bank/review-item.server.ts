import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { actingRoles, canReviewItems } from './bank'
import { findItem } from './item.server'

export const reviewForm = form({ version: idField(), verdict: oneOf(['approved', 'sent_back']), words: optional(text(2000, 3)) })
export type Review = z.output<typeof reviewForm>

/** The second person's word on the newest version: approved, or sent back with words. Said once. */
export async function reviewItem(reviewer: Viewer, itemId: string, { version, verdict, words }: Review): Promise<{ id: string } | Refusal<'own-question' | 'words-needed' | 'not-waiting'>> {
  const { item, bank } = found(await findItem(reviewer, itemId))
  allow(canReviewItems(reviewer, bank, item.use))
  if (verdict === 'sent_back' && !words) return { refused: 'words-needed' }
  return tx(async tx => {
    await tx`select from items where id = ${item.id} for no key update`
    const [waiting] = await tx<{ authorId: string | null; isWaiting: boolean }[]>`
      select author_id, reviewed_at is null and retired_at is null
        and not exists (select from item_reviews where item_version_id = item_versions.id)
        and version = (select max(version) from item_versions newer where newer.item_id = items.id) as is_waiting
      from item_versions join items on items.id = item_id where item_id = ${item.id} and item_versions.id = ${version}`
    const { authorId, isWaiting } = found(waiting)
    if (authorId === reviewer.id) return { refused: 'own-question' }
    if (!isWaiting) return { refused: 'not-waiting' }
    await tx`
      insert into item_reviews (item_version_id, reviewer_id, verdict, words)
      values (${version}, ${reviewer.id}, ${verdict}, ${words ?? null})`
    if (verdict === 'approved')
      await tx`update item_versions set reviewer_id = ${reviewer.id}, reviewed_at = clock_timestamp() where id = ${version} and reviewed_at is null`
    await audit(tx, {
      by: through(reviewer, actingRoles(item.use), { id: bank.organisationId, provinceId: bank.provinceId }),
      act: verdict === 'approved' ? 'item-approved' : 'item-sent-back',
      subject: ['item', item.id],
      organisationId: bank.organisationId,
      after: { version: item.version },
      why: words,
    })
    return { id: item.id }
  })
}
