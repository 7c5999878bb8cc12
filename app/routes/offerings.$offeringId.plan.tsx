import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { messages } from '~/courses/plan/messages'
import { PlanPage } from '~/courses/plan/plan-page'
import { readPlan } from '~/courses/plan/plan.server'
import { setPlan } from '~/courses/plan/set-plan.server'
import { requireViewer } from '~/people/session.server'
import { addDays, today, writeDay } from '~/shared/calendar'
import { formOf } from '~/shared/form.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const read = await readPlan(viewer, id(params.offeringId))
  return { ...read, isSaved: new URL(request.url).searchParams.has('saved'), example: writeDay(addDays(today(), 7), 'en') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const offeringId = id(params.offeringId)
  const set = await setPlan(viewer, offeringId, await formOf(request))
  if ('errors' in set) return data(set, 400)
  return redirect(`/offerings/${offeringId}/plan?saved`, 303)
}

export default function PlanRoute() {
  return <PlanPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
