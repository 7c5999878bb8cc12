import { findSignedIn, together } from '~/people/session.server'
import { id, isId, type Asked } from '~/shared/guard'
import { isInExamBrowser } from '../exam-browser/exam-browser.server'
import { hearSitting } from '../exam-day/board.server'
import { deviceOf } from '../exam-day/device.server'
import { saveAnswers, sentAnswers } from './save-answers.server'
import { saveTogether } from './save-together.server'
import type { SentAnswer } from './sitting'

export type Received = { status: 200 | 400 | 401 | 403 | 404 | 409; body: object }

/**
 * The answers' endpoint: JSON in, JSON out. It says 401 itself, since a redirect to the login would lose the answers.
 * Without an answer it is a knock, which hears what was said to the room.
 */
export async function receiveAnswers(asked: Asked, sitting: string | undefined, text: string): Promise<Received> {
  const sent = sentAnswers.safeParse(parsed(text)).data?.answers
  try {
    return (await savedTogether(asked, sitting, sent)) ?? (await saveAlone(asked, sitting, sent))
  } catch (error) {
    // Somebody else's sitting, or none.
    if (error instanceof Response && error.status === 404) return { status: 404, body: { refused: 'not-found' } }
    throw error
  }
}

async function savedTogether(asked: Asked, sitting: string | undefined, answers: SentAnswer[] = []): Promise<Received | undefined> {
  const session = together.hashOf(asked)
  if (!session || !isId(sitting) || answers.length === 0) return undefined
  // What went wrong for one of many is tried again by itself, and said there.
  const saved = await saveTogether({ session, device: deviceOf(asked), sitting, answers }).catch(() => undefined)
  return saved && { status: 200, body: saved }
}

async function saveAlone(asked: Asked, sitting: string | undefined, answers: SentAnswer[] | undefined): Promise<Received> {
  const viewer = await findSignedIn(asked)
  if (!viewer) return { status: 401, body: { refused: 'signed-out' } }
  const sittingId = id(sitting)
  if (!answers) return { status: 400, body: { refused: 'malformed' } }
  if (!(await isInExamBrowser(asked, viewer, sittingId))) return { status: 403, body: { refused: 'exam-browser' } }
  const answer = await saveAnswers(viewer, sittingId, answers, undefined, deviceOf(asked))
  if ('closed' in answer) return { status: 409, body: answer }
  return { status: 200, body: answers.length > 0 ? answer : { ...answer, messages: await hearSitting(viewer, sittingId) } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
