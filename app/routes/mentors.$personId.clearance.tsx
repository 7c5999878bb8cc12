import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ClearancePage } from '~/clubs/mentors/clearance-page'
import { findClearance, listSteps, listTurns } from '~/clubs/mentors/clearances.server'
import { changeClearance } from '~/clubs/mentors/change-clearance.server'
import { messages } from '~/clubs/mentors/messages'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.gate)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const clearance = found(await findClearance(viewer, id(params.personId)))
  const [steps, turns] = await Promise.all([listSteps(clearance.id), listTurns(clearance.id)])
  return { clearance, steps, turns, as: clearance.personId === viewer.id ? ('mentor' as const) : ('operator' as const) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const clearance = found(await findClearance(viewer, id(params.personId)))
  const { about, errors, typed, outcome } = await changeClearance(viewer, clearance.personId, await formOf(request))
  if (errors) return data({ about, errors, typed }, 400)
  return isRefusal(outcome) ? data({ about, ...outcome, typed }, 422) : redirect(`/mentors/${clearance.personId}/clearance`, 303)
}

export default function ClearanceRoute() {
  return <ClearancePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
