import type { ActionFunctionArgs } from '@remix-run/node'
import { isInExamBrowser } from '~/assessments/exam-browser/exam-browser.server'
import { hearSitting } from '~/assessments/exam-day/board.server'
import { deviceOf } from '~/assessments/exam-day/device.server'
import { saveAnswers, sentAnswers } from '~/assessments/sitting/save-answers.server'
import { findSignedIn } from '~/people/session.server'
import { id, openToAll } from '~/shared/guard'

/**
 * The answers' endpoint: JSON in, JSON out. It says 401 itself, since a redirect to the login would lose the answers.
 * Without an answer it is a knock, which hears what was said to the room.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!viewer) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const body = sentAnswers.safeParse(await request.json().catch(() => undefined))
  const sittingId = id(params.sittingId)
  if (!body.success) return Response.json({ refused: 'malformed' }, { status: 400 })
  if (!(await isInExamBrowser(request, viewer, sittingId))) return Response.json({ refused: 'exam-browser' }, { status: 403 })
  const answer = await saveAnswers(viewer, sittingId, body.data.answers, undefined, deviceOf(request))
  if ('closed' in answer) return Response.json(answer, { status: 409 })
  if (body.data.answers.length > 0) return Response.json(answer)
  return Response.json({ ...answer, messages: await hearSitting(viewer, sittingId) })
}
