import { audit } from '~/shared/audit.server'
import { randomToken, sha256 } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import type { Viewer } from '../viewer'

export async function findCalendarToken(viewer: Viewer) {
  const [token] = await sql<{ madeAt: Date }[]>`
    select made_at from calendar_tokens where person_id = ${viewer.id} and ended_at is null`
  return token
}

/** A new address for the feed; the one before ends. Told once: what is kept is its hash. */
export async function renewCalendarToken(person: Viewer): Promise<{ token: string }> {
  const token = randomToken()
  await tx(async tx => {
    // One at a time, so that the newest of two presses is the one that holds.
    await tx`select from people where id = ${person.id} for no key update`
    await tx`update calendar_tokens set ended_at = clock_timestamp() where person_id = ${person.id} and ended_at is null`
    await tx`insert into calendar_tokens (person_id, token_hash) values (${person.id}, ${sha256(token)})`
    await audit(tx, { by: person, act: 'calendar-feed-made', subject: ['person', person.id] })
  })
  return { token }
}

/** Ends the feed: its address leads nowhere from the next request on. May be repeated. */
export async function endCalendarToken(person: Viewer) {
  await tx(async tx => {
    const [ended] = await tx`
      update calendar_tokens set ended_at = clock_timestamp() where person_id = ${person.id} and ended_at is null returning id`
    if (ended) await audit(tx, { by: person, act: 'calendar-feed-ended', subject: ['person', person.id] })
  })
}

export type FeedOwner = { id: string; language: Language }
/** Whose feed lies at this address. */
export async function findFeedOwner(token: string) {
  const [person] = await sql<FeedOwner[]>`
    select people.id, language from calendar_tokens join people on people.id = person_id
    where token_hash = ${sha256(token)} and calendar_tokens.ended_at is null and erased_at is null`
  return person
}
