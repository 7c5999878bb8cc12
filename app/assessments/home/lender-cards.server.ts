import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { listAskedRooms } from '../rooms/requests.server'
import { listLentRooms } from '../rooms/rooms.server'
import { about } from './about'
import { messages } from './messages'

/** Other centres' exams that ask for a room here, and those that are sat here now. */
export async function lenderCards(viewer: Viewer): Promise<HomeCard[]> {
  const [asked, lent] = await Promise.all([listAskedRooms(viewer), listLentRooms(viewer)])
  const running = lent.filter(({ isOpen }) => isOpen).map(({ examSessionId, courseTitle, name, owner }): HomeCard => ({
    kind: 'lent-room-running', title: about(messages.lentRunning, courseTitle), detail: { fa: `${name} · ${owner.fa}`, en: `${name} · ${owner.en}` },
    link: `/exam-sessions/${examSessionId}/board`, urgency: 'now',
  }))
  return [...running, ...asked.map(({ examSessionId, courseTitle, name, owner, startsFrom }): HomeCard => ({
    kind: 'room-asked', title: about(messages.roomAsked, courseTitle), detail: { fa: `${owner.fa} · ${name}`, en: `${owner.en} · ${name}` },
    link: `/exam-sessions/${examSessionId}/rooms`, due: startsFrom.toISOString(), urgency: 'now',
  }))]
}
