import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endLicence, findLicence, licenceEndingForm } from '~/people/licences/end-licence.server'
import { messages } from '~/people/licences/messages'
import { canDecide } from '~/people/licences/permissions'
import { EndLicencePage } from '~/people/licences/small-forms'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.endLicence)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const known = await findLicence(viewer, id(params.licenceId))
  allow(canDecide(viewer, known.organisation))
  return known
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(licenceEndingForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const ended = await endLicence(viewer, id(params.licenceId), values)
  if (isRefusal(ended)) return data({ ...ended, typed }, 422)
  return redirect(`/organisations/${ended.organisationId}/licence-applications`, 303)
}

export default function EndLicenceRoute() {
  return <EndLicencePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
