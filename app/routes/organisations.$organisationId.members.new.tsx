import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addMember, memberForm, memberSlips } from '~/people/add-member.server'
import { messages } from '~/people/desk/messages'
import { NewMemberPage } from '~/people/desk/new-member-page'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { canAddMembers } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.newMember)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canAddMembers(viewer, organisation))
  return { organisation }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const organisation = found(await findOrganisation(viewer, id(params.organisationId)))
  allow(canAddMembers(viewer, organisation))
  const { values, errors, typed } = readForm(memberForm, await formOf(request), memberSlips)
  if (errors) return data({ errors, typed }, 400)
  const member = await addMember(viewer, organisation, values)
  return isRefusal(member) ? data({ ...member, typed }, 422) : redirect(`/people/${member.id}`, 303)
}

export default function NewMemberRoute() {
  return <NewMemberPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
