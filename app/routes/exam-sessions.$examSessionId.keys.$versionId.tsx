import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { KeyPage } from '~/assessments/analysis/key-page'
import { answerKeyForm, readKeyPage } from '~/assessments/analysis/key-page.server'
import { messages } from '~/assessments/analysis/messages'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.correctKey)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return readKeyPage(viewer, id(params.examSessionId), id(params.versionId))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const answer = await answerKeyForm(viewer, id(params.examSessionId), id(params.versionId), await formOf(request))
  if ('rescored' in answer) return redirect(`/exam-sessions/${params.examSessionId}/analysis#decisions`, 303)
  return data(answer, answer.errors ? 400 : answer.refused ? 422 : 200)
}

export default function KeyRoute() {
  return <KeyPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
