import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editFacts, factsForm } from '~/courses/authoring/edit-facts.server'
import { FactsPage } from '~/courses/authoring/facts-page'
import { messages } from '~/courses/authoring/messages'
import { readFacts } from '~/courses/authoring/readings.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.facts)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readFacts(viewer, contentId(params.courseId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(factsForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const saved = await editFacts(viewer, contentId(params.courseId), values)
  if (isRefusal(saved)) return data({ ...saved, typed }, 409)
  return redirect(`/courses/${params.courseId}/editor`, 303)
}

export default function FactsRoute() {
  return <FactsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
