import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AnalysisPage } from '~/assessments/analysis/analysis-page'
import { readAnalysisPage } from '~/assessments/analysis/analysis-page.server'
import { messages } from '~/assessments/analysis/messages'
import { neutraliseForm, neutraliseItem } from '~/assessments/analysis/neutralise-item.server'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readAnalysisPage(viewer, id(params.examSessionId), new URL(request.url).searchParams.get('item'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(neutraliseForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const answer = await neutraliseItem(viewer, id(params.examSessionId), values)
  return isRefusal(answer) ? data({ ...answer, typed }, 422) : redirect(`/exam-sessions/${params.examSessionId}/analysis#decisions`, 303)
}

export default function AnalysisRoute() {
  return <AnalysisPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
