import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ImportsPage } from '~/people/imports/imports-page'
import { listImports } from '~/people/imports/imports.server'
import { messages } from '~/people/imports/messages'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { canManagePeople } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canManagePeople(viewer, organisation))
  return { organisation, imports: await listImports(organisation.id) }
}

export default function ImportsRoute() {
  return <ImportsPage {...useLoaderData<typeof loader>()} />
}
