import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findSessionToSit } from '~/assessments/exam-sessions/exam-sessions.server'
import { messages } from '~/assessments/waiting/messages'
import { findSeatOffer } from '~/assessments/waiting/seat-offers.server'
import { leaveWaitingList, waitForm, waitForSeat } from '~/assessments/waiting/wait-for-seat.server'
import { WaitingListPage } from '~/assessments/waiting/waiting-list-page'
import { findWait } from '~/assessments/waiting/waits.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { session, worksHere } = found(await findSessionToSit(viewer, id(params.examSessionId)))
  const [wait, offer] = await Promise.all([findWait(viewer, session.id), findSeatOffer(viewer.id, session.id)])
  return { session, worksHere, wait, offer, now: new Date() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const examSessionId = id(params.examSessionId)
  const { values, errors } = readForm(waitForm, await formOf(request))
  if (errors) return data({ errors }, 400)
  const answer = values.intent === 'wait' ? await waitForSeat(viewer, examSessionId) : await leaveWaitingList(viewer, examSessionId)
  return isRefusal(answer) ? data({ refused: answer.refused }, 422) : redirect(`/exam-sessions/${examSessionId}`, 303)
}

export default function WaitingListRoute() {
  return <WaitingListPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
