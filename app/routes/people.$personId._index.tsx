import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { messages } from '~/people/desk/messages'
import { PersonPage } from '~/people/desk/person-page'
import { readPerson } from '~/people/desk/read-person.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const person = found(await readPerson(viewer, id(params.personId)))
  const organisation = person.organisationId ? await findOrganisation(viewer, person.organisationId) : undefined
  return { person, organisation, released: new URL(request.url).searchParams.has('released') }
}

export default function PersonRoute() {
  return <PersonPage {...useLoaderData<typeof loader>()} />
}
