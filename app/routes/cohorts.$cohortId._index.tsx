import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCohort } from '~/clubs/clubs.server'
import { CohortPage } from '~/clubs/cohort-page'
import { listMissing } from '~/clubs/consents/consents.server'
import { listGroups } from '~/clubs/groups.server'
import { messages } from '~/clubs/messages'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.cohort)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const cohort = found(await findCohort(viewer, id(params.cohortId)))
  const [groups, missing] = await Promise.all([listGroups(cohort.id), listMissing(viewer, cohort.id)])
  return { cohort, groups, missing }
}

export default function CohortRoute() {
  return <CohortPage {...useLoaderData<typeof loader>()} />
}
