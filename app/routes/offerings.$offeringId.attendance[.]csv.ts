import type { LoaderFunctionArgs } from '@remix-run/node'
import { attendanceCsv } from '~/courses/attendance/attendance-csv.server'
import { readClassAttendance } from '~/courses/attendance/class-attendance.server'
import { parseMonth, writeMonth } from '~/courses/hours/quarter'
import { download } from '~/people/imports/sheets.server'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const month = parseMonth(new URL(request.url).searchParams.get('month'))
  const read = await readClassAttendance(viewer, id(params.offeringId), month)
  return download(attendanceCsv(read, viewer.language), `attendance-${writeMonth(read.month)}.csv`, 'text/csv; charset=utf-8')
}
