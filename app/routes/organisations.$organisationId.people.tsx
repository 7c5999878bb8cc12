import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/people/organisations/messages'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { PeoplePage } from '~/people/organisations/people-page'
import { listPeople, PEOPLE_A_PAGE } from '~/people/people.server'
import { canManagePeople } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.tabPeople)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  const { search, searchParams: query } = new URL(request.url)
  const page = pageOf(search)
  const q = query.get('q') ?? ''
  const show = query.get('show') === 'guardians' ? 'guardians' : ''
  const people = await listPeople(organisation.id, { q, page, unverifiedGuardians: show === 'guardians' })
  return { organisation, ...people, page, size: PEOPLE_A_PAGE, search, q, show, mayManage: canManagePeople(viewer, organisation) }
}

export default function PeopleRoute() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}
