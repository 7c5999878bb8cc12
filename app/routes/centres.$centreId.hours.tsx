import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCertifiedMinutes } from '~/certificates/register/certified-hours.server'
import { findCentre } from '~/courses/centres.server'
import { CentreHoursPage } from '~/courses/hours/centre-hours-page'
import { readCentreHours } from '~/courses/hours/hours.server'
import { messages } from '~/courses/hours/messages'
import { daysOf, parseQuarter, quarterOf } from '~/courses/hours/quarter'
import { canSeeCentreHours } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.ofCentre)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  allow(canSeeCentreHours(viewer, centre))
  const quarter = parseQuarter(new URL(request.url).searchParams.get('quarter')) ?? quarterOf(today())
  const days = daysOf(quarter)
  const certified = await readCertifiedMinutes({ centreId: centre.id, ...days })
  return { centre, quarter, ...(await readCentreHours(centre.id, days, certified)) }
}

export default function CentreHoursRoute() {
  return <CentreHoursPage {...useLoaderData<typeof loader>()} />
}
