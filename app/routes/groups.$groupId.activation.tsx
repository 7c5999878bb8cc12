import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { activateGroup } from '~/clubs/activate-group.server'
import { GroupPage } from '~/clubs/group-page'
import { readGroup } from '~/clubs/group-views.server'
import { findGroup } from '~/clubs/groups.server'
import { messages } from '~/clubs/messages'
import { canRunCohort } from '~/clubs/permissions'
import { requireViewer } from '~/people/session.server'
import { form, formOf, readForm } from '~/shared/form.server'
import { allow, found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.activate)

// The button stands on the group's page; here the page comes again when the group could not start.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const group = found(await findGroup(viewer, id(params.groupId)))
  allow(canRunCohort(viewer, group))
  return { view: await readGroup(viewer, group) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  readForm(form({}), await formOf(request))
  const active = await activateGroup(viewer, id(params.groupId))
  return isRefusal(active) ? data(active, 422) : redirect(`/groups/${params.groupId}`, 303)
}

export default function ActivationRoute() {
  return <GroupPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
