import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nameApplications } from '~/courses/permits/permits.server'
import { placeOf } from '~/people/licences/application'
import { findOrganisationApplication } from '~/people/licences/applications.server'
import { messages } from '~/people/licences/messages'
import { canApply } from '~/people/licences/permissions'
import { WithdrawalPage } from '~/people/licences/small-forms'
import { withdrawApplication } from '~/people/licences/withdraw-application.server'
import { requireViewer } from '~/people/session.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.withdraw)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const application = found(await findOrganisationApplication(viewer, id(params.applicationId)))
  allow(canApply(viewer, placeOf(application)))
  return { application, what: (await nameApplications([application]))[application.id]! }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const gone = await withdrawApplication(viewer, id(params.applicationId))
  return isRefusal(gone) ? data(gone, 422) : redirect(`/permit-applications/${gone.id}`, 303)
}

export default function WithdrawalRoute() {
  return <WithdrawalPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
