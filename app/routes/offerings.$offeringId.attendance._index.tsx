import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readClassAttendance } from '~/courses/attendance/class-attendance.server'
import { ClassAttendancePage } from '~/courses/attendance/class-attendance-page'
import { messages } from '~/courses/attendance/messages'
import { parseMonth } from '~/courses/hours/quarter'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.ofClass)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const month = parseMonth(new URL(request.url).searchParams.get('month'))
  return readClassAttendance(viewer, id(params.offeringId), month)
}

export default function ClassAttendanceRoute() {
  return <ClassAttendancePage {...useLoaderData<typeof loader>()} />
}
