import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConcernPage } from '~/clubs/concerns/concerns-page'
import { findConcern, listDecisions } from '~/clubs/concerns/concerns.server'
import { decideConcern, decisionForm } from '~/clubs/concerns/decide-concern.server'
import { messages } from '~/clubs/concerns/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.concern)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const concern = found(await findConcern(viewer, id(params.concernId)))
  return { concern, decisions: await listDecisions(concern.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const concern = found(await findConcern(viewer, id(params.concernId)))
  const { values, errors, typed } = readForm(decisionForm, await formOf(request))
  if (!values) return data({ errors, typed }, 400)
  const decided = await decideConcern(viewer, concern.id, values)
  return isRefusal(decided) ? data({ ...decided, typed }, 422) : redirect(`/concerns/${concern.id}`, 303)
}

export default function ConcernRoute() {
  return <ConcernPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
