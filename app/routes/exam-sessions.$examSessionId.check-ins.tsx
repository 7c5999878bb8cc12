import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readBoard } from '~/assessments/exam-day/board.server'
import { checkInCandidate, checkInForm } from '~/assessments/exam-day/check-in-candidate.server'
import { CheckInPage } from '~/assessments/exam-day/check-in-page'
import { messages } from '~/assessments/exam-day/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.checkIns)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  const { session, seats, chosen } = await readBoard(viewer, id(params.examSessionId), query.get('booking'))
  return { session, seats, chosen: chosen?.bookingId ?? null, welcomed: seats.find(({ bookingId, checkedInAt }) => checkedInAt && bookingId === query.get('here')) ?? null, asked: query.get('q') ?? '' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(checkInForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await checkInCandidate(viewer, id(params.examSessionId), values)
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/exam-sessions/${params.examSessionId}/check-ins?here=${values.bookingId}`, 303)
}

export default function CheckInsRoute() {
  return <CheckInPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
