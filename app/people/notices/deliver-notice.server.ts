import { enqueue } from '~/shared/jobs.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { reachableBy } from './reader.server'
import { byDay, CHANNELS, topicOf, type Channel, type Topic, type Topics } from './topics'

type Row = {
  id: string
  kind: string
  title: Text
  personId: string
  nameFa: string
  nameEn: string | null
  isMinor: boolean
  isMember: boolean
  hasMail: boolean
  hasSms: boolean
}

/** Decides by which ways a notice goes, once: a second run finds its rows there. Made for the topics of all pillars. */
export const noticeDeliverer = (topics: Topics, now = () => new Date()) => async ({ noticeId }: { noticeId: string }) => {
  const [notice] = await sql<Row[]>`
    select notices.id, notices.kind, title, person_id, name_fa, name_en, ${reachableBy()},
      coalesce(born_on > today() - interval '18 years', false) as is_minor
    from notices join people on people.id = person_id
    where notices.id = ${noticeId} and erased_at is null and notices.read_at is null`
  const [name, topic] = (notice && topicOf(topics, notice.kind)) ?? []
  if (!notice || !name || !topic) return
  const chosen = await sql<{ channel: Channel; wanted: boolean }[]>`
    select channel, wanted from notice_preferences where person_id = ${notice.personId} and topic = ${name}`
  await tx(async tx => {
    if (!notice.isMember) for (const channel of CHANNELS) {
      const wanted = chosen.find(choice => choice.channel === channel)?.wanted ?? topic[channel]
      if (wanted) await planDelivery(tx, notice, channel, topic, now())
    }
    if (topic.guardians && notice.isMinor) await tellGuardians(tx, notice)
  })
}

async function planDelivery(tx: Tx, { id, hasMail, hasSms }: Row, channel: Channel, { urgent }: Topic, now: Date) {
  const hasAddress = channel === 'mail' ? hasMail : hasSms
  const [first] = await tx`
    insert into notice_deliveries (notice_id, channel, failed_at, failure)
    values (${id}, ${channel}, ${hasAddress ? null : now}, ${hasAddress ? null : 'no-address'})
    on conflict do nothing returning 1 as one`
  const runAt = channel === 'sms' ? byDay(now, urgent) : undefined
  if (first && hasAddress) await enqueue(tx, 'people-send-notice', { noticeId: id, channel }, { runAt })
}

/** The same words with the child's name before them; the child's own pages are not the guardian's, so home is the link. */
async function tellGuardians(tx: Tx, { id, kind, title, personId, nameFa, nameEn }: Row) {
  const told = { fa: `${nameFa}: ${title.fa}`, en: `${nameEn ?? nameFa}: ${title.en}` }
  const copies = await tx<{ id: string }[]>`
    insert into notices (person_id, kind, title, link, copy_of)
    select guardian_id, ${kind}, ${tx.json(told)}, '/home', ${id} from guardianships
    where child_id = ${personId} and guards(guardian_id, child_id)
    on conflict do nothing returning id`
  for (const copy of copies) await enqueue(tx, 'people-deliver-notice', { noticeId: copy.id })
}
