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

/** A form of the rooms' page, and the act that it asks for. */
const verb = <F extends Parameters<typeof readForm>[0]>(
  form: F, act: (viewer: Viewer, examSessionId: string, values: NonNullable<ReturnType<typeof readForm<F>>['values']>) => Promise<object | undefined>,
): Verb => async (viewer, examSessionId, posted) => {
  const { values, ...answer } = readForm(form, posted)
  return { ...answer, ...(values && (await act(viewer, examSessionId, values))) }
}

/** Each by its intent. */
const verbs: Record<string, Verb> = {
  'open-room': verb(roomForm, openRoom),
  'rename-room': verb(renameForm, renameRoom),
  'take-back-room': verb(takeBackForm, takeBackRoom),
  'withdraw-room': verb(withdrawForm, withdrawRoomRequest),
  'answer-request': verb(requestAnswerForm, answerRoomRequest),
}

/** @throws 400 for a form of no such intent. */
export async function answerRooms(viewer: Viewer, examSessionId: string, posted: FormData): Promise<Answer> {
  const intent = String(posted.get('intent'))
  if (!Object.hasOwn(verbs, intent)) throw new Response('Unknown intent', { status: 400 })
  return verbs[intent]!(viewer, examSessionId, posted)
}
