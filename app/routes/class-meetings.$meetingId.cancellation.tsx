import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancellationForm, cancelMeeting } from '~/courses/meetings/cancel-meeting.server'
import { CancellationForm } from '~/courses/meetings/meeting-forms'
import { findMeeting } from '~/courses/meetings/meetings.server'
import { pages } from '~/courses/meetings/messages'
import { canRunOffering } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(pages.cancelTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { meeting, offering } = found(await findMeeting(viewer, id(params.meetingId)))
  allow(canRunOffering(viewer, offering))
  return { meeting, offering }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(cancellationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const cancelled = await cancelMeeting(viewer, id(params.meetingId), values)
  return isRefusal(cancelled) ? data({ ...cancelled, typed }, 422) : redirect(`/offerings/${cancelled.offeringId}/meetings`, 303)
}

export default function MeetingCancellationRoute() {
  return <CancellationForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
