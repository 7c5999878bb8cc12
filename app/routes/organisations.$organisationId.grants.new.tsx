import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readExamNames } from '~/assessments/exam-sessions/exam-names.server'
import { findExamScope, giveGrant, grantForm, grantSlips } from '~/people/grants/give-grant.server'
import { GiveGrantPage } from '~/people/grants/give-grant-page'
import { messages } from '~/people/grants/messages'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { listPlacesOf } from '~/people/grants/places.server'
import { rolesGivenBy } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.give)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  const roles = rolesGivenBy(viewer, organisation)
  allow(roles.length > 0)
  const asked = new URL(request.url).searchParams.get('exam')
  const examId = asked && found(await findExamScope(organisation.id, asked)).id
  const exam = examId ? { id: examId, role: 'marker' as const, name: (await readExamNames([examId]))[examId] } : undefined
  return { organisation, roles, exam, places: roles.includes('programme_admin') ? await listPlacesOf(viewer) : [] }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(rolesGivenBy(viewer, organisation).length > 0)
  const { values, errors, typed } = readForm(grantForm, await formOf(request), known => grantSlips(known))
  if (errors) return data({ errors, typed }, 400)
  const grant = await giveGrant(viewer, organisation, values)
  return isRefusal(grant) ? data({ ...grant, typed }, 422) : redirect(`/organisations/${organisation.id}?done=given`, 303)
}

export default function NewGrantRoute() {
  return <GiveGrantPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
