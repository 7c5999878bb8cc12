import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { nameApplications } from '~/courses/permits/permits.server'
import { placeOf } from '~/people/licences/application'
import { ApplicationPage } from '~/people/licences/application-page'
import { findOrganisationApplication, listEvents, listFiles } from '~/people/licences/applications.server'
import { messages } from '~/people/licences/messages'
import { canApply, canDecide, isOwn } from '~/people/licences/permissions'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.asked)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const application = found(await findOrganisationApplication(viewer, id(params.applicationId)))
  const [events, files, names] = await Promise.all([
    listEvents(application.id), listFiles(application.id), nameApplications([application]),
  ])
  const mayDecide = canDecide(viewer, placeOf(application)) && !isOwn(viewer, application.organisationId)
  return {
    application, events, files, what: names[application.id]!, today: today(), mayDecide,
    mayAsk: canApply(viewer, placeOf(application)),
  }
}

export default function ApplicationRoute() {
  return <ApplicationPage {...useLoaderData<typeof loader>()} />
}
