import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createOrganisation, organisationForm } from '~/people/organisations/create-organisation.server'
import { messages } from '~/people/organisations/messages'
import { NewOrganisationPage } from '~/people/organisations/organisation-form'
import { canCreateOrganisations } from '~/people/permissions'
import { listProvinces } from '~/people/provinces.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.createTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canCreateOrganisations(viewer))
  return { newId: randomUUID(), provinces: await listProvinces() }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canCreateOrganisations(viewer))
  const { values, errors, typed } = readForm(organisationForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const organisation = await createOrganisation(viewer, values)
  return isRefusal(organisation) ? data({ ...organisation, typed }, 422) : redirect(`/organisations/${organisation.id}?done=created`, 303)
}

export default function NewOrganisationRoute() {
  return <NewOrganisationPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
