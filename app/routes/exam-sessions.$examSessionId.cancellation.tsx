import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelBooking, cancellationForm } from '~/assessments/waiting/cancel-booking.server'
import { CancellationPage } from '~/assessments/waiting/cancellation-page'
import { readCancellationPage } from '~/assessments/waiting/cancellation-page.server'
import { messages } from '~/assessments/waiting/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.cancelTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readCancellationPage(viewer, id(params.examSessionId), new URL(request.url).searchParams.get('booking'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const examSessionId = id(params.examSessionId)
  const { values, errors, typed } = readForm(cancellationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await cancelBooking(viewer, examSessionId, values)
  if (isRefusal(answer)) return data({ ...answer, typed }, 422)
  return redirect(`/exam-sessions/${examSessionId}${values.bookingId ? '/rooms' : ''}`, 303)
}

export default function CancellationRoute() {
  return <CancellationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
