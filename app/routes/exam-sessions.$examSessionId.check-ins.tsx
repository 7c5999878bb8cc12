import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readBoard } from '~/assessments/exam-day/board.server'
import { checkInCandidate, checkInForm } from '~/assessments/exam-day/check-in-candidate.server'
import { CheckInPage } from '~/assessments/exam-day/check-in-page'
import { messages } from '~/assessments/exam-day/messages'
import { undoCheckIn, undoCheckInForm } from '~/assessments/exam-day/undo-check-in.server'
import { findStaffedSession, wasBooked } from '~/assessments/exam-sessions/exam-sessions.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true }
export const meta = titled(messages.checkIns)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  const examSessionId = id(params.examSessionId)
  // The code on the card is the officer's to read; a candidate who tries it comes to their own place.
  if (query.has('booking') && !(await findStaffedSession(viewer, examSessionId)) && (await wasBooked(viewer, examSessionId)))
    throw redirect(`/exam-sessions/${examSessionId}?card=read`)
  const { session, isWhole, seats, rooms, chosen } = await readBoard(viewer, examSessionId, query.get('booking'))
  const isStrange = query.has('booking') && !chosen
  const room = rooms.find(({ id }) => id === query.get('room'))?.id ?? null
  return { session, isWhole, seats, rooms, room, chosen: chosen?.bookingId ?? null, welcomed: query.get('here'), isStrange, asked: query.get('q') ?? '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const examSessionId = id(params.examSessionId)
  const posted = await formOf(request)
  const isUndoing = posted.get('intent') === 'undo'
  const { values, errors, typed } = isUndoing ? readForm(undoCheckInForm, posted) : readForm(checkInForm, posted)
  if (errors) return data({ errors, typed }, 400)
  const answer = 'identitySeen' in values ? await checkInCandidate(viewer, examSessionId, values) : await undoCheckIn(viewer, examSessionId, values.bookingId)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  // What was looked for stays, and so does the row.
  const query = new URL(request.url).searchParams
  const kept = ['q', 'booking', 'room'].flatMap(name => (query.get(name) ? [[name, query.get(name)!]] : []))
  const shown = new URLSearchParams(isUndoing ? kept : [...kept, ['here', values.bookingId]])
  return redirect(`/exam-sessions/${examSessionId}/check-ins?${shown}`, 303)
}

export default function CheckInsRoute() {
  return <CheckInPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
