import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAttendanceForm, recordForm } from '~/courses/attendance/attendance-form.server'
import { MeetingPage } from '~/courses/attendance/meeting-page'
import { readMeetingPage } from '~/courses/attendance/meeting-page.server'
import { messages } from '~/courses/attendance/messages'
import { titleOf } from '~/courses/attendance/title-of'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { allow, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const handle = { scripts: true, offline: 'work' }
export const meta: MetaFunction<typeof loader> = args => titled(args.data ? titleOf(args.data.meeting) : messages.title)(args)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const query = new URL(request.url).searchParams
  const page = await readMeetingPage(viewer, id(params.meetingId))
  return { ...page, fromPaper: query.get('source') === 'paper', justSaved: query.has('saved') }
}

/** The plain form: where the page's program doesn't run, and from paper. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { meeting, sheet, mayTake } = await readMeetingPage(viewer, id(params.meetingId))
  allow(mayTake)
  const { entry, errors, typed } = readAttendanceForm(sheet, await formOf(request))
  if (!entry) return data({ errors, typed }, 400)
  const recorded = await recordForm(viewer, meeting.id, entry)
  if (isRefusal(recorded)) return data({ ...recorded, typed }, 422)
  if (recorded.rejected[0]) return data({ refused: recorded.rejected[0].why, typed }, 422)
  return redirect(`/class-meetings/${meeting.id}?saved${entry.source === 'paper' ? '&source=paper' : ''}`, 303)
}

export default function ClassMeetingRoute() {
  return <MeetingPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
