import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { sql, tx, type Sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { ItemBody, ItemFeedback, ItemKey, ItemKind } from '../question'
import { actingRoles, canReadItems, type Bank, type ItemState, type Use } from './bank'
import { findBank, newestTables, stateColumn } from './bank.server'
import type { ItemDoubtCause } from './messages'

export type ItemHead = { id: string; courseId: string; code: string; unitId: string; use: Use; state: ItemState; versionId: string; version: number; authorId: string | null }
export type ItemVersionRead = {
  id: string
  version: number
  kind: ItemKind
  difficulty: number
  body: ItemBody
  key: ItemKey
  feedback: ItemFeedback
  authorName: Text
  reviewerName: Text | null
  madeAt: Date
  reviewedAt: Date | null
  readyAt: Date | null
  verdict: 'approved' | 'sent_back' | null
  words: string | null
}

/** Of who wrote or reviewed it: the account's name in each language, or what came with a file. */
const bothNames = (who: 'author' | 'reviewer') => {
  const [fa, en, written] = [sql(`${who}.name_fa`), sql(`${who}.name_en`), sql(`${who}_name`)]
  return sql`case when coalesce(${fa}, ${written}) is not null
    then jsonb_build_object('fa', coalesce(${fa}, ${written}), 'en', coalesce(${en}, ${fa}, ${written})) end`
}

/** A question in a bank that the viewer reaches; its words are not read here. */
export async function findItem(viewer: Viewer, itemId: string, tx: Sql = sql): Promise<{ item: ItemHead; bank: Bank } | undefined> {
  const [item] = await tx<ItemHead[]>`
    select items.id, course_id, code, items.unit_id, use, ${stateColumn()} as state, newest.id as version_id, newest.version, newest.author_id
    from ${newestTables()} where items.id = ${itemId}`
  const bank = item && (await findBank(viewer, item.courseId))
  return bank && { item, bank }
}

/**
 * Opens a question with its keys, all versions, the newest first. A sealed one leaves a trace, written before anything of
 * it is told.
 */
export async function openItem(viewer: Viewer, itemId: string): Promise<OpenedItem> {
  const { item, bank } = found(await findItem(viewer, itemId))
  allow(canReadItems(viewer, bank, item.use))
  const versions = await tx(async tx => {
    if (item.use === 'sealed')
      await audit(tx, {
        by: through(viewer, actingRoles(item.use), { id: bank.organisationId, provinceId: bank.provinceId }),
        act: 'sealed-item-read',
        subject: ['item', item.id],
        organisationId: bank.organisationId,
        after: { code: item.code },
      })
    return tx<ItemVersionRead[]>`
      select item_versions.id, version, kind, difficulty, body, key, feedback,
        ${bothNames('author')} as author_name, ${bothNames('reviewer')} as reviewer_name,
        made_at, item_versions.reviewed_at, ready_at, verdict, words
      from item_versions left join people author on author.id = author_id
        left join item_reviews on item_version_id = item_versions.id
        left join people reviewer on reviewer.id = coalesce(item_reviews.reviewer_id, item_versions.reviewer_id)
      where item_id = ${item.id} order by version desc`
  })
  return { item, bank, versions }
}
export type OpenedItem = { item: ItemHead; bank: Bank; versions: ItemVersionRead[] }

export type KeyDoubt = { id: string; versionId: string; key: ItemKey; reason: string; raisedAt: Date }

/** Exams in which the key of a version proved wrong, the newest first; only after the question was opened. */
export const listKeyDoubts = (versionIds: string[]) => sql<KeyDoubt[]>`
  select id, item_version_id as version_id, key, reason, raised_at from item_key_doubts
  where item_version_id = any (${versionIds}::uuid[]) order by raised_at desc`

export type ItemDoubt = { versionId: string; cause: ItemDoubtCause; raisedAt: Date }

/** What else exams said against its versions, the newest first; only after the question was opened. */
export const listItemDoubts = (versionIds: string[]) => sql<ItemDoubt[]>`
  select item_version_id as version_id, cause, raised_at from item_doubts
  where item_version_id = any (${versionIds}::uuid[]) order by raised_at desc`
