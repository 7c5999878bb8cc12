import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { licenceForm, recordLicence } from '~/people/licences/give-licence.server'
import { messages } from '~/people/licences/messages'
import { canDecide } from '~/people/licences/permissions'
import { RecordLicencePage } from '~/people/licences/small-forms'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.record)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canDecide(viewer, organisation))
  return { organisation }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(licenceForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const licence = await recordLicence(viewer, id(params.organisationId), values)
  if (isRefusal(licence)) return data({ ...licence, typed }, 422)
  return redirect(`/organisations/${params.organisationId}/licence-applications`, 303)
}

export default function RecordLicenceRoute() {
  return <RecordLicencePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
