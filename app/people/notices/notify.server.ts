import { enqueue } from '~/shared/jobs.server'
import type { Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

type Notice = { kind: string; title: Text; /** A path on this site. */ link?: string }

/** Puts a notice into a person's inbox, in the transaction of what it tells; it goes further as the person chose. */
export async function notify(tx: Tx, personId: string, { kind, title, link }: Notice) {
  const [notice] = await tx<[{ id: string }]>`
    insert into notices (person_id, kind, title, link) values (${personId}, ${kind}, ${tx.json(title)},
      ${link ?? null}) returning id`
  await enqueue(tx, 'people-deliver-notice', { noticeId: notice.id })
}

/** The same notice to many people, each once. */
export async function notifyAll(tx: Tx, personIds: readonly string[], { kind, title, link }: Notice) {
  await tx`
    with made as (
      insert into notices (person_id, kind, title, link)
      select distinct person_id, ${kind}, ${tx.json(title)}::jsonb, ${link ?? null} from unnest(${personIds as string[]}::uuid[]) as person_id
      returning id)
    select shared_enqueue('people-deliver-notice', jsonb_build_object('noticeId', id), null, null) from made`
}
