import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { randomUUID } from 'node:crypto'
import { applyForLicence, licenceApplicationForm } from '~/people/licences/apply-for-licence.server'
import { ApplyForLicencePage } from '~/people/licences/licence-application-page'
import { messages } from '~/people/licences/messages'
import { canApply } from '~/people/licences/permissions'
import { targetFor } from '~/people/licences/targets.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.apply)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canApply(viewer, organisation))
  return { organisation, id: randomUUID(), days: await targetFor('licence') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canApply(viewer, organisation))
  const { values, errors, typed } = readForm(licenceApplicationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const made = await applyForLicence(viewer, organisation, values)
  return isRefusal(made) ? data({ ...made, typed }, 422) : redirect(`/permit-applications/${made.id}`, 303)
}

export default function ApplyForLicenceRoute() {
  return <ApplyForLicencePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
