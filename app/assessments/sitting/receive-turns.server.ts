import { together } from '~/people/session.server'
import { isId, isRefusal, type Asked } from '~/shared/guard'
import { startOf } from './start-sitting.server'
import { submitOf } from './submit-sitting.server'

/** Where the browser goes on, and the cookie that it is to keep. */
export type Turn = { to: string; cookie?: string }

/**
 * The buttons that begin and end a paper, as a hall presses them in one minute: the plain case, which only leads on.
 * @returns undefined where a page has something to say; the route of the same address says it.
 */
export async function receiveStart(asked: Asked, examSessionId: string): Promise<Turn | undefined> {
  const session = together.hashOf(asked)
  const started = session && isId(examSessionId) && (await plainly(startOf(asked, session, examSessionId)))
  return started && !isRefusal(started) ? { to: `/sittings/${started.id}`, cookie: started.cookie } : undefined
}

export async function receiveSubmission(asked: Asked, sittingId: string): Promise<Turn | undefined> {
  const session = together.hashOf(asked)
  const submitted = session && isId(sittingId) && (await plainly(submitOf(asked, session, sittingId)))
  return submitted ? { to: `/sittings/${sittingId}/submission` } : undefined
}

const plainly = <T>(work: Promise<T>) => work.catch((answer: unknown) => {
  if (answer instanceof Response) return undefined
  throw answer
})
