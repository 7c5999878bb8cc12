import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnRequests } from '~/people/licences/applications.server'
import { LicencesPage } from '~/people/licences/licences-page'
import { listLicences } from '~/people/licences/licences.server'
import { messages } from '~/people/licences/messages'
import { canApply, canDecide, canSeeLicences, isOwn } from '~/people/licences/permissions'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { canManagePeople } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.licenceTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canSeeLicences(viewer, organisation))
  const [licences, applications] = await Promise.all([listLicences(organisation.id), listOwnRequests(organisation.id, 'licence')])
  return {
    organisation, licences, applications, today: today(), mayApply: canApply(viewer, organisation),
    mayDecide: canDecide(viewer, organisation) && !isOwn(viewer, organisation.id), mayManage: canManagePeople(viewer, organisation),
  }
}

export default function LicencesRoute() {
  return <LicencesPage {...useLoaderData<typeof loader>()} />
}
