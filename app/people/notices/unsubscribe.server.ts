import { audit } from '~/shared/audit.server'
import { environment } from '~/shared/environment.server'
import { form, optional, text } from '~/shared/form.server'
import { randomToken, sha256 } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'

/** The link of one mail: for its topic, or for the digest. The table keeps its hash. */
export async function makeUnsubscribeLink(personId: string, topic?: string) {
  const token = randomToken()
  await sql`insert into unsubscribe_links (token_hash, person_id, topic) values (${sha256(token)}, ${personId}, ${topic ?? null})`
  return `${environment().publicUrl}/unsubscribe/${token}`
}

/** A mail program ends it with one press, without a sign-in (RFC 8058). */
export const unsubscribeHeaders = (link: string) => ({
  'List-Unsubscribe': `<${link}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** What the page's button sends, or a mail program. */
export const unsubscribeForm = form({ 'List-Unsubscribe': optional(text(40)) })

/** What a link would end; the link says whose, so nobody signs in. */
export async function findUnsubscribeLink(token: string) {
  const [link] = await sql<{ personId: string; topic: string | null }[]>`
    select person_id, topic from unsubscribe_links join people on people.id = person_id
    where token_hash = ${sha256(token)} and erased_at is null`
  return link
}

/** Ends the mails of a topic, or the digest; may be repeated. @returns what was ended, undefined for no such link. */
export async function unsubscribe(token: string) {
  const link = await findUnsubscribeLink(token)
  if (!link) return undefined
  const { personId, topic } = link
  await tx(async tx => {
    if (topic) await tx`
      insert into notice_preferences (person_id, topic, channel, wanted) values (${personId}, ${topic}, 'mail', false)
      on conflict (person_id, topic, channel) do update set wanted = false`
    else await tx`
      insert into notice_digests (person_id, every) values (${personId}, 'never')
      on conflict (person_id) do update set every = 'never'`
    await audit(tx, { by: null, act: 'mail-unsubscribed', subject: ['person', personId], after: { topic: topic ?? 'digest' } })
  })
  return link
}
