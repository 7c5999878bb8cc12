import { redirect } from '@remix-run/node'
import { findSignedIn, findViewer } from '~/people/session.server'
import { signIn, signInForm } from '~/people/signing-in/sign-in.server'
import { startSession } from '~/people/signing-in/start-session.server'
import type { FormAnswer } from '~/shared/form'
import { readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { requireExamBrowser } from '../exam-browser/exam-browser.server'
import { deviceOf } from '../exam-day/device.server'
import { questionReportForm, reportQuestion } from '../exam-day/report-question.server'
import { asForm, carriedIn, onlyOf, reportIn, type Carried } from './carried-answers'
import { savePaper } from './save-paper.server'
import { findOwnSitting } from './sittings.server'

/** What stands between the typed answers and the server. `elsewhere`: somebody else is signed in on this browser. */
type Step = 'sign-in' | 'elsewhere' | 'second-factor' | 'too-long' | 'untaken' | 'report'
/** The page that goes on carrying the answers. */
export type Carrying = { step: Step; carried: Carried; answer?: FormAnswer; status: number; headers?: Headers }

/**
 * A plain paper, or a report of a question, that was posted when nobody, or somebody else, was signed in: its answers go with the sign-in, in the
 * page alone, and are saved in the same press, by the rules of every other save, for whoever the paper belongs to.
 * Nothing is asked about the paper before somebody has shown who they are, so that a stranger learns nothing by it.
 * @returns where to go on, or the page that still has what was typed.
 */
export async function signInAndSave(request: Request, sittingId: string, posted: FormData, clientAddress: string): Promise<Response | Carrying> {
  const carried = carriedIn(posted)
  const viewer = await findViewer(request)
  // Perhaps signed in on another tab by now.
  if (viewer && (await findOwnSitting(viewer, sittingId))) {
    if (!(await findSignedIn(request))) return { step: 'second-factor', carried, status: 401 }
    return save(request, viewer, sittingId, carried)
  }
  const step = viewer ? 'elsewhere' : 'sign-in'
  const given = new FormData()
  for (const name of ['identifier', 'password']) if (posted.has(name)) given.append(name, posted.get(name)!)
  if (!given.has('identifier')) return { step, carried, status: 401 }
  const { values, errors, typed } = readForm(signInForm, given)
  if (errors) return { step, carried, answer: { errors, typed }, status: 400 }
  const account = await signIn(values, clientAddress)
  if (isRefusal(account)) return { step, carried, answer: { ...account, typed }, status: account.refused === 'too-many-tries' ? 429 : 422 }
  // Another's name: no session begins over somebody's answers.
  if (!(await findOwnSitting(account, sittingId))) return { step, carried, answer: { refused: 'not-theirs', typed }, status: 422 }
  const { headers, next } = await startSession(request, account, `/sittings/${sittingId}`)
  if (next.startsWith('/login/')) return { step: 'second-factor', carried, status: 401, headers }
  return save(request, account, sittingId, carried, headers)
}

async function save(request: Request, person: { id: string }, sittingId: string, carried: Carried, headers?: Headers): Promise<Response | Carrying> {
  if (reportIn(carried) !== undefined) return report(person, sittingId, carried, headers)
  const { examSessionId } = (await findOwnSitting(person, sittingId))!
  await requireExamBrowser(request, examSessionId)
  const { saved, then, tooLong } = await savePaper(person, sittingId, asForm(carried), undefined, deviceOf(request))
  const isClosed = 'closed' in saved
  // The rest is saved; this goes back to the paper as it was typed, or is shown where there is no paper any more.
  if (tooLong.length > 0)
    return { step: isClosed ? 'untaken' : 'too-long', carried: onlyOf(carried, tooLong.map(({ item }) => item)), status: 200, headers }
  return redirect(isClosed || then === 'finish' ? `/sittings/${sittingId}/submission` : `/sittings/${sittingId}`, { status: 303, headers })
}

/** What can't be taken so goes to the form of reports, which says why. */
async function report(person: { id: string }, sittingId: string, carried: Carried, headers?: Headers): Promise<Response | Carrying> {
  const { values } = readForm(questionReportForm, asForm(carried))
  if (!values || isRefusal(await reportQuestion(person, sittingId, values))) return { step: 'report', carried, status: 200, headers }
  return redirect(`/sittings/${sittingId}/question-reports?done=sent`, { status: 303, headers })
}
