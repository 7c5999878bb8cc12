import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findGroup } from '~/clubs/groups.server'
import { assignMentor, assignmentForm } from '~/clubs/mentors/assign-mentor.server'
import { AssignmentPage } from '~/clubs/mentors/assignment-page'
import { listAssignable } from '~/clubs/mentors/clearances.server'
import { messages } from '~/clubs/mentors/messages'
import { canRunCohort } from '~/clubs/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.assignTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  return { group, mentors: await listAssignable(group) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  const { values, errors, typed } = readForm(assignmentForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const assigned = await assignMentor(viewer, group.id, values)
  return isRefusal(assigned) ? data({ ...assigned, typed }, 422) : redirect(`/groups/${group.id}#mentors`, 303)
}

export default function AssignmentRoute() {
  return <AssignmentPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
