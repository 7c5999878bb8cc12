import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClubPage } from '~/clubs/club-page'
import { findClub, listCohorts } from '~/clubs/clubs.server'
import { listClearances } from '~/clubs/mentors/clearances.server'
import { messages } from '~/clubs/messages'
import { requireViewer } from '~/people/session.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.clubs)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const club = found(await findClub(viewer, id(params.clubId)))
  const [cohorts, clearances] = await Promise.all([listCohorts(club.id), listClearances(club.organisationId)])
  return { club, cohorts, clearances }
}

export default function ClubRoute() {
  return <ClubPage {...useLoaderData<typeof loader>()} />
}
