import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { listAskedRooms } from '../rooms/requests.server'
import { about } from './about'
import { messages } from './messages'

/** Other centres' exams that ask for a room here. */
export async function lenderCards(viewer: Viewer): Promise<HomeCard[]> {
  return (await listAskedRooms(viewer)).map(({ examSessionId, courseTitle, name, owner, startsFrom }): HomeCard => ({
    kind: 'room-asked', title: about(messages.roomAsked, courseTitle), detail: { fa: `${owner.fa} · ${name}`, en: `${owner.en} · ${name}` },
    link: `/exam-sessions/${examSessionId}/rooms`, due: startsFrom.toISOString(), urgency: 'now',
  }))
}
