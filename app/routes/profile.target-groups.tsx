import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { declareTargetGroups, targetGroupsForm } from '~/courses/target-groups/declare-target-groups.server'
import { messages } from '~/courses/target-groups/messages'
import { TargetGroupsPage } from '~/courses/target-groups/target-groups-page'
import { listOwnTargetGroups, listTargetGroups } from '~/courses/target-groups/target-groups.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const [groups, own] = await Promise.all([listTargetGroups(), listOwnTargetGroups(viewer)])
  return { groups, own: own.map(({ id }) => id), isRecorded: new URL(request.url).searchParams.has('recorded') }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(targetGroupsForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const declared = await declareTargetGroups(viewer, values)
  return isRefusal(declared) ? data({ ...declared, typed }, 422) : redirect('/profile/target-groups?recorded', 303)
}

export default function TargetGroupsRoute() {
  return <TargetGroupsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
