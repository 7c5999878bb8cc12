import { environment } from '~/shared/environment.server'
import { carryMail, carrySms, isRefusedForGood } from '~/shared/mail.server'
import { sql } from '~/shared/sql.server'
import { fill, type Language, type Text } from '~/shared/text'
import { messages } from './messages'
import { reachableBy } from './reader.server'
import { smsText, topicOf, type Channel, type Topics } from './topics'
import { makeUnsubscribeLink, unsubscribeHeaders } from './unsubscribe.server'

type Row = {
  kind: string
  title: Text
  link: string | null
  personId: string
  email: string | null
  mobile: string | null
  language: Language
  isMember: boolean
}
type Delivery = { noticeId: string; channel: Channel }

/** Sends a planned delivery that hasn't gone; a carrier that refuses for good is noted, any other failure is tried again. */
export const noticeSender = (topics: Topics) => async ({ noticeId, channel }: Delivery) => {
  const [row] = await sql<Row[]>`
    select notices.kind, title, link, person_id, email, mobile, language, ${reachableBy()}
    from notice_deliveries join notices on notices.id = notice_id join people on people.id = person_id
    where notice_id = ${noticeId} and channel = ${channel} and sent_at is null and failed_at is null and erased_at is null`
  const to = channel === 'mail' ? row?.email : row?.mobile
  if (!row) return
  if (!to || row.isMember) return note({ noticeId, channel }, 'no-address')
  try {
    if (channel === 'sms') await carrySms({ to, text: smsText(row.title[row.language], `${environment().publicUrl}/notices`) })
    else await carryMail(await mailOf(row, to, topicOf(topics, row.kind)?.[0], noticeId))
  } catch (error) {
    if (!isRefusedForGood(error)) throw error
    return note({ noticeId, channel }, 'refused')
  }
  await sql`update notice_deliveries set sent_at = now() where notice_id = ${noticeId} and channel = ${channel} and sent_at is null`
}

async function note({ noticeId, channel }: Delivery, failure: 'no-address' | 'refused') {
  await sql`
    update notice_deliveries set failed_at = now(), failure = ${failure}
    where notice_id = ${noticeId} and channel = ${channel} and sent_at is null and failed_at is null`
}

async function mailOf({ title, link, language, personId }: Row, to: string, topic: string | undefined, id: string) {
  const { publicUrl } = environment()
  const unsubscribe = await makeUnsubscribeLink(personId, topic)
  const words = { title: title[language], address: `${publicUrl}${link ?? '/notices'}`, settings: `${publicUrl}/profile/notifications`, unsubscribe }
  return {
    to,
    subject: title[language],
    text: fill(messages.mail[language], words, language),
    headers: { ...unsubscribeHeaders(unsubscribe), 'Message-ID': `<notice-${id}@${new URL(publicUrl).hostname}>` },
  }
}
