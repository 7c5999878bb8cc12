import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMeetings, listSkippedDays } from '~/courses/meetings/meetings.server'
import { findMissingHours } from '~/courses/meetings/missing-hours.server'
import { MeetingsPage } from '~/courses/meetings/meetings-page'
import { pages } from '~/courses/meetings/messages'
import { findOffering } from '~/courses/offerings.server'
import { canRunOffering } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(pages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  const canRun = canRunOffering(viewer, offering)
  const [meetings, skipped, missing] = await Promise.all([
    listMeetings(offering.id), listSkippedDays(offering), canRun ? findMissingHours(offering) : null,
  ])
  return { offering, meetings, skipped, missing, canRun, now: new Date().toISOString() }
}

export default function MeetingsRoute() {
  return <MeetingsPage {...useLoaderData<typeof loader>()} />
}
