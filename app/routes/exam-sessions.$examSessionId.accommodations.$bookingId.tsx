import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AccommodationPage } from '~/assessments/exam-day/accommodation-page'
import { readBoard } from '~/assessments/exam-day/board.server'
import { accommodationForm, decideAccommodation } from '~/assessments/exam-day/decide-accommodation.server'
import { messages } from '~/assessments/exam-day/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.accommodation)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { session, chosen, newId } = await readBoard(viewer, id(params.examSessionId), id(params.bookingId))
  return { session, seat: found(chosen), newId }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(accommodationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await decideAccommodation(viewer, id(params.examSessionId), id(params.bookingId), values)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/exam-sessions/${params.examSessionId}/board?seat=${params.bookingId}`, 303)
}

export default function AccommodationRoute() {
  return <AccommodationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
