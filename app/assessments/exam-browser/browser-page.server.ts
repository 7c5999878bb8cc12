import type { Viewer } from '~/people/viewer'
import { environment } from '~/shared/environment.server'
import { found } from '~/shared/guard'
import { findExamSession, findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { browserOf, readBrowserKeys } from './exam-browser.server'

/** For candidates how to open the exam browser, for the officer the keys too; and to both, whether this one is it. */
export async function readBrowserPage(viewer: Viewer, examSessionId: string, request: Request) {
  const session = found(await findExamSession(viewer, examSessionId))
  const keys = await readBrowserKeys(session.id)
  const staffed = await findStaffedSession(viewer, session.id)
  return {
    session, isNeeded: keys.configKeys.length + keys.examKeys.length > 0, browser: browserOf(keys, request),
    startAddress: `${environment().publicUrl}/exam-sessions/${session.id}`,
    keys: staffed && canRunExamSession(viewer, staffed) ? keys : undefined,
  }
}
