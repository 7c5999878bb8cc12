import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listTrainers } from '~/courses/centres.server'
import { addMeeting, meetingForm } from '~/courses/meetings/change-meeting.server'
import { MeetingForm } from '~/courses/meetings/meeting-forms'
import { pages } from '~/courses/meetings/messages'
import { findOffering } from '~/courses/offerings.server'
import { canRunOffering } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { today, writeDay } from '~/shared/calendar'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(pages.addTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  allow(canRunOffering(viewer, offering))
  return { offering, trainers: await listTrainers(offering.organisationId), example: writeDay(today(), 'en') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(meetingForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const added = await addMeeting(viewer, id(params.offeringId), values)
  return isRefusal(added) ? data({ ...added, typed }, 422) : redirect(`/offerings/${added.offeringId}/meetings`, 303)
}

export default function NewMeetingRoute() {
  return <MeetingForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
