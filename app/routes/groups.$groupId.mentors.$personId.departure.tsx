import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeparturePage } from '~/clubs/departure-page'
import { findGroup } from '~/clubs/groups.server'
import { listMentors } from '~/clubs/mentors/clearances.server'
import { assignmentEndForm, endAssignment } from '~/clubs/mentors/end-assignment.server'
import { messages } from '~/clubs/mentors/messages'
import { canRunCohort } from '~/clubs/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.depart)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  const personId = id(params.personId)
  const { name } = found((await listMentors(group)).find(mentor => mentor.personId === personId))
  return { group, name, who: 'mentor' as const }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  const { values, errors, typed } = readForm(assignmentEndForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  await endAssignment(viewer, group.id, id(params.personId), values)
  return redirect(`/groups/${group.id}#mentors`, 303)
}

export default function DepartureRoute() {
  return <DeparturePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
