import { formatDay } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import type { HomeCard } from '../home'
import type { Viewer } from '../viewer'
import { messages } from './messages'

/** What a judge or guest holds, and until when: no work of theirs waits here before they are invited. */
export async function guestCards(viewer: Viewer): Promise<HomeCard[]> {
  const invited = viewer.grants.filter(grant => grant.role === 'guest')
  if (invited.length === 0) return []
  const organisations = await sql<{ id: string; name: Text }[]>`
    select id, name from organisations where id = any (${invited.map(grant => grant.organisationId ?? grant.scopeId)})`
  return organisations.map(({ id, name }) => {
    const { endsOn } = invited.find(grant => (grant.organisationId ?? grant.scopeId) === id)!
    const until = { fa: formatDay(endsOn, 'fa', 'long', viewer.calendar), en: formatDay(endsOn, 'en', 'long', viewer.calendar) }
    return {
      kind: 'guest', link: '/clubs', urgency: 'later',
      title: fillTexts(messages.homeGuest, { organisation: name }), detail: fillTexts(messages.homeGuestDetail, { until }),
    }
  })
}
