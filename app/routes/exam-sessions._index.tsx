import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listOpeningCentres,
  listOwnSessions,
  listStaffedSessions,
} from '~/assessments/exam-sessions/exam-sessions.server'
import { messages } from '~/assessments/exam-sessions/messages'
import { SessionLists } from '~/assessments/exam-sessions/session-lists'
import { OPENERS, STAFF } from '~/assessments/permissions'
import { listLentRooms } from '~/assessments/rooms/rooms.server'
import { requireViewer } from '~/people/session.server'
import { hasAnyRole } from '~/people/viewer'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.listTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const page = pageOf(new URL(request.url).search)
  const [{ own, bookable }, staffed, centres, lent] = await Promise.all([
    listOwnSessions(viewer),
    hasAnyRole(viewer, ...STAFF) ? listStaffedSessions(viewer, page) : undefined,
    listOpeningCentres(viewer),
    hasAnyRole(viewer, ...OPENERS) ? listLentRooms(viewer) : [],
  ])
  return { own, bookable, staffed: staffed && { ...staffed, page }, centres, lent: [...lent], hasDays: hasAnyRole(viewer, 'assessment_officer'), now: new Date() }
}

export default function ExamSessionsRoute() {
  return <SessionLists {...useLoaderData<typeof loader>()} />
}
