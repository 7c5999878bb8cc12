import { audit } from '~/shared/audit.server'
import { form, many, oneOf, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { Viewer } from '../viewer'
import { reachableBy } from './reader.server'
import { CHANNELS, DIGESTS, USUAL_DIGEST, type Channel, type Digest, type Topics } from './topics'

export type TopicChoice = { id: string; title: Text } & Record<Channel, boolean>
export type NoticeChoices = { topics: TopicChoice[]; digest: Digest; isMember: boolean; hasMail: boolean; hasSms: boolean }

export const preferencesForm = form({ mail: many(text(40)), sms: many(text(40)), digest: oneOf(DIGESTS) })

const topicsFor = (viewer: Viewer, topics: Topics) => Object.entries(topics).filter(([, { isFor }]) => isFor?.(viewer) ?? true)

/** What one has chosen, or what goes without a choice. */
export async function readNoticeChoices(viewer: Viewer, topics: Topics): Promise<NoticeChoices> {
  const [reach] = await sql<[{ isMember: boolean; hasMail: boolean; hasSms: boolean }]>`
    select ${reachableBy()} from people where id = ${viewer.id}`
  const chosen = await sql<{ topic: string; channel: Channel; wanted: boolean }[]>`
    select topic, channel, wanted from notice_preferences where person_id = ${viewer.id}`
  const [digest] = await sql<{ every: Digest }[]>`select every from notice_digests where person_id = ${viewer.id}`
  const of = (id: string, channel: Channel) =>
    chosen.find(choice => choice.topic === id && choice.channel === channel)?.wanted ?? topics[id]![channel]
  return {
    ...reach,
    digest: digest?.every ?? USUAL_DIGEST,
    topics: topicsFor(viewer, topics).map(([id, { title }]) => ({ id, title, mail: of(id, 'mail'), sms: of(id, 'sms') })),
  }
}

type Chosen = { mail: string[]; sms: string[]; digest: Digest }

/** Keeps all choices as they stand in the form: what isn't ticked isn't wanted. */
export async function choosePreferences(
  viewer: Viewer, topics: Topics, chosen: Chosen,
): Promise<{ saved: true } | Refusal<'member-without-letters'>> {
  const before = await readNoticeChoices(viewer, topics)
  if (before.isMember) return { refused: 'member-without-letters' }
  await tx(async tx => {
    for (const { id } of before.topics) for (const channel of CHANNELS) await tx`
      insert into notice_preferences (person_id, topic, channel, wanted)
      values (${viewer.id}, ${id}, ${channel}, ${chosen[channel].includes(id)})
      on conflict (person_id, topic, channel) do update set wanted = excluded.wanted`
    await tx`
      insert into notice_digests (person_id, every) values (${viewer.id}, ${chosen.digest})
      on conflict (person_id) do update set every = excluded.every`
    await audit(tx, { by: viewer, act: 'notifications-chosen', subject: ['person', viewer.id], after: chosen })
  })
  return { saved: true }
}
