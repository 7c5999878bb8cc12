import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeparturePage } from '~/clubs/departure-page'
import { departureForm, endMembership } from '~/clubs/end-membership.server'
import { findGroup } from '~/clubs/groups.server'
import { findMember } from '~/clubs/members.server'
import { messages } from '~/clubs/messages'
import { canRunCohort } from '~/clubs/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.leave)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  const { name } = found(await findMember(viewer, group, id(params.personId)))
  return { group, name, who: 'member' as const }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  const { values, errors, typed } = readForm(departureForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  await endMembership(viewer, group.id, id(params.personId), values)
  return redirect(`/groups/${group.id}#seats`, 303)
}

export default function DepartureRoute() {
  return <DeparturePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
