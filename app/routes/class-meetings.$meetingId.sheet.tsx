import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findMeeting, listSheet } from '~/courses/attendance/meetings.server'
import { messages } from '~/courses/attendance/messages'
import { canSeeAttendance } from '~/courses/attendance/permissions'
import { SheetPage } from '~/courses/attendance/sheet-page'
import { requireViewer } from '~/people/session.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.sheetTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const meeting = found(await findMeeting(viewer, id(params.meetingId)))
  allow(canSeeAttendance(viewer, meeting))
  return { meeting, sheet: await listSheet(meeting.id) }
}

export default function SheetRoute() {
  return <SheetPage {...useLoaderData<typeof loader>()} />
}
