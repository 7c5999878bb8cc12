import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/permits/messages'
import { PermitsPage } from '~/courses/permits/permits-page'
import { listTradePermits, nameApplications } from '~/courses/permits/permits.server'
import { listOwnRequests } from '~/people/licences/applications.server'
import { findLicenceOn } from '~/people/licences/licences.server'
import { canApply, canDecide, canSeeLicences, isOwn } from '~/people/licences/permissions'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.centreId)))
  allow(canSeeLicences(viewer, organisation))
  const [permits, applications, licence] = await Promise.all([
    listTradePermits(organisation.id), listOwnRequests(organisation.id, 'trade_permit'), findLicenceOn(organisation.id, today()),
  ])
  return {
    organisation, permits, applications, names: await nameApplications(applications), today: today(), isLicensed: Boolean(licence),
    mayApply: canApply(viewer, organisation), mayDecide: canDecide(viewer, organisation) && !isOwn(viewer, organisation.id),
  }
}

export default function PermitsRoute() {
  return <PermitsPage {...useLoaderData<typeof loader>()} />
}
