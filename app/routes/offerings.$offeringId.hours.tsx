import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCertifiedMinutes } from '~/certificates/register/certified-hours.server'
import { readOfferingHours } from '~/courses/hours/hours.server'
import { messages } from '~/courses/hours/messages'
import { OfferingHoursPage } from '~/courses/hours/offering-hours-page'
import { findOffering } from '~/courses/offerings.server'
import { canSeeClass } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const offering = found(await findOffering(viewer, id(params.offeringId)))
  allow(canSeeClass(viewer, offering))
  const certified = await readCertifiedMinutes({ offeringId: offering.id })
  return { offering, ...(await readOfferingHours(offering.id, certified)) }
}

export default function OfferingHoursRoute() {
  return <OfferingHoursPage {...useLoaderData<typeof loader>()} />
}
