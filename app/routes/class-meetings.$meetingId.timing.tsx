import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listTrainers } from '~/courses/centres.server'
import { changeMeeting, meetingForm } from '~/courses/meetings/change-meeting.server'
import { MeetingForm } from '~/courses/meetings/meeting-forms'
import { findMeeting } from '~/courses/meetings/meetings.server'
import { pages } from '~/courses/meetings/messages'
import { canRunOffering } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { today, writeDay } from '~/shared/calendar'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(pages.changeTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { meeting, offering } = found(await findMeeting(viewer, id(params.meetingId)))
  allow(canRunOffering(viewer, offering))
  return { meeting, offering, trainers: await listTrainers(offering.organisationId), example: writeDay(today(), 'en') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(meetingForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const changed = await changeMeeting(viewer, id(params.meetingId), values)
  return isRefusal(changed) ? data({ ...changed, typed }, 422) : redirect(`/offerings/${changed.offeringId}/meetings`, 303)
}

export default function MeetingTimingRoute() {
  return <MeetingForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
