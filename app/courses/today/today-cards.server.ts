import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { fillTexts } from '~/shared/text'
import { messages } from './messages'
import { countToday } from './today.server'

/** The trainer's day in one card: how many meetings, and what is still to be done. */
export async function todayCards(viewer: Viewer): Promise<HomeCard[]> {
  if (!hasAnyRole(viewer, 'trainer')) return []
  const { meetings, toTake, toSign, toMark } = await countToday(viewer)
  const parts = [
    ...(meetings > 0 ? [fillTexts(messages.cardMeetings, { count: meetings })] : []),
    ...(toTake > 0 ? [fillTexts(messages.cardToTake, { count: toTake })] : []),
    ...(toMark > 0 ? [fillTexts(messages.cardToMark, { count: toMark })] : []),
    ...(toSign > 0 ? [fillTexts(messages.cardToSign, { count: toSign })] : []),
  ]
  const detail = parts.length > 0
    ? { fa: parts.map(({ fa }) => fa).join('، '), en: parts.map(({ en }) => en).join(', ') }
    : messages.cardNothing
  return [{ kind: 'today', title: messages.card, detail, link: '/today', urgency: parts.length > 0 ? 'now' : 'later' }]
}
