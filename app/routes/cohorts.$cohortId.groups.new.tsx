import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findCohort } from '~/clubs/clubs.server'
import { formGroup, groupForm } from '~/clubs/form-group.server'
import { NewGroupPage } from '~/clubs/group-form'
import { messages } from '~/clubs/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.formGroup)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { cohort: found(await findCohort(viewer, id(params.cohortId))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const cohort = found(await findCohort(viewer, id(params.cohortId)))
  const { values, errors, typed } = readForm(groupForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const group = await formGroup(viewer, cohort.id, values)
  if (isRefusal(group)) return data({ ...group, typed }, 422)
  return redirect(`/groups/${group.id}`, 303)
}

export default function NewGroupRoute() {
  return <NewGroupPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
