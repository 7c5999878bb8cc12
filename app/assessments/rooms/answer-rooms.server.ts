import type { Viewer } from '~/people/viewer'
import { readForm } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { answerRoomRequest, requestAnswerForm } from './answer-request.server'
import { withdrawForm, withdrawRoomRequest } from './ask-room.server'
import { openRoom, roomForm } from './open-room.server'
import { renameForm, renameRoom } from './rename-room.server'
import { takeBackForm, takeBackRoom } from './take-back-room.server'

type Answer = Partial<Refusal> & Pick<ReturnType<typeof readForm>, 'errors' | 'typed'>
type Verb = (viewer: Viewer, examSessionId: string, posted: FormData) => Promise<Answer>

/** The forms of the rooms' page, each by its intent. */
const verbs: Record<string, Verb> = {
  async 'open-room'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(roomForm, posted)
    return { ...form, ...(values && (await openRoom(viewer, examSessionId, values))) }
  },
  async 'rename-room'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(renameForm, posted)
    return { ...form, ...(values && (await renameRoom(viewer, examSessionId, values))) }
  },
  async 'take-back-room'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(takeBackForm, posted)
    return { ...form, ...(values && (await takeBackRoom(viewer, examSessionId, values))) }
  },
  async 'withdraw-room'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(withdrawForm, posted)
    return { ...form, ...(values && (await withdrawRoomRequest(viewer, examSessionId, values))) }
  },
  async 'answer-request'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(requestAnswerForm, posted)
    return { ...form, ...(values && (await answerRoomRequest(viewer, examSessionId, values))) }
  },
}

/** @throws 400 for a form of no such intent. */
export async function answerRooms(viewer: Viewer, examSessionId: string, posted: FormData): Promise<Answer> {
  const intent = String(posted.get('intent'))
  if (!Object.hasOwn(verbs, intent)) throw new Response('Unknown intent', { status: 400 })
  return verbs[intent]!(viewer, examSessionId, posted)
}
