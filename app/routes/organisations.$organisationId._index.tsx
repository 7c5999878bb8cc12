import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readExamNames } from '~/assessments/exam-sessions/exam-names.server'
import { listGrants } from '~/people/grants/grants.server'
import { messages } from '~/people/organisations/messages'
import { OrganisationPage } from '~/people/organisations/organisation-page'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { canEndGrant, canManagePeople, rolesGivenBy } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  const [inForce, ended] = await Promise.all([
    listGrants(organisation, { inForce: true }), listGrants(organisation, { inForce: false }),
  ])
  const exams = await readExamNames([...inForce, ...ended].map(({ examId }) => examId))
  const endable = inForce
    .filter(grant => grant.personId !== viewer.id && canEndGrant(viewer, organisation, grant.role))
    .map(grant => grant.id)
  const done = (['created', 'given', 'ended'] as const).find(
    word => word === new URL(request.url).searchParams.get('done'),
  )
  return {
    organisation, exams, inForce, ended, endable, done,
    mayGive: rolesGivenBy(viewer, organisation).length > 0, mayManage: canManagePeople(viewer, organisation),
  }
}

export default function OrganisationRoute() {
  return <OrganisationPage {...useLoaderData<typeof loader>()} />
}
