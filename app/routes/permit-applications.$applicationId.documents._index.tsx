import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nameApplications } from '~/courses/permits/permits.server'
import { placeOf } from '~/people/licences/application'
import { findOrganisationApplication, listEvents } from '~/people/licences/applications.server'
import { documentsForm, giveDocuments } from '~/people/licences/give-documents.server'
import { messages } from '~/people/licences/messages'
import { canApply } from '~/people/licences/permissions'
import { DocumentsPage } from '~/people/licences/small-forms'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.giveDocuments)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const application = found(await findOrganisationApplication(viewer, id(params.applicationId)))
  allow(canApply(viewer, placeOf(application)))
  const [events, names] = await Promise.all([listEvents(application.id), nameApplications([application])])
  const asked = events.findLast(({ kind }) => kind === 'documents_asked')?.reason ?? ''
  return { application, what: names[application.id]!, asked }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(documentsForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const given = await giveDocuments(viewer, id(params.applicationId), values)
  return isRefusal(given) ? data({ ...given, typed }, 422) : redirect(`/permit-applications/${given.id}`, 303)
}

export default function DocumentsRoute() {
  return <DocumentsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
