import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findGroup } from '~/clubs/groups.server'
import { MeetingPage } from '~/clubs/meetings/meeting-page'
import { readMeetingPage } from '~/clubs/meetings/meeting-page.server'
import { listSheet } from '~/clubs/meetings/meetings.server'
import { messages } from '~/clubs/meetings/messages'
import { canRecordMeetings, canSeeSheets } from '~/clubs/permissions'
import { readMeetingForm, recordMeeting } from '~/clubs/record-meeting.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true, offline: 'work' }
export const meta = titled(messages.meeting)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canSeeSheets(group))
  const page = found(await readMeetingPage(viewer, group, params.meetingKey!))
  const justSaved = new URL(request.url).searchParams.has('saved')
  return { group, personId: viewer.id, ...page, mayRecord: canRecordMeetings(viewer, group), justSaved }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRecordMeetings(viewer, group))
  const sheet = await listSheet(viewer, group, params.meetingKey!)
  const { entry, errors, typed } = readMeetingForm(sheet, await formOf(request))
  if (!entry) return data({ errors, typed }, 400)
  const record = await recordMeeting(viewer, group.id, params.meetingKey!, entry)
  if (isRefusal(record)) return data({ ...record, typed }, 422)
  return redirect(`/groups/${group.id}/meetings/${record.meetingKey}?saved`, 303)
}

export default function MeetingRoute() {
  return <MeetingPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
