import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCentre } from '~/courses/centres.server'
import { listCentreOfferings, OFFERINGS_A_PAGE } from '~/courses/offerings.server'
import { messages } from '~/courses/offerings/messages'
import { OfferingsPage } from '~/courses/offerings/offerings-page'
import { canOpenOfferings, canSeeApplications, canSeeCentreHours } from '~/courses/permissions'
import { listLapsedPermits } from '~/courses/permits/permits.server'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  const { search } = new URL(request.url)
  const [listed, lapsed] = await Promise.all([listCentreOfferings(centre.id, pageOf(search)), listLapsedPermits(centre.id)])
  const can = { canOpen: canOpenOfferings(viewer, centre), canSeeApplications: canSeeApplications(viewer, centre), canSeeHours: canSeeCentreHours(viewer, centre) }
  return { ...listed, ...can, centre, lapsed: [...lapsed], page: pageOf(search), size: OFFERINGS_A_PAGE, search, today: today() }
}

export default function CentreOfferingsRoute() {
  return <OfferingsPage {...useLoaderData<typeof loader>()} />
}
