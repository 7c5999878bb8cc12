import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/people/imports/messages'
import { NewImportPage } from '~/people/imports/new-import-page'
import { importForm, uploadImport } from '~/people/imports/upload-import.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { canManagePeople } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canManagePeople(viewer, organisation))
  return { newId: randomUUID(), organisation }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canManagePeople(viewer, organisation))
  const { values, errors } = readForm(importForm, await formOf(request))
  if (errors) return data({ errors }, 400)
  const made = await uploadImport(viewer, organisation, values)
  return isRefusal(made) ? data(made, 422) : redirect(`/imports/${made.id}`, 303)
}

export default function NewImportRoute() {
  return <NewImportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
