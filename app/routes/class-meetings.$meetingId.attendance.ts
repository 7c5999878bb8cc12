import type { ActionFunctionArgs } from '@remix-run/node'
import { recordMarks } from '~/courses/attendance/record-marks.server'
import { sentMarks } from '~/courses/attendance/sent-marks.server'
import { findSignedIn } from '~/people/session.server'
import { id, isRefusal, openToAll } from '~/shared/guard'
import { isFromAnother } from '~/shared/offline/kept-form'

/** Marks from a phone's outbox: JSON in, JSON out. It says 401 itself, since a redirect to the login would lose them. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!viewer || isFromAnother(request, viewer)) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const body = sentMarks.safeParse(await request.json().catch(() => undefined))
  const meetingId = id(params.meetingId)
  if (!body.success) return Response.json({ refused: 'malformed' }, { status: 400 })
  const answer = await recordMarks(viewer, meetingId, body.data)
  if (isRefusal(answer)) return Response.json(answer, { status: answer.refused === 'cancelled' ? 409 : 422 })
  return Response.json(answer)
}
