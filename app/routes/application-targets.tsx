import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/people/licences/messages'
import { canSeeQueue } from '~/people/licences/permissions'
import { TargetsPage } from '~/people/licences/targets-page'
import { listTargets, setTarget, targetForm } from '~/people/licences/targets.server'
import { isNational } from '~/people/permissions'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { allow, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.targetsTitle)

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(canSeeQueue(viewer))
  return { targets: await listTargets(), maySet: isNational(viewer) }
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  allow(isNational(viewer))
  const { values, errors, typed } = readForm(targetForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const set = await setTarget(viewer, values)
  return isRefusal(set) ? data({ ...set, typed }, 422) : redirect('/application-targets', 303)
}

export default function TargetsRoute() {
  return <TargetsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
