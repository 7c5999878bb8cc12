import { formatInstant, today, weekdayOf, type Calendar, type Day } from '~/shared/calendar'
import { environment } from '~/shared/environment.server'
import { enqueue } from '~/shared/jobs.server'
import { carryMail, isRefusedForGood } from '~/shared/mail.server'
import { sql, tx } from '~/shared/sql.server'
import { fill, type Language, type Text } from '~/shared/text'
import { messages } from './messages'
import { reachableBy } from './reader.server'
import { USUAL_DIGEST } from './topics'
import { makeUnsubscribeLink, unsubscribeHeaders } from './unsubscribe.server'

const MOST = 20
// What was sent by mail of itself, or read, is no news.
const news = () => sql`
  read_at is null and not exists (select from notice_deliveries where notice_id = notices.id and channel = 'mail'
    and failed_at is null)`

/** Every morning: who has news since the last digest and wants one today. Saturday is the weekly day. */
export async function planDigests(_payload?: unknown, now = new Date()) {
  const day = today(now)
  const isWeekly = weekdayOf(day) === 0
  await tx(async tx => {
    const due = await tx<{ personId: string; notices: number }[]>`
      insert into notice_digests_sent (person_id, day, notices)
      select people.id, ${day}, count(*)::int from notices join people on people.id = notices.person_id
        left join notice_digests on notice_digests.person_id = people.id
      where ${news()} and made_at > now() - interval '30 days' and email is not null and erased_at is null
        and (username is null or mobile is not null or born_on <= today() - interval '18 years')
        and (coalesce(every, ${USUAL_DIGEST}) = 'day' or (${isWeekly} and coalesce(every, ${USUAL_DIGEST}) = 'week'))
        and made_at > coalesce((select max(sent_at) from notice_digests_sent sent where sent.person_id = people.id), '-infinity')
      group by people.id
      on conflict do nothing returning person_id, notices`
    for (const { personId } of due) await enqueue(tx, 'people-send-digest', { personId, day })
  })
}

type Reader = { email: string; language: Language; calendar: Calendar; isMember: boolean }

/** One person's digest of one day, if it hasn't gone. */
export async function sendDigest({ personId, day }: { personId: string; day: Day }) {
  const [reader] = await sql<Reader[]>`
    select email, language, calendar, ${reachableBy()} from notice_digests_sent sent join people on people.id = sent.person_id
    where sent.person_id = ${personId} and day = ${day} and sent_at is null and email is not null and erased_at is null`
  if (!reader || reader.isMember) return
  const rows = await sql<{ title: Text; madeAt: Date }[]>`
    select title, made_at from notices where person_id = ${personId} and ${news()} and made_at > now() - interval '30 days'
    order by made_at desc limit ${MOST}`
  if (rows.length > 0) {
    try {
      await carryMail(await digestOf(personId, reader, rows))
    } catch (error) {
      if (!isRefusedForGood(error)) throw error
    }
  }
  await sql`update notice_digests_sent set sent_at = now() where person_id = ${personId} and day = ${day}`
}

async function digestOf(personId: string, { email, language, calendar }: Reader, rows: { title: Text; madeAt: Date }[]) {
  const { publicUrl } = environment()
  const unsubscribe = await makeUnsubscribeLink(personId)
  const list = rows.map(({ title, madeAt }) => `• ${title[language]}\n  ${formatInstant(madeAt, language, calendar)}`).join('\n')
  const words = { list, address: `${publicUrl}/notices`, settings: `${publicUrl}/profile/notifications`, unsubscribe }
  return {
    to: email,
    subject: fill(messages.digestSubject[language], { count: rows.length }, language),
    text: fill(messages.digestMail[language], words, language),
    headers: unsubscribeHeaders(unsubscribe),
  }
}
