import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ApplicationsPage } from '~/courses/applications/applications-page'
import { APPLICATIONS_A_PAGE, listApplications, VIEWS } from '~/courses/applications/applications.server'
import { bulkForm, decideApplications } from '~/courses/applications/decide-applications.server'
import { decisionSlips } from '~/courses/applications/decide-application.server'
import { messages } from '~/courses/applications/messages'
import { findCentre } from '~/courses/centres.server'
import { canDecideApplications, canSeeApplications } from '~/courses/permissions'
import { requireViewer } from '~/people/session.server'
import { today } from '~/shared/calendar'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta = titled(messages.listTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const centre = found(await findCentre(viewer, id(params.centreId)))
  allow(canSeeApplications(viewer, centre))
  const { search, searchParams } = new URL(request.url)
  const asked = { view: VIEWS.find(view => view === searchParams.get('view')) ?? 'open', page: pageOf(search) }
  const listed = await listApplications(centre.id, asked)
  return { ...listed, ...asked, centre, search, size: APPLICATIONS_A_PAGE, today: today(), canDecide: canDecideApplications(viewer, centre) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(bulkForm, await formOf(request), decisionSlips)
  if (errors) return data({ errors, typed }, 400)
  const decided = await decideApplications(viewer, id(params.centreId), values)
  return isRefusal(decided) ? data({ ...decided, typed }, 422) : data(decided)
}

export default function ApplicationsRoute() {
  return <ApplicationsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
